import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_MONTH, A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { words } from '../../kernel/text/words.ts';
import type { Answer } from './answer.ts';
import { answerIn } from './answerSentence.ts';

const FOR_US = ' pour (?:moi|nous)';
const SUITS = '(?:me|nous) (?:va|convient)(?: (?:bien|parfaitement))?';
const SUITS_NOT = '(?:ne )?(?:me|nous) (?:va|convient) pas';
const CANNOT =
  '(?:je|on|nous) (?:ne |n )?(?:peux|peut|pouvons|pourrai|pourra|pourrons|pourrais) (?:vraiment |malheureusement )?pas';
const IMPOSSIBLE = "(?:ce n'est |c'est |ce sera )?(?:pas possible|impossible)";
const GOOD = "c'est (?:bon|ok)";

/** What answers an invitation only beside the meeting or its day: alone, it may be said of anything. */
const LEADS: readonly (readonly [Answer, RegExp])[] = [
  [
    'accepted',
    new RegExp(
      `^${oneOf(
        `${GOOD}${FOR_US}`,
        `(?:ok|d'accord|oui|partante?|${GOOD})(?:${FOR_US})? (?:pour|pr)`,
        `(?:ca|cela) ${SUITS}`,
        'je (?:vous )?confirme(?: bien)? pour',
      )} `,
    ),
  ],
  [
    'declined',
    new RegExp(
      `^(?:(?:desolee?|dsl|malheureusement|helas|finalement|en fait),? )*(?:mais )?${oneOf(
        CANNOT,
        `${IMPOSSIBLE}${FOR_US}`,
        '(?:ne )?peux (?:vraiment |malheureusement )?pas',
        `impossible(?: pour)?(?= (?:pour |a |au )?(?:le|la|demain|${A_WEEKDAY}))`,
        `(?:ca|cela) ${SUITS_NOT}`,
      )} (?=.)`,
    ),
  ],
];

const SUITS_ALONE = new RegExp(
  `^(?:(?:tres bien|parfait|oui|ok),? )?${oneOf(`${GOOD}${FOR_US}`, `(?:ok|d'accord)${FOR_US}`, `(?:ca|cela) ${SUITS}`)}$`,
);

/** « c’est bon pour moi », which names nothing: behind a meeting that has just been shown, it may be said of it. */
export const mayAnswerShown = (text: string): boolean =>
  !isQuestion(text) &&
  SUITS_ALONE.test(fold(text).replace(/ +/gu, ' ').trim().replace(COURTESY, ''));

const DAY = String.raw`(?:(?:le |ce |du |de )*(?:\d{1,2}(?:er)?|${A_WEEKDAY}|demain)(?: (?:${A_WEEKDAY}|\d{1,2}(?:er)?|${A_MONTH}|prochain|20\d\d))*)`;
const ONLY_A_DAY = new RegExp(`^${DAY}$`, 'u');
const A_MEETING = /^(?:prochaine? )?(?:reunion|reu|rencontre|seance)$/u;
const TO = /^(?:(?:pour|pr|a|au) )?(?:la prochaine |le prochain |ce |cette |le |la |l')?/u;

/** « le 18 me va », « jeudi je suis pris »: the day stands first. */
const DAY_FIRST = new RegExp(`^${DAY},? (?=\\p{L})`, 'u');
const OF_THAT_DAY: readonly (readonly [Answer, RegExp])[] = [
  [
    'accepted',
    new RegExp(`^${oneOf(`(?:ca )?${SUITS}`, `${GOOD}(?:${FOR_US})?`, `ok${FOR_US}`)}$`),
  ],
  [
    'declined',
    new RegExp(`^${oneOf(CANNOT, `(?:ca )?${SUITS_NOT}`, `${IMPOSSIBLE}(?:${FOR_US})?`)}$`),
  ],
];

const COURTESY = /(?:[ ,]+(?:desolee?|dsl|merci(?: d'avance)?|svp|stp|cordialement)|[\s.!])+$/u;

/** What a line answers to the invitation to the meeting, or of the day, that it names: « je ne peux pas le 18 ». */
export function answerBeside({ rest, groups }: Pick<Line, 'rest' | 'groups'>): Answer | undefined {
  if (isQuestion(rest)) return undefined;
  const said = fold(rest).replace(/ +/gu, ' ').trim().replace(COURTESY, '');
  const [day] = DAY_FIRST.exec(said) ?? [];
  if (day !== undefined) return ofThatDay(said.slice(day.length));
  return LEADS.find(([, lead]) => {
    const [led] = lead.exec(said) ?? [];
    return led !== undefined && namesMeeting(said.slice(led.length).replace(TO, ''), groups);
  })?.[0];
}

function ofThatDay(said: string): Answer | undefined {
  return OF_THAT_DAY.find(([, sentence]) => sentence.test(said))?.[0] ?? answerIn(said);
}

function namesMeeting(said: string, groups: Line['groups']): boolean {
  if (ONLY_A_DAY.test(said) || A_MEETING.test(said)) return true;
  const named = words(said);
  return groupAt(named, 0, groups)?.length === named.length;
}
