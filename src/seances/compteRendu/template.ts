import type { Piece } from '../../kernel/document.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Span } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';

/** What stands alone on its line and becomes several pieces, or none. */
const BLOCKS = [
  'fiche',
  'statut',
  'presences',
  'ordre du jour',
  'points',
  'decisions',
  'suivi',
  'prochaine reunion',
  'signatures',
  'emargement',
] as const;

/** What stands in a sentence. */
const VALUES = [
  'code',
  'groupe',
  'objet',
  'date',
  'lieu',
  'debut',
  'fin',
  'president',
  'version',
  'etat',
] as const;

export type BlockName = (typeof BLOCKS)[number];
export type ValueName = (typeof VALUES)[number];

/** What a template is filled with. */
export interface Filling {
  readonly blocks: Readonly<Record<BlockName, readonly Piece[]>>;
  readonly values: Readonly<Record<ValueName, string>>;
}

type Step =
  | { readonly kind: 'block'; readonly name: BlockName }
  | {
      readonly kind: 'title' | 'heading1' | 'heading2' | 'paragraph' | 'item';
      readonly text: string;
    }
  | { readonly kind: 'pageBreak' };

/** A template that has been read: it can be filled without fail. */
export interface Template {
  readonly header: string;
  readonly footer: string;
  readonly colour: string;
  readonly steps: readonly Step[];
}

const SETTING = /^(en-tete|pied|couleur)\s*:\s*(.*)$/u;
const DEFAULTS = { 'en-tete': '', pied: '', couleur: '1F3A5F' };
/** Without these, it is no compte rendu. */
const NEEDED: readonly BlockName[] = ['points', 'decisions'];

/**
 * Reads a template: settings first (« en-tête : … », « pied : … », « couleur : 1F3A5F »), then lines of
 * « # », « ## », « ### » headings, « - » lists, « === » page breaks, paragraphs, and {{what is filled in}}.
 * @throws DomainError `minutes.template*`, with the number of the line
 */
export function readTemplate(source: string): Template {
  const settings: Record<string, string> = { ...DEFAULTS };
  const steps: Step[] = [];
  const lines = source.replace(/^\ufeff/u, '').split(/\r?\n/u);
  lines.forEach((raw, index) => {
    const line = raw.trim();
    const [, name, value = ''] = (steps.length === 0 && SETTING.exec(foldName(line))) || [];
    if (name !== undefined) settings[name] = line.slice(line.indexOf(':') + 1).trim() || value;
    else if (line !== '') steps.push(readStep(line, index + 1));
  });
  return finished(settings, steps);
}

/** Only what comes before the colon is compared without accents. */
const foldName = (line: string): string => {
  const at = line.indexOf(':');
  return at < 0 ? line : fold(line.slice(0, at)) + line.slice(at);
};

function finished(settings: Record<string, string>, steps: readonly Step[]): Template {
  const { 'en-tete': header = '', pied: footer = '', couleur = '' } = settings;
  const colour = /^#?([0-9a-f]{6})$/iu.exec(couleur)?.[1];
  if (!colour) throw new DomainError('minutes.templateColour', { colour: couleur });
  for (const text of [header, footer]) checkValues(text, 1);
  const missing = NEEDED.find(
    (name) => !steps.some((step) => step.kind === 'block' && step.name === name),
  );
  if (missing) throw new DomainError('minutes.templateLacks', { name: missing });
  return { header, footer, colour: colour.toUpperCase(), steps };
}

function readStep(line: string, number: number): Step {
  const alone = /^\{\{([^{}]*)\}\}$/u.exec(line)?.[1];
  const block = alone === undefined ? undefined : BLOCKS.find((name) => name === tidy(alone));
  if (block) return { kind: 'block', name: block };
  if (/^={3,}/u.test(line)) return { kind: 'pageBreak' };
  checkValues(line, number);
  const [, marks = '', text = line] = /^(#{1,3}|-)\s+(.*)$/u.exec(line) ?? [];
  return { kind: KINDS[marks] ?? 'paragraph', text: marks === '' ? line : text };
}

const KINDS: Readonly<Record<string, 'title' | 'heading1' | 'heading2' | 'item'>> = {
  '#': 'title',
  '##': 'heading1',
  '###': 'heading2',
  '-': 'item',
};

const tidy = (name: string): string => fold(name).trim().replace(/\s+/gu, ' ');

/** @throws DomainError `minutes.templateOpen`, `minutes.templateAlone`, `minutes.templateUnknown` */
function checkValues(text: string, line: number): void {
  for (const [, name = ''] of text.matchAll(/\{\{([^{}]*)\}\}/gu)) {
    const wanted = tidy(name);
    if (VALUES.some((value) => value === wanted)) continue;
    if (BLOCKS.some((value) => value === wanted)) {
      throw new DomainError('minutes.templateAlone', { line, name });
    }
    const known = [...VALUES, ...BLOCKS].join(', ');
    throw new DomainError('minutes.templateUnknown', { line, name, known });
  }
  if (/\{\{|\}\}/u.test(text.replace(/\{\{[^{}]*\}\}/gu, ''))) {
    throw new DomainError('minutes.templateOpen', { line });
  }
}

/** A template with its blanks filled; a heading over nothing is left out. */
export function fillTemplate({ steps }: Template, filling: Filling): Piece[] {
  const pieces: Piece[] = [];
  steps.forEach((step, index) => {
    if (step.kind === 'block') pieces.push(...filling.blocks[step.name]);
    else if (!isOverNothing(step, steps[index + 1], filling)) add(pieces, step, filling);
  });
  return pieces;
}

const isOverNothing = (step: Step, next: Step | undefined, { blocks }: Filling): boolean =>
  (step.kind === 'heading1' || step.kind === 'heading2') &&
  next?.kind === 'block' &&
  blocks[next.name].length === 0;

function add(pieces: Piece[], step: Exclude<Step, { kind: 'block' }>, filling: Filling): void {
  if (step.kind === 'pageBreak') {
    pieces.push({ kind: 'pageBreak' });
    return;
  }
  const text = fillValues(step.text, filling);
  const last = pieces.at(-1);
  if (step.kind === 'title') pieces.push({ kind: 'title', text });
  else if (step.kind === 'heading1') pieces.push({ kind: 'heading', level: 1, text });
  else if (step.kind === 'heading2') pieces.push({ kind: 'heading', level: 2, text });
  else if (step.kind === 'paragraph') pieces.push({ kind: 'paragraph', text: spans(text) });
  else if (last?.kind === 'list')
    pieces[pieces.length - 1] = { ...last, items: [...last.items, spans(text)] };
  else pieces.push({ kind: 'list', items: [spans(text)] });
}

/** A text of a template, with its values. */
export const fillValues = (text: string, { values }: Pick<Filling, 'values'>): string =>
  text.replace(/\{\{([^{}]*)\}\}/gu, (_, name: string) => {
    const value = VALUES.find((one) => one === tidy(name));
    return value ? values[value] : '';
  });

/** « **gras** ». */
const spans = (text: string): Span[] =>
  text.split(/\*\*(.+?)\*\*/u).flatMap((part, index): Span[] => {
    if (part === '') return [];
    return [index % 2 === 1 ? { bold: part } : part];
  });
