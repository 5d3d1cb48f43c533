import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Button, buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import type { Answer } from '../attendance/answer.ts';
import { isUncertain } from '../attendance/beyondAnswer.ts';
import {
  askOwnAnswer,
  namesOf,
  refuseForColleague,
  tellsOfKnown,
} from '../attendance/heldOfAnother.ts';
import { type Listed, listedAnswers, listsKnown } from '../attendance/listed/listedAnswers.ts';
import { findNotedMeeting } from '../attendance/notedMeeting.ts';
import {
  calledForAnother,
  mayBeSaidOfAnother,
  type SaidOfAnother,
  saidOfAnother,
} from '../attendance/notedSentence.ts';
import { namedInstead } from '../attendance/notedStandIn.ts';
import { previewNotes } from '../attendance/notesDraft.ts';
import { confirmNotes, NOTE } from '../attendance/noting.ts';
import { replacedByOneself } from '../attendance/replacedByOneself.ts';
import { otherAnswer, refuseOther } from '../attendance/twoAnswers.ts';
import { whoseAnswer } from '../attendance/whoseAnswer.ts';
import { draftedActions } from '../changing/draftedActions.ts';
import { type MeetingRef, readAnsweredRef } from '../meetingRef.ts';
import { type MeetingSubject, refuseClosed } from '../meetingSearch.ts';

interface Wish {
  /** As typed. */
  readonly names: readonly string[];
  readonly answer: Answer;
  readonly meeting: MeetingRef;
  /** Who comes in his place, as typed. */
  readonly instead: string | undefined;
  /** It is asked, supposed, or of a part of the meeting. */
  readonly uncertain: boolean;
  /** « …, la GIZ ne vient pas »: of somebody else again. */
  readonly other?: SaidOfAnother;
  /** « la BAD oui, la GIZ non »: what each has answered. */
  readonly listed?: readonly Listed[];
}

/** « ne sera pas représentée par M. Habimana »: nobody is named, and it is not said who comes. */
const UNREPRESENTED = /\bpas (?:represente|remplace)e?s? par\b/u;

/** @throws DomainError `person.missing`, date.* */
function parse(line: Line): Wish {
  const replaced = line.called === '' ? replacedByOneself(line.rest) : undefined;
  if (replaced) {
    const meeting = readAnsweredRef({ ...line, rest: replaced.behind });
    const names = [replaced.who];
    return { names, answer: 'declined', meeting, instead: undefined, uncertain: true };
  }
  const listed = line.called === '' && !saidOfAnother(line) ? listedIn(line) : undefined;
  if (listed) return listed;
  const said =
    line.called === '' ? (saidOfAnother(line) ?? mayBeSaidOfAnother(line)) : calledForAnother(line);
  if (!said) throw new DomainError('person.missing');
  const { name, rest } = namedInstead(said.behind);
  const unrepresented = UNREPRESENTED.test(fold(line.text));
  const instead = unrepresented ? undefined : (said.instead ?? name);
  const meeting = readAnsweredRef({ ...line, rest: rest.replace(/^[\s,;.:!]+/u, '') });
  const uncertain = unrepresented || (said.answer !== 'tentative' && isUncertain(line.text, rest));
  const other = otherAnswer(line, said.behind);
  const read = { names: namesOf(said.who), answer: said.answer, meeting, instead, uncertain };
  return other ? { ...read, other } : read;
}

/** « la BAD oui, la GIZ non, au GEC du 18 ». */
function listedIn(line: Line): Wish | undefined {
  const found = listedAnswers(line);
  const [first] = found?.answers ?? [];
  if (!found || !first) return undefined;
  const meeting = readAnsweredRef({ ...line, rest: found.behind.replace(/^[\s,;:]+/u, '') });
  const names = found.answers.flatMap(({ who }) => namesOf(who));
  return {
    names,
    answer: first.answer,
    meeting,
    instead: undefined,
    uncertain: false,
    ...(found.answers.length > 1 ? { listed: found.answers } : {}),
  };
}

const SAID = { accepted: 'présent', declined: 'excusé', tentative: 'peut-être' } as const;

/** The canonical sentence. */
const again = (who: string, { answer, instead }: Wish, code: string): string => {
  const said = SAID[answer];
  const replaced = instead ? ` remplacé par ${instead}` : '';
  return `répondre pour ${who} : ${said} ${code}${replaced}`;
};

/** Each answer that is listed, said alone. */
const toldAgain = (wish: Wish, code: string): readonly string[] =>
  wish.listed?.map(({ who, answer }) => again(who, { ...wish, answer }, code)) ?? [
    again(wish.names.join(', '), wish, code),
  ];

/** Each of two answers, said alone, of the meeting that the first names. */
function each({ names, answer, meeting, other }: Wish): readonly string[] {
  const of = meeting.code ?? meeting.group?.code;
  if (!other || of === undefined || meeting.on) return [];
  const plain = { names, answer, meeting, instead: undefined, uncertain: false };
  return [
    again(names.join(', '), plain, of),
    again(other.who, { ...plain, answer: other.answer }, of),
  ];
}

/** Asks what they have answered: nothing is even previewed. */
function askWhat(wish: Wish, { t }: Context, code: string): Reply {
  const names = wish.names.join(', ');
  const choice = (answer: Answer): Button => ({
    id: sayId(again(names, { ...wish, answer }, code)),
    label: t(`meetings.noted.choice.${answer}`),
  });
  return reply(
    text(t('meetings.noted.asked', { names, code })),
    buttons(choice('accepted'), choice('declined'), choice('tentative')),
  );
}

/** Notes the answer of somebody who telephoned or wrote elsewhere: a preview, then he is told of it. */
export const repondrePour = defineCommand({
  name: NOTE,
  words: [
    'répondre pour',
    'réponds pour',
    'répondez pour',
    'noter la réponse de',
    'note la réponse de',
    'notez la réponse de',
  ],
  claims: (line) => saidOfAnother(line) !== undefined,
  holds: async (line, context) =>
    tellsOfKnown(line, context) || listsKnown(line, context) ? 'last' : undefined,
  inLetters: true,
  act: 'presences.noter',
  grammar: [
    'répondre pour <personne ou organisation> : présent <réunion>',
    'répondre pour <personne> : excusé <réunion> remplacé par <personne>',
  ],
  examples: [
    'répondre pour Martin Keller : présent GEC-2027-03',
    'répondre pour Martin Keller : excusé GEC-2027-03 remplacé par Fatou Koné',
  ],
  parse,
  async subject(wish, context): Promise<MeetingSubject> {
    refuseOther(wish.other, context, each(wish));
    refuseForColleague(wish.names, context);
    await askOwnAnswer(wish, context, (code) => `${SAID[wish.answer]} ${code}`);
    const subject = await findNotedMeeting(wish.meeting, wish.names, context, (code) =>
      toldAgain(wish, code).join(', '),
    );
    if (!wish.listed) return subject;
    const suggestions = toldAgain(wish, subject.meeting.code);
    throw new DomainError('meeting.twoAnswers', { suggestions });
  },
  run: async (wish, context, subject): Promise<Reply> => {
    refuseClosed(subject, context);
    if (wish.uncertain) return askWhat(wish, context, subject.meeting.code);
    const people = wish.names.map((name) =>
      whoseAnswer(context, subject, name, (person) =>
        again(person.name, wish, subject.meeting.code),
      ),
    );
    return previewNotes(context, subject, people, wish.answer, wish.instead);
  },
  actions: draftedActions(NOTE, 'presences.noter', confirmNotes),
});
