import type { Line } from '../../kernel/commands/line.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { writeDecisionCode } from '../decisionCode.ts';
import { readFollowUp } from './followUp.ts';

/** A decision that is spoken of without its number in the register. */
export interface SpokenOf {
  readonly which:
    | { readonly kind: 'number'; readonly code: string }
    | { readonly kind: 'whose'; readonly name: string }
    | { readonly kind: 'last'; readonly place: string };
  /** What is said of it, as it would follow its number; '' when it is only named. */
  readonly said: string;
}

const ASKED = String.raw`(?:(?:o[uù] en est|qui a|montre[rz]?(?:-moi)?|c[’']est quoi|quelle est|clos|clore)\s+)?`;
const NOUN = '(?:d[ée]cision|action|recommandation)';
const BEHIND = String.raw`(?:[\s,:]+(?<said>.+?))?[\s.!?]*$`;
/** « la 4 est faite », « l’action n° 4 ». */
const NUMBER = new RegExp(
  String.raw`^${ASKED}(?:(?:la\s+|l[’'])(?:${NOUN}\s+)?|${NOUN}\s+)(?:n\s?[°º]\s*)?(?<number>\d{1,4})${BEHIND}`,
  'iu',
);
/** « celle du PNUD est faite ». */
const WHOSE = new RegExp(
  String.raw`^${ASKED}celles?\s+(?:du\s+|des\s+|de\s+(?:la\s+|l[’'])?|d[’'])(?<name>[^,:]{2,40}?)(?:(?:\s*[,:]\s*|\s+(?=${oneOf('est', "c[’' ]", 'sont', 'a [ée]t[ée]', 'fait', 'en cours', 'pas', 'au ', 'pour')}))(?<said>.+?))?[\s.!?]*$`,
  'iu',
);
/** « la dernière », « la dernière décision du GEC ». */
const LAST = new RegExp(
  String.raw`^${ASKED}(?:la\s+)?(?:toute\s+)?derni[èe]re(?:\s+${NOUN}(?:\s+(?:du|de la|de l[’'])\s*(?<place>\S+))?)?(?:[\s,:]+(?<said>(?:est|c[’' ]).+?))?[\s.!?]*$`,
  'iu',
);

/** « reporte la 2 d’une semaine », « repousse la décision 4 au 30 mars »: an hour is of a meeting. */
const POSTPONED = new RegExp(
  String.raw`^(?:report|repouss|d[ée]cal|prolong)(?:e|er|ez|ons)\s+(?:la\s+|l[’'])(?:${NOUN}\s+)?(?:n\s?[°º]\s*)?(?<number>\d{1,4})\s+(?<said>(?:au\s|[àa]\s(?!\d)|d[’']une?\s|de\s|jusqu).{2,80}?)[\s.!?]*$`,
  'iu',
);
const AN_HOUR = /\d\s?h(?!\p{L})|(?<!\p{L})heures?(?!\p{L})/iu;

/** What « reporte la 2 d’une semaine » says of a decision; undefined for any other sentence. */
export function postponedByNumber({ text, now }: Pick<Line, 'text' | 'now'>): SpokenOf | undefined {
  const { number, said } = POSTPONED.exec(text.replace(GREETING, ''))?.groups ?? {};
  if (!number || !said || AN_HOUR.test(said) || isQuestion(text)) return undefined;
  const code = writeDecisionCode('', now.year, Number(number));
  return { which: { kind: 'number', code }, said: `reporter ${said}` };
}

/** « celle du PNUD me plaît »: no name has such a word. */
const SENTENCE = /(?<!\p{L})(?:me|te|ne|nous|vous|je|qui|que|a|va|doit|manque)(?!\p{L})/iu;
const GREETING = /^(?:bonjour|bonsoir|salut|slt|bjr)[\s,!]+/iu;

/** Reads « la 4 est faite », « celle du PNUD », « la dernière »; undefined for any other sentence. */
export function readSpokenOf({
  rest,
  text,
  now,
}: Pick<Line, 'rest' | 'text' | 'now'>): SpokenOf | undefined {
  const later = postponedByNumber({ text, now });
  if (later) return later;
  const number = NUMBER.exec(text.replace(GREETING, ''))?.groups;
  const whose = WHOSE.exec(rest)?.groups;
  const last = LAST.exec(rest)?.groups;
  if (number) {
    const code = writeDecisionCode('', now.year, Number(number.number));
    return told({ kind: 'number', code }, number.said);
  }
  if (whose && !SENTENCE.test(whose.name ?? '')) {
    return told({ kind: 'whose', name: whose.name ?? '' }, whose.said);
  }
  return last ? told({ kind: 'last', place: last.place ?? '' }, last.said) : undefined;
}

/** « la 4 roues motrices » says nothing that follows the number of a decision. */
function told(which: SpokenOf['which'], said = ''): SpokenOf | undefined {
  const { change } = readFollowUp({ code: '', before: '', after: said });
  return said === '' || change !== undefined ? { which, said } : undefined;
}
