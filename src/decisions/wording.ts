import type { Temporal } from 'temporal-polyfill';
import type { DecisionPriority } from '../../prisma/client/enums.ts';
import { findMentions } from '../directory/mentions.ts';
import { splitLabels } from '../kernel/commands/labels.ts';
import { type FoundDue, findDue, parseDue } from '../kernel/dates/due.ts';
import type { Directory } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import type { DecisionLink } from './decision.ts';
import { takeMarks } from './marks.ts';
import { splitNames } from './owners.ts';

/** A due date as it was said: none, a day, or a fault to put right. */
export type Due =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly day: Temporal.PlainDate }
  | { readonly kind: 'fault'; readonly said: string; readonly fault: DomainError };

/** What a decision's sentence says. */
export interface Wording {
  readonly text: string;
  /** As typed, without « @ ». */
  readonly owners: readonly string[];
  readonly due: Due;
  /** Without « # ». */
  readonly tags: readonly string[];
  /** Undefined when the sentence does not say. */
  readonly priority: DecisionPriority | undefined;
  readonly links: readonly DecisionLink[];
}

const LABELS = {
  responsable: 'owners',
  responsables: 'owners',
  resp: 'owners',
  porteur: 'owners',
  porteurs: 'owners',
  pilote: 'owners',
  pilotes: 'owners',
  echeance: 'due',
  delai: 'due',
  texte: 'text',
} as const;

/**
 * Reads « Transmettre la matrice à la SHA @Aïssata Diarra échéance 31 mars »: owners after « @ » or
 * « responsable : », the due date wherever the sentence tells it, and the text that is left.
 */
export function readWording(
  typed: string,
  directory: Directory,
  now: Temporal.ZonedDateTime,
): Wording {
  const { text: sentence, ...marks } = takeMarks(typed);
  const { free, values } = splitLabels(sentence, LABELS);
  const marked = markMentions([free, values.text].filter(Boolean).join(' '), directory);
  const labelled = values.owners ? markMentions(values.owners, directory) : undefined;
  const inText = takeDue(marked.text, values.due === undefined, now);
  const inOwners = takeDue(labelled?.text ?? '', inText.due.kind === 'none', now);
  const said = values.due === undefined ? undefined : readDue(values.due, now);
  return {
    ...marks,
    text: unmark(withoutTrailing(inText.rest), marked.names),
    owners: [
      ...new Set([
        ...marked.names,
        ...(labelled?.names ?? []),
        ...splitNames(plain(inOwners.rest)),
      ]),
    ],
    due: said ?? (inText.due.kind === 'none' ? inOwners.due : inText.due),
  };
}

/** Reads a due date that stands alone: in a form, after « échéance : ». */
export function readDue(said: string, now: Temporal.ZonedDateTime): Due {
  if (said.trim() === '' || NO_DUE.test(said)) return { kind: 'none' };
  try {
    return { kind: 'day', day: parseDue(said, now).date };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { kind: 'fault', said, fault: error };
  }
}

const NO_DUE = /^\s*(?:sans(?: échéance| echeance)?|aucune?|néant|neant|non|-)\s*$/iu;

/** The due date of a sentence and the sentence without it, when it is wanted. */
function takeDue(
  sentence: string,
  wanted: boolean,
  now: Temporal.ZonedDateTime,
): { readonly due: Due; readonly rest: string } {
  if (!wanted) return { due: { kind: 'none' }, rest: sentence };
  try {
    const found = findDue(sentence, now);
    if (!found || !isMeant(found, sentence)) return { due: { kind: 'none' }, rest: sentence };
    return { due: { kind: 'day', day: found.date }, rest: found.rest };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return faulty(sentence, error);
  }
}

/** « pour le 15 mars » is a due date at the end of a sentence; in its middle, it speaks of a day. */
const isMeant = ({ certain, rest }: FoundDue, sentence: string): boolean =>
  certain || plain(sentence).trim().startsWith(plain(rest).trim());

const INTRODUCED =
  /(?:^|[\s,;(]+)(?:avec |pour )?(?:échéance|délai|date limite|deadline|pour|avant|d[’']ici|au plus tard|sous)\s*:?\s+([^,;]*)$/iu;

/** Sets what is wrong apart, so that it can be put right in a form without touching the text. */
function faulty(
  sentence: string,
  fault: DomainError,
): { readonly due: Due; readonly rest: string } {
  const [whole, said] = INTRODUCED.exec(sentence) ?? [];
  if (whole === undefined || said === undefined) {
    return { due: { kind: 'fault', said: '', fault }, rest: sentence };
  }
  const marks = [...whole].filter((sign) => MARKS.test(sign)).join(' ');
  const rest = `${sentence.slice(0, -whole.length)} ${marks}`.trim();
  return { due: { kind: 'fault', said: plain(said).trim(), fault }, rest };
}

/** Private-use signs stand for the mentions while dates are looked for. */
const FIRST_MARK = 0xe000;
const MARK = /[\ue000-\uf8ff]/gu;
const MARKS = /[\ue000-\uf8ff]/u;

interface Marked {
  readonly text: string;
  /** The name behind each mark, in order. */
  readonly names: readonly string[];
}

function markMentions(typed: string, directory: Directory): Marked {
  const sentence = typed.replace(MARK, '');
  const mentions = findMentions(sentence, directory);
  let text = '';
  let from = 0;
  mentions.forEach(({ start, end }, index) => {
    text += `${sentence.slice(from, start)} ${String.fromCharCode(FIRST_MARK + index)} `;
    from = end;
  });
  const joined = `${text}${sentence.slice(from)}`.replace(/\s+/gu, ' ').trim();
  return { text: joined, names: mentions.map((mention) => mention.typed) };
}

const plain = (text: string): string => text.replace(MARK, ' ');

/** The owners named at the end, with what introduces them, unless the sentence speaks of them. */
const TRAILING =
  /(?<!(?<!\p{L})(?:à|avec|par|pour|de|chez|vers)\s*)(?:[\s,;:(–-]|\bet\b|&|\b(?:action|responsables?|porteurs?|pilotes?)\b|\bresp\.?){0,20}[\ue000-\uf8ff](?:[\s,;)&–-]|\bet\b|[\ue000-\uf8ff])*[.]?$/iu;

const LEADING = /^(?:[\ue000-\uf8ff](?:[\s,&]|\bet\b)*)+:\s*/iu;

const withoutTrailing = (text: string): string =>
  text.replace(TRAILING, '').replace(LEADING, '').trim();

/** Puts the names back where the sentence speaks of them. */
const unmark = (text: string, names: readonly string[]): string =>
  text
    .replace(MARK, (mark) => names[mark.charCodeAt(0) - FIRST_MARK] ?? '')
    .replace(/\s+([,.)])/gu, '$1')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, '');
