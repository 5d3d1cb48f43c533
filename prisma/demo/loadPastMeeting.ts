import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../../src/kernel/database.ts';
import { BAMAKO, dayIn, toDate } from '../../src/kernel/time.ts';
import type { AttendeeRole, Partstat } from '../client/enums.ts';
import {
  absences,
  agenda,
  dayOfPastMeeting,
  decisions,
  type PastDecision,
  pastMeeting,
} from './pastMeeting.ts';
import { groupId, personNamed } from './rows.ts';
import { seats } from './seats.ts';

/** Convened so many days before. */
const NOTICE_DAYS = 14;

interface Held {
  readonly id: string;
  readonly day: Temporal.PlainDate;
  readonly convenedAt: Date;
  readonly endedAt: Date;
}

/** Stores the meeting that the GEC has held: who came, its ordre du jour, its decisions. */
export async function storePastMeeting(tx: Tx, now: Temporal.Instant): Promise<void> {
  const held = await storeMeeting(tx, dayOfPastMeeting(now));
  await tx.attendee.createMany({ data: attendees(held) });
  await tx.agendaItem.createMany({
    data: agenda.map(([title, duration, presenter], index) => ({
      meetingId: held.id,
      position: index + 1,
      title,
      duration,
      presenter,
      createdAt: held.convenedAt,
    })),
  });
  for (const [index, decision] of decisions.entries()) {
    await storeDecision(tx, held, index + 1, decision, dayIn(now, BAMAKO));
  }
}

async function storeMeeting(tx: Tx, day: Temporal.PlainDate): Promise<Held> {
  const startsAt = at(day, pastMeeting.startsAt);
  const endedAt = at(day, pastMeeting.endsAt);
  const convenedAt = at(day.subtract({ days: NOTICE_DAYS }), '09:00');
  const { id } = await tx.meeting.create({
    data: {
      code: `${pastMeeting.group}-${day.toPlainYearMonth().toString()}`,
      groupId: groupId(pastMeeting.group),
      subject: pastMeeting.subject,
      place: pastMeeting.place,
      zone: BAMAKO,
      startsAt,
      endsAt: endedAt,
      createdAt: convenedAt,
      updatedAt: convenedAt,
    },
  });
  return { id, day, convenedAt, endedAt };
}

const at = (day: Temporal.PlainDate, time: string): Date =>
  toDate(day.toZonedDateTime({ timeZone: BAMAKO, plainTime: time }).toInstant());

function attendees({ id, convenedAt }: Held) {
  const absent = new Map(absences.map(([titular, ...rest]) => [titular, rest]));
  const attendee = (name: string, role: AttendeeRole, partstat: Partstat, standIn?: string) => ({
    meetingId: id,
    personId: personNamed(name).id,
    organizationId: personNamed(name).organizationId,
    role,
    partstat,
    answeredAt: partstat === 'needsAction' ? null : convenedAt,
    standInId: standIn === undefined ? null : personNamed(standIn).id,
  });
  return (seats[pastMeeting.group] ?? []).flatMap(([titular]) => {
    const [answer = 'accepted', standIn] = absent.get(titular) ?? [];
    const own = attendee(titular, 'titular', answer, standIn);
    return standIn === undefined ? [own] : [own, attendee(standIn, 'alternate', 'accepted')];
  });
}

async function storeDecision(
  tx: Tx,
  { id, day, endedAt }: Held,
  number: number,
  decision: PastDecision,
  today: Temporal.PlainDate,
): Promise<void> {
  const { text, owner, due, closed } = decision;
  const dueOn = onWorkday((due.from === 'meeting' ? day : today).add({ days: due.days }));
  await tx.decision.create({
    data: {
      code: `D-${day.year}-${String(number).padStart(3, '0')}`,
      year: day.year,
      number,
      groupId: groupId(pastMeeting.group),
      meetingId: id,
      text,
      takenOn: day.toString(),
      dueOn: dueOn.toString(),
      ...(closed === undefined ? {} : closing(day, closed)),
      createdAt: endedAt,
      updatedAt: endedAt,
      owners: {
        create: {
          personId: personNamed(owner).id,
          groupId: groupId(pastMeeting.group),
          phase: closed === undefined ? 'open' : 'closed',
          dueOn: dueOn.toString(),
        },
      },
    },
  });
}

const closing = (day: Temporal.PlainDate, { days, note }: { days: number; note: string }) => ({
  status: 'confirmed' as const,
  phase: 'closed' as const,
  closedOn: day.add({ days }).toString(),
  closedAt: at(day.add({ days }), '12:00'),
  closedNote: note,
});

const FRIDAY = 5;

/** The Friday before, when it falls at the weekend. */
const onWorkday = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.subtract({ days: Math.max(0, day.dayOfWeek - FRIDAY) });
