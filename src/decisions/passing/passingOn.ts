import { coordinatorsOf } from '../../directory/mandateHolders.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import type { Message } from '../../kernel/messages/message.ts';
import { buttons, facts, text } from '../../kernel/messages/tree.ts';
import { dayIn, toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { bringPoint, closePoint, type PointPlace } from '../../meetings/agenda/waitingPoints.ts';
import { ownersOf } from '../answering.ts';
import { cardButton } from '../buttons.ts';
import type { Decision } from '../decision.ts';
import { decisionFacts, shortened } from '../messages.ts';
import { sendLetter } from '../notify.ts';
import { mayRead } from '../recording/owners.ts';
import type { Passage } from './passages.ts';
import { passageKey } from './passing.ts';

/** A decision about to be passed on. */
export interface PassingOn {
  readonly decision: Decision;
  readonly from: Group;
  readonly to: Group;
  /** Empty when nothing is said. */
  readonly note: string;
}

/** Passes a decision on: the point on the other body's ordre du jour, its line, who is told. */
export async function passOn(
  write: Write,
  context: Context,
  { decision, from, to, note }: PassingOn,
): Promise<PointPlace> {
  const { now, actor, directory } = context;
  const personId = actor.person?.id ?? null;
  await write.tx.transmission.create({
    data: {
      decisionId: decision.id,
      fromGroupId: from.id,
      toGroupId: to.id,
      note: note === '' ? null : note,
      sentById: personId,
      sentAt: toDate(now),
    },
  });
  audit(write, decision, 'transmit', { from: from.code, to: to.code, note });
  sendLetter(write, context, {
    people: coordinatorsOf(directory, to, dayIn(now, to.zone)).filter((id) => id !== personId),
    decision,
    key: `${write.id}:transmit`,
    write: (t, { zone }) => passedLetter(t, context, { decision, from, to, note }, zone),
  });
  const point = {
    groupId: to.id,
    origin: 'transmitted',
    title: `${decision.code} – ${shortened(decision.text)}`,
    duration: null,
    presenter: from.code,
    sourceKey: passageKey(decision, to.id),
    sourceCode: decision.code,
    ...withNote([note, ...decision.links.map(({ url }) => url)].filter((line) => line !== '')),
  } as const;
  return bringPoint(write, context, point, { personId });
}

/** What goes with the point: the note of whoever passes it on, and the decision's documents. */
const withNote = (lines: readonly string[]): { readonly note?: string } =>
  lines.length === 0 ? {} : { note: lines.join('\n') };

function audit(
  write: Write,
  { id, groupId }: Decision,
  action: 'transmit' | 'answer',
  after: object,
): void {
  write.audit({
    action: `decision.${action}`,
    subjectType: 'decision',
    subjectId: id,
    about: groupId,
    after,
  });
}

function passedLetter(
  t: Translator,
  { directory, now }: Context,
  { decision, from, to, note }: PassingOn,
  zone: string,
): Pick<Message, 'subject' | 'blocks'> {
  const { code, kind } = decision;
  const told = { code, kind, from: from.code, to: to.code, noted: note ? 'yes' : 'no', note };
  return {
    subject: t('decisions.passage.subject', { ...told, text: shortened(decision.text) }),
    blocks: [
      text(t.rich('decisions.passage.lead', told)),
      text(decision.text),
      facts(...decisionFacts({ t, directory, today: dayIn(now, zone) }, decision)),
      text([{ muted: t('decisions.passage.howToAnswer', { code }) }]),
      buttons(cardButton(t, code)),
    ],
  };
}

/** What a body answers, and to what. */
export interface Answer {
  readonly decision: Decision;
  readonly passage: Passage;
  readonly to: Group;
  readonly answer: string;
}

/**
 * Brings an answer back: to the body that asked, to those before it, and to the owners. Of a
 * confidential body nobody hears who does not know it.
 */
export async function bringAnswer(
  write: Write,
  context: Context,
  { decision, passage, to, answer }: Answer,
  passages: readonly Passage[],
): Promise<boolean> {
  const { now, actor, directory } = context;
  const personId = actor.person?.id ?? null;
  const { count } = await write.tx.transmission.updateMany({
    where: { id: passage.id, answeredAt: null },
    data: { answer, answeredById: personId, answeredAt: toDate(now) },
  });
  if (count === 0) return false;
  await closePoint(write.tx, passageKey(decision, to.id), now);
  audit(write, decision, 'answer', { from: to.code, answer });
  const below = passages.slice(0, passages.findIndex(({ id }) => id === passage.id) + 1);
  const coordinators = below.flatMap(({ fromGroupId }) => {
    const group = directory.group(fromGroupId);
    return group ? coordinatorsOf(directory, group, dayIn(now, group.zone)) : [];
  });
  const owners = ownersOf(decision, directory, dayIn(now, to.zone));
  sendLetter(write, context, {
    people: [...coordinators, ...owners].filter((id) => id !== personId && knows(context, id, to)),
    decision,
    key: `${write.id}:answer`,
    write: (t) => answerLetter(t, { decision, passage, to, answer }),
  });
  return true;
}

function knows({ directory, now }: Context, personId: string, group: Group): boolean {
  const person = directory.person(personId);
  return person !== undefined && mayRead(directory, person, group, dayIn(now, group.zone));
}

function answerLetter(
  t: Translator,
  { decision, to, answer }: Answer,
): Pick<Message, 'subject' | 'blocks'> {
  const { code } = decision;
  const told = { code, to: to.code, answer };
  return {
    subject: t('decisions.passage.answerSubject', { ...told, text: shortened(decision.text) }),
    blocks: [
      text(t.rich('decisions.passage.answerLead', told)),
      text(decision.text),
      buttons(cardButton(t, code), {
        id: sayId(`historique ${code}`),
        label: t('decisions.button.history'),
      }),
    ],
  };
}
