import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { stretchAnywhere, stretchAtStart } from '../../kernel/dates/stretch.ts';
import { DomainError } from '../../kernel/errors.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { form, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { words } from '../../kernel/text/words.ts';
import { isAskedDone, isOfSomethingSaid } from '../changing/askedDone.ts';
import { orderSaid } from '../changing/beforeVerb.ts';
import { askOffOrMoved, movedBehind } from '../changing/calledOffAndMoved.ts';
import { CANCEL, confirmCancel, previewCancel } from '../changing/cancelDraft.ts';
import { draftedActions } from '../changing/draftedActions.ts';
import { refuseEvery } from '../changing/every/everyMeeting.ts';
import { neitherMonth, skippedMonth, skipsMonth } from '../changing/monthSkipped.ts';
import { caseSaid, isOnCondition, isOrderOnCondition } from '../changing/onCondition.ts';
import { datedByOpening, opensWithCancellation } from '../changing/openingDay.ts';
import { isOfAnotherThing } from '../changing/otherThing.ts';
import { behindVerb, reasonSaid } from '../changing/reasonSaid.ts';
import { namesMeeting, saysItIsOff } from '../changing/saidOfMeeting.ts';
import { refuseSeveral } from '../changing/severalMeetings.ts';
import { lastCalledOff, type Skip, skippedMeeting, skipReason } from '../changing/skipping.ts';
import { findMeetingCode } from '../meetingCode.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';
import { daysIn, type MeetingRef, readDatedRef, readMeetingRef } from '../meetingRef.ts';
import { findMeeting, refuseClosed } from '../meetingSearch.ts';
import { conditionSaid } from '../planning/conditionSaid.ts';
import { tellsAnother } from '../pointsAtShown.ts';

const FORM = `${CANCEL}.formulaire`;

/** « annule » alone may well be said of a preview: no meeting is taken for it. */
const MEETING_SAID = new RegExp(String.raw`(?<!\p{L})${MEETING_NOUN}(?!\p{L})`, 'iu');
const saysMeeting = (meeting: MeetingRef): boolean =>
  MEETING_SAID.test(meeting.said ?? '') && !tellsAnother(meeting);

interface CancelRequest {
  readonly meeting: MeetingRef;
  /** « pas de réunion en août ». */
  readonly skip?: Skip;
  readonly reason: string;
  /** « et remets-le au 25 »: what is said of another date. */
  readonly moved?: string;
}

/** @throws DomainError `meeting.onCondition`, `meeting.several`, date.* */
function parse(line: Line): CancelRequest {
  const condition = waitsIn(line);
  if (condition !== undefined) throw new DomainError('meeting.onCondition', { condition });
  const skipped = skippedIn(line);
  if (skipped) return skipped;
  refuseSeveral(line);
  refuseEvery(line, findMeetingCode(line.text) !== undefined, true);
  const moved = movedBehind(line.text);
  if (!moved) return toldOff(line) ?? ordered(line);
  const off = { ...line, text: moved.before(line.text), rest: moved.before(line.rest) };
  return { ...(toldOff(off) ?? ordered(off)), moved: moved.to };
}

/** « si le ministre ne vient pas » of an order about a meeting: it is told that nobody waits for it. */
function waitsIn(line: Line): string | undefined {
  // In a group's channel, it may be said to a colleague.
  if (line.called !== '' || line.channelGroup) return undefined;
  if (!isOrderOnCondition(line) || !namesMeeting(line)) return undefined;
  return (conditionSaid(line.text) ?? caseSaid(line.text))?.replace(THEN_ORDER, '');
}

/** « on annule » behind the condition. */
const THEN_ORDER = /\s+(?:on\s+|alors\s+)*(?:annul|report|repouss|d[ée]cal|d[ée]plac)\p{L}*\s.*$/iu;

/** « pas de réunion en août », « et en juillet non plus ». */
function skippedIn(line: Line): CancelRequest | undefined {
  const meeting = { rest: '', said: line.text };
  const month = skippedMonth(line);
  if (month) return { meeting, skip: month, reason: month.reason ?? '' };
  const days = neitherMonth(line);
  return days && { meeting, skip: { group: undefined, neither: true, days }, reason: '' };
}

/** « ma réunion de jeudi 25 à 10h est annulée, deuil »: what stands before the verb is no reason. */
function toldOff(line: Line): CancelRequest | undefined {
  const verb = words(line.text).find(({ folded }) => /^(?:annul|supprim)ee?$/u.test(folded));
  const before = verb && line.text.slice(0, verb.start);
  if (!before || !IS_BEFORE.test(before)) return undefined;
  const meeting = readMeetingRef({ ...line, rest: before });
  const after = line.text.slice(verb.end);
  const behind = meeting.code ? undefined : daysIn(after.trim(), line, stretchAtStart);
  const on = behind ?? (meeting.code ? undefined : daysIn(meeting.rest, line, stretchAnywhere));
  const { reason } = ordered({ ...line, rest: behind?.rest ?? after });
  return { meeting: { ...meeting, ...(on ? { on: on.days } : {}) }, reason };
}

const IS_BEFORE =
  /(?<!\p{L})(?:est|sera|a été|a ete)(?:\s+(?:donc|bien|finalement|malheureusement))?\s*$/iu;

function ordered(typed: Line): CancelRequest {
  const { rest, reason: before } = orderSaid(typed);
  const line = { ...typed, rest };
  const meeting = datedByOpening(datedBehindVerb(readDatedRef(line), line), line);
  const reason = reasonSaid(meeting.rest, withoutMeeting(meeting, line));
  return { meeting, reason: reason === '' ? before : reason };
}

/** « n'aura pas lieu le 25 »: the day behind the verb tells which meeting, and no reason. */
function datedBehindVerb(meeting: MeetingRef, line: Line): MeetingRef {
  const behind = meeting.on || meeting.code ? undefined : behindVerb(meeting.rest);
  const on = behind === undefined ? undefined : daysIn(behind, line, stretchAtStart);
  return on ? { ...meeting, on: on.days, rest: on.rest } : meeting;
}

const BEFORE_CODE = new RegExp(String.raw`^(?:la|le|cette)?\s*${MEETING_NOUN}\s+`, 'iu');

/** « la réunion de vendredi GEC-2027-03 »: what leads to the code is no reason. */
function withoutMeeting({ code, rest }: MeetingRef, line: Line): string {
  if (!code || !BEFORE_CODE.test(rest)) return rest;
  const behind = rest.replace(BEFORE_CODE, '');
  return daysIn(behind, line, stretchAtStart)?.rest ?? behind;
}

const formulaire = defineAction({
  name: FORM,
  act: 'annuler',
  params: z.object({ reunion: z.string() }),
  subject: ({ reunion }, context) => findMeeting({ code: reunion, rest: '' }, context),
  keeps: true,
  async run(_params, context, subject, values): Promise<Reply> {
    refuseClosed(subject, context);
    return previewCancel(context, subject, values.motif ?? '');
  },
});

/** Calls a meeting off: a preview, then a cancellation to each invitee. */
export const annuler = defineCommand({
  name: CANCEL,
  words: [
    'annuler',
    'annule',
    'annulez',
    'annulation',
    'supprimer',
    'supprime',
    'supprimez',
    'décommander',
    'décommande',
    'cancel',
  ],
  natural: ['annuler', 'annule', 'annulez', 'annulée'],
  claims: (line) =>
    skipsMonth(line) || opensWithCancellation(line) || (saysItIsOff(line) && !isOnCondition(line)),
  holds: async (line, context) =>
    neitherMonth(line) && (await lastCalledOff(context)) ? 'first' : undefined,
  declines: (line) =>
    [isOfAnotherThing, isAskedDone, isOfSomethingSaid, isOnCondition].some((sign) => sign(line)),
  implied: (line) => waitsIn(line) !== undefined,
  inLetters: true,
  act: 'annuler',
  grammar: ['annuler <réunion> motif : <motif>'],
  examples: ['annuler GEC-2027-03 motif : deuil national'],
  parse,
  subject: ({ meeting, skip, reason }, context) =>
    skip
      ? skippedMeeting(skip, reason || skipReason(context, skip), context)
      : findMeeting(meeting, context, { orOnly: saysMeeting(meeting) }),
  keeps: () => true,
  async run({ reason: told, skip, moved }, context, subject): Promise<Reply> {
    const { t } = context;
    refuseClosed(subject, context);
    if (moved !== undefined) return askOffOrMoved(context, subject.meeting.code, moved, told);
    const reason = told === '' && skip ? skipReason(context, skip) : told;
    if (reason !== '') return previewCancel(context, subject, reason);
    const { code } = subject.meeting;
    return reply(
      text(t('meetings.cancel.lead', { code })),
      form({
        id: actionId(FORM, { reunion: code }),
        title: t('meetings.cancel.title', { code }),
        submit: t('meetings.form.submit'),
        fields: [
          { type: 'text', name: 'motif', label: t('meetings.cancel.reason'), required: true },
        ],
      }),
    );
  },
  actions: [...draftedActions(CANCEL, 'annuler', confirmCancel), formulaire],
});
