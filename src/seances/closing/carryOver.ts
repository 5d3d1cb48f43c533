import type { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import { withCapital } from '../../kernel/text/capital.ts';
import type { Write } from '../../kernel/write.ts';
import { type AgendaPoint, agendaOf } from '../../meetings/agenda/agendaStore.ts';
import {
  bringPoint,
  howListed,
  listWaitingPoints,
  settlePoint,
  waitAgain,
} from '../../meetings/agenda/waitingPoints.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { type BookLine, standing } from '../book.ts';
import { bringFollowUp } from './followUpPoint.ts';

/** What a séance leaves for the next one. */
export interface CarryOver {
  readonly agenda: readonly AgendaPoint[];
  /** « À suivre : … », as the book has them. */
  readonly toFollow: readonly { readonly number: number; readonly text: string }[];
}

/** The points of the ordre du jour that nobody called, and what is to be followed. */
export function carriedOver(agenda: readonly AgendaPoint[], book: readonly BookLine[]): CarryOver {
  const called = new Set(
    standing(book).flatMap(({ line }) => (line.kind === 'point' ? (line.itemId ?? []) : [])),
  );
  const toFollow = standing(book).flatMap(({ line, number }) =>
    line.kind === 'followUp' ? [{ number, text: line.text }] : [],
  );
  return { agenda: agenda.filter(({ id }) => !called.has(id)), toFollow };
}

/**
 * Brings to the group's next ordre du jour what this séance has not dealt with; what it has dealt
 * with comes no more. Returns the titles that come back.
 */
export async function carryOver(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  book: readonly BookLine[],
): Promise<readonly string[]> {
  const agenda = await agendaOf(write.tx, meeting.id);
  const { agenda: left, toFollow } = carriedOver(agenda, book);
  const after = later(circumstances.now, meeting.start.toInstant());
  const { groupId, code: sourceCode } = meeting;
  const back = { groupId, origin: 'notTreated', sourceCode } as const;
  for (const point of agenda.filter((one) => !left.includes(one))) {
    await settlePoint(write.tx, point.id, circumstances.now);
  }
  const comesBack: string[] = [];
  for (const { id, title, duration, presenter } of left) {
    const how = await howListed(write.tx, id);
    if (how === 'closed') continue;
    comesBack.push(title);
    if (how === 'brought') await waitAgain(write.tx, id);
    const point = { ...back, title, duration, presenter, sourceKey: `agendaItem:${id}` };
    if (how === 'byHand') await bringPoint(write, circumstances, point, { after });
  }
  for (const { number, text } of toFollow) {
    const source = { sourceKey: `line:${meeting.id}:${number}` };
    const point = { ...back, ...source, title: withCapital(text), duration: null, presenter: null };
    await bringPoint(write, circumstances, point, { after });
  }
  await bringFollowUp(write, circumstances, meeting, after);
  await listWaitingPoints(write.tx, groupId, circumstances.now, after);
  return [...comesBack, ...toFollow.map(({ text }) => withCapital(text))];
}

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  one.epochMilliseconds > other.epochMilliseconds ? one : other;
