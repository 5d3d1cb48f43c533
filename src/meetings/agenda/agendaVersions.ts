import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Reader, Tx } from '../../kernel/database.ts';
import { toDate } from '../../kernel/time.ts';
import { addPoint, agendaOf } from './agendaStore.ts';
import type { TypedPoint } from './ordreDuJour.ts';

const pointsSchema = z.array(
  z.object({
    title: z.string(),
    duration: z.number().nullable(),
    presenter: z.string().nullable(),
  }),
);

/** An ordre du jour as its chair validated it. */
export interface ValidatedAgenda {
  readonly number: number;
  readonly points: readonly TypedPoint[];
}

/** The last one validated of a meeting. */
export async function validatedAgenda(
  db: Reader,
  meetingId: string,
): Promise<ValidatedAgenda | undefined> {
  const row = await db.agendaVersion.findFirst({
    where: { meetingId },
    orderBy: { number: 'desc' },
  });
  if (!row) return undefined;
  return { number: row.number, points: pointsSchema.parse(JSON.parse(row.content)) };
}

/** Keeps the ordre du jour of a meeting as it is now. */
export async function keepValidated(
  tx: Tx,
  meetingId: string,
  by: { readonly personId: string | null; readonly now: Temporal.Instant },
): Promise<ValidatedAgenda> {
  const points = (await agendaOf(tx, meetingId)).map(bare);
  const number = ((await validatedAgenda(tx, meetingId))?.number ?? 0) + 1;
  await tx.agendaVersion.create({
    data: {
      meetingId,
      number,
      content: JSON.stringify(points),
      validatedById: by.personId,
      validatedAt: toDate(by.now),
    },
  });
  return { number, points };
}

export const bare = ({ title, duration, presenter }: TypedPoint): TypedPoint => ({
  title,
  duration,
  presenter,
});

/** The points with which every ordre du jour of a group begins. */
export const templateOf = (db: Reader, groupId: string) =>
  db.agendaTemplatePoint.findMany({ where: { groupId }, orderBy: { position: 'asc' } });

/** Begins the ordre du jour of a new meeting with the template of its group. */
export async function beginAgenda(
  tx: Tx,
  meeting: { readonly id: string; readonly groupId: string },
  now: Temporal.Instant,
): Promise<void> {
  for (const point of await templateOf(tx, meeting.groupId)) {
    await addPoint(tx, meeting.id, bare(point), { personId: null, now });
  }
}

/** Writes the template of a group anew. */
export async function saveTemplate(
  tx: Tx,
  groupId: string,
  points: readonly TypedPoint[],
): Promise<void> {
  await tx.agendaTemplatePoint.deleteMany({ where: { groupId } });
  if (points.length === 0) return;
  await tx.agendaTemplatePoint.createMany({
    data: points.map((point, index) => ({ ...bare(point), groupId, position: index + 1 })),
  });
}
