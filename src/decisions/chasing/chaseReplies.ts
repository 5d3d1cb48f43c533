import type { Context } from '../../kernel/commands/context.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  buttons,
  heading,
  list,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { type MeetingSubject, refuseClosed } from '../../meetings/meetingSearch.ts';
import { meetingLine } from '../../meetings/messages.ts';
import { refuseUnopened, unanswered, unansweredBy } from '../../meetings/reminders/chasing.ts';
import { actionLine } from '../messages.ts';
import { type Chased, exempted, type Owed, onlyLate, owedBy, whomChased } from './chased.ts';
import { chasedTodayLines } from './chasedToday.ts';
import type { ChaseWish } from './chaseWish.ts';
import { CHASE, type Chase } from './chasing.ts';
import { everybodyLate, meetingsToChase } from './everybody.ts';

const keep = (context: Context, chase: Chase): Promise<string> =>
  context.write((write) => openDraft(write, CHASE, chase, draftAuthor(context)));

async function previewAnswers(
  context: Context,
  { meeting }: Pick<MeetingSubject, 'meeting'>,
  people: readonly string[],
): Promise<Reply> {
  const { t, directory } = context;
  const groups = [meeting.groupId];
  const draft = await keep(context, {
    code: meeting.code,
    people: [...people],
    groups,
    late: false,
  });
  const names = people.flatMap((id) => directory.person(id)?.name ?? []);
  const about = { action: 'attendance.chase', subjectIds: [meeting.id] } as const;
  return reply(
    heading(t('decisions.chase.answers', { code: meeting.code })),
    text(meetingLine(t, meeting, context.zone)),
    text(t('decisions.chase.whom', { count: names.length, names: listInWords(names, t.locale) })),
    ...(await chasedTodayLines(context, about, people)),
    yesOrNo(t, CHASE, draft, 'primary'),
  );
}

/** @param decision the one that is spoken of, when the others are left aside */
export async function previewActions(
  context: Context,
  { name }: Pick<Chased, 'name'>,
  { owed, late }: Awaited<ReturnType<typeof owedBy>>,
  decision?: string,
): Promise<Reply> {
  const { t } = context;
  const people = owed.map(({ person }) => person.id);
  const decisions = decisionsIn(owed);
  const groups = [...new Set(decisions.map(({ groupId }) => groupId))];
  const draft = await keep(context, { code: null, people, groups, late, decision });
  const names = owed.map(({ person }) => person.name);
  const about = { action: 'decision.chase', subjectIds: decisions.map(({ id }) => id) } as const;
  return reply(
    heading(t('decisions.chase.actions', { name })),
    ...owed.flatMap((one) => owedBlocks(context, one, owed.length > 1)),
    text(t('decisions.chase.whom', { count: names.length, names: listInWords(names, t.locale) })),
    ...(await chasedTodayLines(context, about, people)),
    yesOrNo(t, CHASE, draft, 'primary'),
  );
}

/** A decision of several people once. */
const decisionsIn = (owed: readonly Owed[]) => [
  ...new Map(owed.flatMap(({ decisions }) => decisions).map((one) => [one.id, one])).values(),
];

/** What somebody is reminded of, under his name when there are several people. */
function owedBlocks(
  { t, directory, now, zone }: Context,
  { person, decisions }: Owed,
  named: boolean,
): Block[] {
  const reading = { t, directory, today: dayIn(now, zone) };
  const lines = list(decisions.map((decision) => ({ text: actionLine(reading, decision) })));
  return named ? [text([{ bold: person.name }]), lines] : [lines];
}

/** All those who have not answered a meeting, or some of them. */
export async function chaseMeeting(
  context: Context,
  wish: ChaseWish,
  subject: MeetingSubject,
): Promise<Reply> {
  refuseClosed(subject, context);
  refuseUnopened(subject, context);
  const { code } = subject.meeting;
  const out = exempted(context.directory, wish);
  if (wish.name === undefined) {
    const all = unanswered(subject.meeting).flatMap(({ personId }) =>
      out.has(personId) ? [] : [personId],
    );
    if (all.length === 0) throw new DomainError('chase.allAnswered', { code });
    return previewAnswers(context, subject, all);
  }
  const chased = whomChased(context.directory, wish);
  const awaited = awaitedOf(chased, subject.meeting).filter((id) => !out.has(id));
  if (awaited.length === 0) throw new DomainError('chase.notAwaited', { name: chased.name, code });
  return previewAnswers(context, subject, awaited);
}

/** Which of them have not answered a meeting. */
function awaitedOf({ people }: Chased, meeting: Meeting): readonly string[] {
  const awaited = new Set(unanswered(meeting).map(({ personId }) => personId));
  return people.flatMap(({ id }) => (awaited.has(id) ? [id] : []));
}

/** Of what awaits from somebody, or from an organisation: asked which, when there are several. */
export async function chaseByName(context: Context, wish: ChaseWish): Promise<Reply> {
  if (wish.everybody) return chaseEverybody(context, wish);
  const out = exempted(context.directory, wish);
  const named = whomChased(context.directory, wish);
  const chased = { ...named, people: named.people.filter(({ id }) => !out.has(id)) };
  const meetings = wish.actions ? [] : await meetingsAwaiting(context, chased);
  const found = await owedBy(chased, context);
  const [meeting, ...others] = meetings;
  if (meeting && others.length === 0 && found.owed.length === 0) {
    return previewAnswers(context, { meeting }, awaitedOf(chased, meeting));
  }
  if (!meeting && found.owed.length > 0) return previewActions(context, chased, found);
  if (!meeting) throw new DomainError('chase.nothing', { name: chased.name });
  return which(context, chased, meetings, found);
}

/** All those who are late; asked of what, when only « tout le monde » is said. */
async function chaseEverybody(context: Context, wish: ChaseWish): Promise<Reply> {
  const chased = await everybodyLate(context, wish);
  const { owed } = await owedBy(chased, context);
  const late = owed.flatMap((one) => onlyLate(one, context) ?? []);
  if (wish.everybody === 'late') {
    if (late.length === 0) throw new DomainError('chase.nobodyLate');
    return previewActions(context, chased, { owed: late, late: true });
  }
  const but = wish.except === undefined ? '' : ` sauf ${wish.except}`;
  const awaiting = await meetingsToChase(context);
  const suggestions = [
    ...awaiting.slice(0, MOST_PROPOSED).map(({ code }) => `relancer ${code}${but}`),
    ...(late.length > 0 ? [`relancer les retardataires${but}`] : []),
  ];
  if (suggestions.length === 0) throw new DomainError('chase.nobody');
  throw new DomainError('chase.everybody', { suggestions });
}

/** Each meeting once, the first to come before the others. */
async function meetingsAwaiting(context: Context, { people }: Chased): Promise<Meeting[]> {
  const all: Meeting[] = [];
  for (const person of people) all.push(...(await unansweredBy(person, context)));
  const once = new Map(all.map((meeting) => [meeting.id, meeting]));
  return [...once.values()].sort(
    (one, other) => one.start.epochMilliseconds - other.start.epochMilliseconds,
  );
}

/** How many invitations are proposed. */
const MOST_PROPOSED = 4;

function which(
  { t }: Context,
  chased: Chased,
  meetings: readonly Meeting[],
  { owed, late }: Awaited<ReturnType<typeof owedBy>>,
): Reply {
  const { name } = chased;
  const count = decisionsIn(owed).length;
  const ofActions = {
    id: sayId(`relancer ${name} actions`),
    label: t('decisions.chase.ofActions', { count, late: late ? 'yes' : 'no' }),
  };
  return reply(
    text(t('decisions.chase.which', { name })),
    buttons(
      ...meetings.slice(0, MOST_PROPOSED).map((meeting) => ({
        id: sayId(`relancer ${name} ${meeting.code}`),
        label: t('decisions.chase.ofMeeting', {
          code: meeting.code,
          count: awaitedOf(chased, meeting).length,
        }),
      })),
      ...(count > 0 ? [ofActions] : []),
    ),
  );
}
