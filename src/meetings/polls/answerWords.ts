import { A_MONTH, A_WEEKDAY, WEEKDAYS } from '../../kernel/dates/reading/french.ts';
import { fold } from '../../kernel/text/fold.ts';
import type { PollChoice } from './poll.ts';
import type { SlotName } from './slotNames.ts';

/** A piece of an answer. */
export type Token =
  | { readonly kind: 'name'; readonly name: SlotName }
  | { readonly kind: 'choice'; readonly choice: PollChoice }
  /** « mais », a comma: what follows may have another answer. */
  | { readonly kind: 'break' }
  /** « tous sauf mardi ». */
  | { readonly kind: 'except' }
  /** « aucun », « aucune des trois ». */
  | { readonly kind: 'none'; readonly count?: number };

const RANKS: Readonly<Record<string, number>> = {
  premier: 1,
  deuxieme: 2,
  second: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  dernier: -1,
};
const COUNTS: Readonly<Record<string, number>> = { deux: 2, trois: 3, quatre: 4 };
const OPTIONS = '(?:dates?|creneaux?|jours?|options?|propositions?)';
const FOLDED_MONTHS = A_MONTH.split('|');
const MONTH = `(?: (${A_MONTH}))?`;
const HOUR = String.raw`(?:\s+a\s+(\d{1,2})\s*(?:h|heures?)(?:00)?)?`;
const SUITS = '(?:me |nous |m.)?(?:va|vont|vas|convien(?:t|nent)|arrange(?:nt)?)';
const FREE = '(?:dispo(?:nible)?s?|libres?|possible|partante?)';

const monthOf = (name: string | undefined): number | undefined =>
  name === undefined ? undefined : FOLDED_MONTHS.indexOf(name) + 1;
const at = (hour: string | undefined) => (hour === undefined ? {} : { hour: Number(hour) });

type Reading = (match: RegExpExecArray) => Token | undefined;

const choice =
  (said: PollChoice): Reading =>
  () => ({ kind: 'choice', choice: said });
const plain =
  (kind: 'break' | 'except'): Reading =>
  () => ({ kind });
const filler: Reading = () => undefined;

/** In order of precedence: « ne me va pas » before « me va », « pas dispo » before « dispo ». */
const READINGS: readonly (readonly [string, Reading])[] = [
  [
    String.raw`(?:ne |n')?(?:${SUITS}|(?:peux|peut|pourrai|pouvons|suis|serai|sera|sommes|est))\s+pas(?:\s+(?:trop|du tout))?(?:\s+${FREE})?`,
    choice('no'),
  ],
  [
    `pas(?: du tout)?(?: ${FREE})?|indispo(?:nible)?s?|impossible|non|ni|prise?|occupee?`,
    choice('no'),
  ],
  [
    `(?:seulement )?(?:si (?:besoin|necessaire)|au besoin|a la rigueur|eventuellement|au pire|s'il le faut)`,
    choice('ifNeeded'),
  ],
  [
    `oui|ok|d'accord|parfaits?|${FREE}|${SUITS}(?: (?:bien|tres bien|parfaitement|mieux))?|bon pour moi|je (?:peux(?! pas)|prefere|choisis|vote)|(?:ma )?preference|yes`,
    choice('yes'),
  ],
  [
    `aucune? (?:des|de ces|parmi les) (${Object.keys(COUNTS).join('|')})(?: ${OPTIONS})?`,
    ([, word = '']) => ({ kind: 'none', count: COUNTS[word] ?? 0 }),
  ],
  [`aucune?(?: (?:de ces |des )?${OPTIONS})?|rien(?= (?:ne |n'))`, () => ({ kind: 'none' })],
  ['sauf|excepte|hormis', plain('except')],
  [
    "tou(?:te)?s(?: les (?:creneaux|jours|dates))?|n'importe (?:lequel|quand|quel (?:jour|creneau))|tout(?= (?:me|nous) )",
    () => ({ kind: 'name', name: { kind: 'all' } }),
  ],
  [
    `(?:tou(?:te)?s )?les (${Object.keys(COUNTS).join('|')})`,
    ([, word = '']) => ({ kind: 'name', name: { kind: 'all', count: COUNTS[word] ?? 0 } }),
  ],
  [
    `(?:le )?(${Object.keys(RANKS).join('|')})(?: creneau)?`,
    ([, word = '']) => ({ kind: 'name', name: { kind: 'rank', rank: RANKS[word] ?? 0 } }),
  ],
  [
    String.raw`(?:le |du )?(${A_WEEKDAY})(?: (\d{1,2})(?:er)?(?!\s*h)${MONTH})?${HOUR}`,
    ([, word = '', day, month, hour]) => ({
      kind: 'name',
      name: {
        kind: 'weekday',
        weekday: WEEKDAYS.indexOf(word) + 1,
        ...(day === undefined ? {} : { day: Number(day) }),
        ...(month === undefined ? {} : { month: FOLDED_MONTHS.indexOf(month) + 1 }),
        ...at(hour),
      },
    }),
  ],
  [
    String.raw`(?:le |du )?(\d{1,2})(?:er${MONTH}| (${A_MONTH}))${HOUR}`,
    ([, day, after, month, hour]) => ({
      kind: 'name',
      name: { kind: 'day', day: Number(day), month: monthOf(after ?? month), ...at(hour) },
    }),
  ],
  [
    String.raw`(?:le |du )?(?:creneau |n° ?|numero )?(\d{1,2})(?:e|eme)?(?![\d/:]|\s*h)${HOUR}\s*[:=]?`,
    ([, number, hour]) => ({
      kind: 'name',
      name: { kind: 'number', number: Number(number), ...at(hour) },
    }),
  ],
  [`[,;.!]+|mais|par contre|en revanche|sinon`, plain('break')],
  [
    `[:-]+|et|je|j'|moi|nous|on|suis|serai|sommes|est|c'est|ce|ca|cela|les?|la|pour|du|de|au|sondage|doodle|creneaux?|aussi|bien|plutot|seulement|uniquement|merci|bonjour|ne|n'|en fait|finalement|en`,
    filler,
  ],
];

const PATTERNS = READINGS.map(
  ([pattern, reading]) =>
    [new RegExp(String.raw`(?:${pattern})(?![\p{L}\p{N}])`, 'uy'), reading] as const,
);

/** Every word of an answer, one after the other; undefined as soon as one says anything else. */
export function answerTokens(text: string): readonly Token[] | undefined {
  const said = fold(text).trim();
  const tokens: Token[] = [];
  let at = 0;
  while (at < said.length) {
    if (said[at] === ' ') {
      at += 1;
      continue;
    }
    const read = readAt(said, at);
    if (!read) return undefined;
    if (read.token) tokens.push(read.token);
    at = read.to;
  }
  return tokens;
}

function readAt(
  said: string,
  at: number,
): { readonly token: Token | undefined; readonly to: number } | undefined {
  for (const [pattern, reading] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(said);
    if (match) return { token: reading(match), to: at + match[0].length };
  }
  return undefined;
}
