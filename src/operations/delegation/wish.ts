import { Temporal } from 'temporal-polyfill';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { stretchAnywhere } from '../../kernel/dates/stretch.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { words } from '../../kernel/text/words.ts';
import { standInNamed } from '../../meetings/attendance/standIn.ts';
import { putsCondition } from '../../meetings/changing/onCondition.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';

/** What is asked about one's own absences. */
export type DelegationWish =
  | { readonly kind: 'show' | 'end' }
  | {
      /** « X remplace Y du 1er au 15 avril »: his alone to give. */
      readonly kind: 'other';
      /** As typed. */
      readonly absent: string;
      readonly name: string;
      readonly from: Temporal.PlainDate;
      readonly until: Temporal.PlainDate;
    }
  | {
      readonly kind: 'give';
      /** As typed. */
      readonly name: string;
      readonly from: Temporal.PlainDate;
      /** Included. */
      readonly until: Temporal.PlainDate;
    };

const REPLACE_ME = /^(?:me (?:faire )?remplacer|remplac(?:ez|er|e)[- ]moi)\b/;
/** Of several days: of one, it is an answer to the meeting of that day. */
const AWAY =
  /^je (?:serai|suis|m'absente|m'absenterai)\b.*\bdu\b.*\bau\b.*\b(?:me (?:remplace|remplacera|represente|supplee)|assure(?:ra)? (?:mon |l')interim|remplacee? par)\b/;
/** « je suis remplacé par X jusqu'au 15 », « X me remplace du 1er au 15 avril ». */
const REPLACED_FOR_DAYS =
  /^(?=.*(?:\bdu\b.*\bau\b|\bjusqu'a?u?\b))(?:je (?:suis|serai|me fais|me ferai) remplac(?:ee?|er) par\b|(?!.*\b(?:ne|n') ?me\b).{2,60}\bme (?:remplace|remplacera|represente|representera)\b)/;
/** « je suis rentrée de congé », and nothing more: what was lent for that time may be taken back. */
const BACK =
  /^(?:(?:bonjour|ca y est|voila)[ ,!.]+)*je suis (?:enfin |bien )?(?:rentree?|revenue?|de retour)(?: (?:de|du|des|d') ?(?:mes |ma |mon )?(?:conges?|vacances|mission|voyage|permission|absence))?(?: (?:au bureau|aujourd'hui|ce matin))?[ .!]*$/;

/** Whether the speaker tells that he is back; in a channel, he tells his colleagues. */
export const tellsHeIsBack = ({ text, channelGroup }: Line): boolean =>
  channelGroup === undefined && BACK.test(fold(text).trim());

const END = /\b(?:fin|terminer|arreter|annuler)\b/;
const BY = /(?:^|\s)par\s+@?\s*(.+?)(?:\s+jusqu[’'](?:au|à))?$/iu;

/** « remplacez-moi du 3 au 20 mars par Fatou Koné », but not what names a meeting. */
export function asksToBeReplaced(typed: Line): boolean {
  const line = asReplacement(typed);
  const { rest } = line;
  if (isQuestion(rest) || findMeetingCode(rest) || putsCondition(rest)) return false;
  const said = fold(rest);
  return (
    REPLACE_ME.test(said) || AWAY.test(said) || (REPLACED_FOR_DAYS.test(said) && isOfAll(line))
  );
}

const NAME = String.raw`(?:(?:M|Mme|Mlle|Dr)\.?\s+)?(?!(?:je|j|il|elle|on|nous|vous|qui|me|ça|cela|le|la|les|si|quand|lorsque|quoique|puisque|comme|et|ou)\b)\p{L}[\p{L}'’-]*(?:\s\p{L}[\p{L}'’-]*){0,3}?`;
const DAYS = String.raw`(?=\s+(?:du\s.*\sau\s|jusqu[’'](?:au|à)\s))`;
/** « X gère tout pendant mon absence », « c'est X qui prend le relais »: X replaces him, said otherwise. */
const TAKES_OVER = new RegExp(
  String.raw`^(?:c[’']est\s+)?(?<name>${NAME})\s+(?:qui\s+)?${oneOf(
    'me\\s+(?:remplace|remplacera|supplée|suppléera)',
    "g[èe]re(?:ra)?\\s+tout|s[’']occupe(?:ra)?\\s+de\\s+tout",
    '(?:prend|prendra)\\s+(?:le\\s+relais|ma\\s+place|mes\\s+dossiers)',
    "assure(?:ra)?\\s+(?:mon|l[’'])\\s*int[ée]rim",
  )}(?:\s+(?:pendant|durant)\s+(?:mon\s+absence|ma\s+mission|mes\s+(?:cong[ée]s|vacances)))?${DAYS}`,
  'iu',
);

/** « passe la main à X pendant mes congés du … », « je délègue à X »: X replaces him, said the other way round. */
const HANDS_OVER = new RegExp(
  String.raw`^(?:je\s+)?(?:${oneOf(
    '(?:passe|laisse|donne)\\s+la\\s+main',
    'd[ée]l[èe]gue(?:\\s+(?:tout|mes\\s+(?:dossiers|r[ée]ponses|pouvoirs)))?',
    'confie\\s+(?:tout|mes\\s+dossiers|mon\\s+int[ée]rim)',
  )})\s+à\s+@?(?<name>${NAME})(?:\s+(?:pendant|durant)\s+(?:mon\s+absence|ma\s+mission|mes\s+(?:cong[ée]s|vacances)))?,?${DAYS}`,
  'iu',
);

const asReplacement = (line: Line): Line => ({
  ...line,
  rest: line.rest
    .replace(HANDS_OVER, '$<name> me remplace')
    .replace(TAKES_OVER, '$<name> me remplace'),
});

/** « Fatou Koné remplace Martin Keller du 1er au 15 avril » */
const STANDS_IN = new RegExp(
  `^(?<name>${NAME})\\s+(?:remplace|remplacera|va remplacer)\\s+(?<absent>${NAME})${DAYS}`,
  'iu',
);
/** « Martin Keller est remplacé par Fatou Koné du 1er au 15 avril » */
const IS_REPLACED = new RegExp(
  `^(?<absent>${NAME})\\s+(?:est|sera)\\s+(?:remplac|représent|represent)[ée]{1,2}\\s+par\\s+(?<name>${NAME})${DAYS}`,
  'iu',
);

const THEN = String.raw`\s+(?:du\s[^,;]*\sau\s|jusqu[’'](?:au|à)\s)[^,;]*[,;.]\s*(?:et\s+)?`;
const AWAY_FROM = String.raw`^(?<absent>${NAME})\s+(?:est|sera)\s+(?:absente?|en\s+(?:cong[ée]s?|mission|voyage))`;
/** « Martin Keller est absent du 1er au 15 avril, Fatou Koné le remplace » */
const IS_AWAY = new RegExp(
  `${AWAY_FROM}${THEN}(?:c[’']est\\s+)?(?<name>${NAME})\\s+(?:qui\\s+)?(?:l[ea]|l[’'])\\s*(?:remplace|remplacera|représente|représentera)[\\s.!]*$`,
  'iu',
);
/** « Martin Keller est en mission du 1er au 15 avril, remplacé par Fatou Koné » */
const IS_AWAY_REPLACED = new RegExp(
  `${AWAY_FROM}${THEN}(?:il|elle)?\\s*(?:est\\s+|sera\\s+)?(?:remplac|représent)ée?\\s+par\\s+(?<name>${NAME})[\\s.!]*$`,
  'iu',
);
/** « remplacement de Martin Keller par Fatou Koné du 1er au 15 avril », or its days first. */
const REPLACEMENT_OF = String.raw`^(?:le\s+)?(?:remplacement\s+)?(?:de\s+|d[’'])(?<absent>${NAME})`;
const OF_BY_THEN = new RegExp(`${REPLACEMENT_OF}\\s+par\\s+(?<name>${NAME})${DAYS}`, 'iu');
const OF_THEN_BY = new RegExp(
  String.raw`${REPLACEMENT_OF}\s+(?:du\s[^,;]*\sau\s|jusqu[’'](?:au|à)\s)[^,;]*?,?\s+par\s+(?<name>${NAME})[\s.!]*$`,
  'iu',
);
const OF = [OF_BY_THEN, OF_THEN_BY];
const TOLD = [STANDS_IN, IS_REPLACED, IS_AWAY, IS_AWAY_REPLACED];

/** Who is said to be replaced for some days, everywhere, and by whom. */
export function saidOfAnotherAbsence(
  line: Line,
): { readonly name: string; readonly absent: string } | undefined {
  const { rest } = line;
  if (isQuestion(rest) || findMeetingCode(rest) || !isOfAll(line)) return undefined;
  const isCalled = line.called === 'remplacement' || /^remplacement\s/iu.test(rest);
  const told = (isCalled ? [...OF, ...TOLD] : TOLD).find((pattern) => pattern.test(rest));
  const { name, absent } = told?.exec(rest)?.groups ?? {};
  return name && absent ? { name, absent } : undefined;
}

/** « au GEC » is of that group alone. */
const isOfAll = ({ rest, groups }: Line): boolean => groupIn(words(rest), groups) === undefined;

/** « remplacement du 3 au 20 mars par Fatou Koné »: its days first, so that nobody else is replaced. */
const DAYS_THEN_BY = /^(?:du|de)\s+(?:\p{L}+\s+)?\d.*\spar\s/iu;

const tellsOne = ({ called, rest }: Line): boolean =>
  called === 'remplacement' && DAYS_THEN_BY.test(rest) && !findMeetingCode(rest);

/** @throws DomainError `delegation.dates`, `delegation.past`, `person.missing`, date.* */
export function readDelegationWish(typed: Line): DelegationWish {
  const line = asReplacement(typed);
  const other = saidOfAnotherAbsence(line);
  if (other) return { kind: 'other', ...other, ...daysOf(line) };
  if (!asksToBeReplaced(line) && !tellsOne(line))
    return { kind: END.test(fold(line.text)) ? 'end' : 'show' };
  const { from, until, rest } = daysOf(line);
  const name = (BY.exec(rest)?.[1] ?? standInNamed(line.rest) ?? '')
    .replace(/^[\s@,]+|[\s,.]+$/gu, '')
    .trim();
  if (name === '') throw new DomainError('person.missing');
  return { kind: 'give', name, from, until };
}

/** The days that are said. @throws DomainError `delegation.dates`, `delegation.past`, date.* */
function daysOf(line: Line) {
  const today = line.now.toPlainDate();
  const stretch = stretchAnywhere(line.rest, today, 'future');
  if (!stretch) throw new DomainError('delegation.dates');
  if (Temporal.PlainDate.compare(stretch.to, today) < 0) throw new DomainError('delegation.past');
  return { from: stretch.from, until: stretch.to, rest: stretch.rest };
}
