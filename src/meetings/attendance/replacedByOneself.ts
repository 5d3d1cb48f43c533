import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { foldWithOffsets } from '../../kernel/text/fold.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';
import { SOMEBODY } from './notedWords.ts';

const I_STAND_IN =
  "(?:(?:je|c'est moi qui) (?:remplace|represente)(?:rai)? |c'est moi qui (?:viens|viendrai|irai) a la place d(?:e |u |'))";
const MEETING = String.raw`,? (?:au|a (?:la|cette) (?:prochaine )?${MEETING_NOUN}|le \d|lors|pour le|demain|${A_WEEKDAY}|[a-z][a-z-]*-\d{4}-)`;
const SENTENCE = new RegExp(
  `^(?:finalement,? )?${I_STAND_IN}(?<who>${SOMEBODY})(?=${MEETING}(?![\\p{L}'-]))`,
  'du',
);
/** « comme coordonnateur », « à partir du 18 »: for good. */
const LASTING =
  /\b(?:a partir|a compter|desormais|definitivement|jusqu|comme|en tant que|au poste)\b/u;

/** Whose place the speaker says he takes at a meeting, as typed, and what stands behind. */
export function replacedByOneself(
  text: string,
): { readonly who: string; readonly behind: string } | undefined {
  if (text.includes('?')) return undefined;
  const { text: said, starts, ends } = foldWithOffsets(text);
  const match = SENTENCE.exec(said);
  const [from, to] = match?.indices?.groups?.who ?? [];
  if (from === undefined || to === undefined || LASTING.test(said)) return undefined;
  return { who: text.slice(starts[from], ends[to - 1]), behind: text.slice(ends[to - 1]) };
}
