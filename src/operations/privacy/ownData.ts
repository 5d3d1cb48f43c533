import type { Reader } from '../../kernel/database.ts';

/** More lines than that are in the register, and the file says how many. */
const MOST = 5_000;

/**
 * Everything the register holds on somebody, as it will be read by a person or a program. Of meetings
 * and decisions, what he is in them: they belong to their group.
 */
export async function ownData(db: Reader, personId: string) {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: { organization: true, addresses: true },
  });
  const proving = await db.addressCode.findUnique({ where: { personId } });
  const group = { select: { code: true } } as const;
  const seats = await db.seat.findMany({ where: { personId }, include: { group } });
  const mandates = await db.mandate.findMany({ where: { personId }, include: { group } });
  const delegations = await db.delegation.findMany({
    where: { OR: [{ fromId: personId }, { toId: personId }] },
  });
  const chats = await db.chatIdentity.findMany({ where: { personId } });
  const attendances = await db.attendee.findMany({
    where: { personId },
    include: { meeting: { select: { code: true, startsAt: true } } },
    take: MOST,
  });
  const owned = await db.decisionOwner.findMany({
    where: { personId },
    include: { decision: { select: { code: true, text: true } } },
    take: MOST,
  });
  const polls = await db.pollAnswer.findMany({
    where: { personId },
    include: { poll: { select: { code: true } } },
    take: MOST,
  });
  const feeds = await db.feedAddress.findMany({ where: { personId } });
  const groups = await db.group.findMany({
    where: { id: { in: feeds.map(({ groupId }) => groupId) } },
    select: { id: true, code: true },
  });
  const comments = await db.decisionComment.findMany({ where: { authorId: personId }, take: MOST });
  const lines = await db.chatLine.findMany({ where: { authorId: personId }, take: MOST });
  const messages = await db.outboxMessage.findMany({
    where: { personId },
    orderBy: { id: 'desc' },
    take: MOST,
  });
  const acts = await db.audit.findMany({
    where: { actorId: personId },
    orderBy: { id: 'desc' },
    take: MOST,
  });
  return {
    person: {
      firstName: person.firstName,
      lastName: person.lastName,
      email: person.email,
      otherEmails: person.addresses.map(({ address }) => address),
      proving: proving?.address ?? null,
      phone: person.phone,
      quietHours: person.quietHours,
      jobTitle: person.jobTitle,
      organization: person.organization.acronym,
      locale: person.locale,
      zone: person.zone,
      active: person.active,
    },
    chats: chats.map(({ transport, externalId, blockedBy, preferred }) => ({
      transport,
      externalId,
      blockedBy,
      preferred,
    })),
    seats: seats.map(({ role, startsOn, endsOn, ...seat }) => ({
      group: seat.group.code,
      role,
      startsOn,
      endsOn,
    })),
    mandates: mandates.map(({ role, startsOn, endsOn, ...mandate }) => ({
      role,
      group: mandate.group?.code ?? null,
      startsOn,
      endsOn,
    })),
    delegations: delegations.map(({ fromId, startsOn, endsOn, revokedAt }) => ({
      as: fromId === personId ? 'absent' : 'standIn',
      startsOn,
      endsOn,
      revokedAt,
    })),
    attendances: attendances.map(({ meeting, role, partstat, answeredAt }) => ({
      meeting: meeting.code,
      startsAt: meeting.startsAt,
      role,
      answer: partstat,
      answeredAt,
    })),
    polls: polls.map(({ poll, number, choice, answeredAt }) => ({
      poll: poll.code,
      slot: number,
      answer: choice,
      answeredAt,
    })),
    feeds: feeds.map(({ groupId, createdAt, lastReadAt }) => ({
      group: groups.find(({ id }) => id === groupId)?.code ?? null,
      createdAt,
      lastReadAt,
    })),
    actions: owned.map(({ decision }) => decision),
    comments: comments.map(({ at, text }) => ({ at, text })),
    preferences: await db.followUpChoice.findUnique({ where: { personId } }),
    said: lines.map(({ createdAt, body }) => ({ at: createdAt, text: body })),
    messages: messages.map(({ createdAt, sentAt, transport, recipient, subject, status }) => ({
      createdAt,
      sentAt,
      transport,
      recipient,
      subject,
      status,
    })),
    done: acts.map(({ at, action, capacity, transport }) => ({ at, action, capacity, transport })),
  };
}

export type OwnData = Awaited<ReturnType<typeof ownData>>;
