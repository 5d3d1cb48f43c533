import type { z } from 'zod';
import { onePerson } from '../directory/names.ts';
import { authorize } from '../kernel/access/access.ts';
import type { Context } from '../kernel/commands/context.ts';
import type { Person } from '../kernel/directory.ts';
import { closeDraft, draftAuthor, findDraft, openDraft } from '../kernel/drafts.ts';
import { DomainError } from '../kernel/errors.ts';
import { listInWords } from '../kernel/locale/format.ts';
import { sayId } from '../kernel/messages/actionId.ts';
import { buttons, heading, info, list, type Reply, reply, text } from '../kernel/messages/tree.ts';
import { yesOrNo } from '../kernel/messages/yesOrNo.ts';
import { dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { chaseAnswers, refuseUnopened, unanswered, unansweredBy } from '../meetings/chasing.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { type MeetingSubject, refuseClosed } from '../meetings/meetingSearch.ts';
import { meetingLine } from '../meetings/messages.ts';
import { meetingByCode } from '../meetings/store.ts';
import { chasedTodayLines } from './chasedToday.ts';
import type { ChaseWish } from './chaseWish.ts';
import { CHASE, chaseActions, chaseSchema, openActionsOf } from './chasing.ts';
import type { Decision } from './decision.ts';
import { actionLine } from './messages.ts';

const keep = (context: Context, chase: z.infer<typeof chaseSchema>): Promise<string> =>
  context.write((write) => openDraft(write, CHASE, chase, draftAuthor(context)));

async function previewAnswers(
  context: Context,
  { meeting }: Pick<MeetingSubject, 'meeting'>,
  people: readonly string[],
): Promise<Reply> {
  const { t, directory } = context;
  const draft = await keep(context, {
    code: meeting.code,
    people: [...people],
    groups: [meeting.groupId],
  });
  const names = people.flatMap((id) => directory.person(id)?.name ?? []);
  const about = { action: 'attendance.chase', subjectIds: [meeting.id] } as const;
  return reply(
    heading(t('decisions.chase.answers', { code: meeting.code })),
    text(meetingLine(t, meeting)),
    text(t('decisions.chase.whom', { count: names.length, names: listInWords(names, t.locale) })),
    ...(await chasedTodayLines(context, about, people)),
    yesOrNo(t, CHASE, draft, 'primary'),
  );
}

async function previewActions(
  context: Context,
  person: Person,
  decisions: readonly Decision[],
): Promise<Reply> {
  const { t, directory, now } = context;
  const draft = await keep(context, {
    code: null,
    people: [person.id],
    groups: [...new Set(decisions.map(({ groupId }) => groupId))],
  });
  const reading = { t, directory, today: dayIn(now, context.zone) };
  const about = { action: 'decision.chase', subjectIds: decisions.map(({ id }) => id) } as const;
  return reply(
    heading(t('decisions.chase.actions', { name: person.name })),
    list(decisions.map((decision) => ({ text: actionLine(reading, decision) }))),
    text(t('decisions.chase.whom', { count: 1, names: person.name })),
    ...(await chasedTodayLines(context, about, [person.id])),
    yesOrNo(t, CHASE, draft, 'primary'),
  );
}

/** All those who have not answered a meeting, or one of them. */
export async function chaseMeeting(
  context: Context,
  wish: ChaseWish,
  subject: MeetingSubject,
): Promise<Reply> {
  refuseClosed(subject, context);
  refuseUnopened(subject, context);
  const { code } = subject.meeting;
  const awaited = unanswered(subject.meeting).map(({ personId }) => personId);
  if (wish.name === undefined) {
    if (awaited.length === 0) throw new DomainError('chase.allAnswered', { code });
    return previewAnswers(context, subject, awaited);
  }
  const { id, name } = onePerson(context.directory, wish.name);
  if (!awaited.includes(id)) throw new DomainError('chase.notAwaited', { name, code });
  return previewAnswers(context, subject, [id]);
}

/** Of what awaits from somebody: asked which, when there are several. */
export async function chasePerson(context: Context, wish: ChaseWish): Promise<Reply> {
  const person = onePerson(context.directory, wish.name ?? '');
  const { name } = person;
  const meetings = wish.actions ? [] : await unansweredBy(person, context);
  const decisions = await openActionsOf(person, context);
  const [meeting, ...others] = meetings;
  if (meeting && others.length === 0 && decisions.length === 0) {
    return previewAnswers(context, { meeting }, [person.id]);
  }
  if (!meeting && decisions.length > 0) return previewActions(context, person, decisions);
  if (!meeting) throw new DomainError('chase.nothing', { name });
  return which(context, person, meetings, decisions.length);
}

/** How many invitations are proposed. */
const MOST_PROPOSED = 4;

function which(
  { t }: Context,
  { name }: Person,
  meetings: readonly Meeting[],
  count: number,
): Reply {
  const ofActions = {
    id: sayId(`relancer ${name} actions`),
    label: t('decisions.chase.ofActions', { count }),
  };
  return reply(
    text(t('decisions.chase.which', { name })),
    buttons(
      ...meetings.slice(0, MOST_PROPOSED).map(({ code }) => ({
        id: sayId(`relancer ${name} ${code}`),
        label: t('decisions.chase.ofMeeting', { code }),
      })),
      ...(count > 0 ? [ofActions] : []),
    ),
  );
}

/** What is written when it is confirmed: to those only who still owe something. */
export async function confirmChase(context: Context, draft: string): Promise<Reply> {
  const { t, directory } = context;
  const people = await context.write(async (write) => {
    const found = await findDraft(write, CHASE, draft);
    if (found.state === 'abandoned') throw new DomainError('draft.abandoned');
    if (found.state === 'confirmed') return undefined;
    const { code, people: ids } = chaseSchema.parse(found.payload);
    const chased = await (code === null
      ? chaseOwner(write, context, ids)
      : chaseInvitees(write, context, code, ids));
    await closeDraft(write, draft, { status: 'confirmed', result: '' }, draftAuthor(context));
    return chased;
  });
  if (!people) return { blocks: [info(t('decisions.chase.already'))] };
  const names = people.flatMap((id) => directory.person(id)?.name ?? []);
  const said = { count: names.length, names: listInWords(names, t.locale) };
  return { replacesOriginal: true, blocks: [info(t('decisions.chase.done', said))] };
}

/** @throws DomainError access.*, `button.unknown` */
async function chaseInvitees(
  write: Write,
  context: Context,
  code: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const meeting = await meetingByCode(write.tx, code);
  const group = context.directory.group(meeting?.groupId ?? '');
  if (!meeting || !group) throw new DomainError('button.unknown');
  authorize('relancer', context, { group });
  return meeting.status === 'cancelled' ? [] : chaseAnswers(write, context, meeting, ids);
}

async function chaseOwner(
  write: Write,
  context: Context,
  [id = '']: readonly string[],
): Promise<readonly string[]> {
  const person = context.directory.person(id);
  if (!person?.active) return [];
  const decisions = await openActionsOf(person, { ...context, db: write.tx });
  if (decisions.length === 0) return [];
  chaseActions(write, context, person, decisions);
  return [id];
}
