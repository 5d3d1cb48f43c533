/** What a line of a dialogue does. */
export type Step =
  /** « Maintenant : samedi 20 février 2027, 09:00 » */
  | { readonly kind: 'moment'; readonly text: string }
  /** « $ griot import calendrier templates/… » */
  | { readonly kind: 'import'; readonly file: string }
  /** « Coordonnateur> gec planifier … », « Martin Keller (GEC)> … » in the group's channel. */
  | { readonly kind: 'say'; readonly who: string; readonly channel?: string; readonly text: string }
  /** « Coordonnateur> [Confirmer] », « Martin Keller> [Valider] Suppléant : Fatou Koné ; … » */
  | {
      readonly kind: 'press';
      readonly who: string;
      readonly channel?: string;
      readonly label: string;
      readonly fields: Readonly<Record<string, string>>;
    };

/** What must have come of a step. */
export type Expectation =
  /** The lines of the reply, all of them. */
  | { readonly kind: 'reply'; readonly lines: readonly string[] }
  /** « Envoyés : 17 courriels, 1 message », « Envoyés : rien » */
  | { readonly kind: 'sent'; readonly text: string }
  /** « Courriel à Fatou Koné : », « Canal GEC : », then the lines of that message, all of them. */
  | {
      readonly kind: 'message';
      readonly by: 'mail' | 'chat';
      readonly to: string;
      readonly lines: readonly string[];
    };

export interface Exchange {
  /** In the page, from 1. */
  readonly line: number;
  readonly step: Step;
  readonly expected: readonly Expectation[];
}

const FENCE = /^```(griot)?\s*$/;
const MOMENT = /^Maintenant\s*:\s*(.+)$/;
const IMPORT = /^\$ griot import calendrier (\S+)$/;
const SAID = /^([\p{L}][\p{L} .’'@-]*?)(?: \(([A-Z][A-Z0-9-]*)\))?\s?>\s*(.+)$/u;
const PRESS = /^\[([^\]]+)\]\s*(.*)$/;
const SENT = /^Envoyés\s*:\s*(.+)$/;
const MESSAGE = /^(Courriel à|Message à|Canal) (.+?)\s*:$/;

/**
 * The dialogues of a page: its fenced blocks ```` ```griot ````.
 * @throws Error when a block holds a line that belongs to no step: nothing in it goes unread
 */
export function readPage(markdown: string): Exchange[] {
  const exchanges: Draft[] = [];
  let inside = false;
  for (const [index, raw] of markdown.split('\n').entries()) {
    const fence = FENCE.exec(raw);
    if (fence) inside = fence[1] !== undefined;
    else if (inside && raw.trim() !== '') readLine(raw.trim(), index + 1, exchanges);
  }
  return exchanges;
}

interface Draft extends Exchange {
  readonly expected: Expectation[];
}

function readLine(text: string, line: number, exchanges: Draft[]): void {
  const step = readStep(text);
  if (step) {
    exchanges.push({ line, step, expected: [] });
    return;
  }
  const current = exchanges.at(-1);
  if (!current) throw new Error(`line ${line}: nothing has been said yet: ${text}`);
  current.expected.push(...withExpectation(current.expected, text));
}

function readStep(text: string): Step | undefined {
  const moment = MOMENT.exec(text)?.[1];
  if (moment !== undefined) return { kind: 'moment', text: moment };
  const file = IMPORT.exec(text)?.[1];
  if (file !== undefined) return { kind: 'import', file };
  const [, who, channel, said] = SAID.exec(text) ?? [];
  if (who === undefined || said === undefined) return undefined;
  const speaker = { who, ...(channel === undefined ? {} : { channel }) };
  const [, label, fields] = PRESS.exec(said) ?? [];
  if (label === undefined) return { kind: 'say', ...speaker, text: said };
  return { kind: 'press', ...speaker, label, fields: readFields(fields ?? '') };
}

function readFields(text: string): Record<string, string> {
  const fields = text.split(' ; ').filter((field) => field !== '');
  return Object.fromEntries(
    fields.map((field) => {
      const [label = '', ...value] = field.split(/\s*:\s/);
      return [label.trim(), value.join(' : ').trim()];
    }),
  );
}

/** Adds a line to the last expectation (taken out of the list), or begins another. */
function withExpectation(expected: Expectation[], text: string): Expectation[] {
  const sent = SENT.exec(text)?.[1];
  if (sent !== undefined) return [{ kind: 'sent', text: sent }];
  const [, by, to] = MESSAGE.exec(text) ?? [];
  if (to !== undefined) {
    return [{ kind: 'message', by: by === 'Courriel à' ? 'mail' : 'chat', to, lines: [] }];
  }
  const last = expected.at(-1);
  if (last === undefined) return [{ kind: 'reply', lines: [text] }];
  if (last.kind === 'sent') throw new Error(`nothing is expected after « Envoyés »: ${text}`);
  expected.pop();
  return [{ ...last, lines: [...last.lines, text] }];
}
