import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../../kernel/database.ts';
import { type Feast, feastName, isSameFeast } from './feasts.ts';
import { readHolidays } from './holidays.ts';

/** A feast is announced for that day, whatever was announced before. */
export async function announceFeast(tx: Tx, feast: Feast, day: Temporal.PlainDate): Promise<void> {
  const before = await tx.holiday.findMany({ where: { feast } });
  const same = before.filter((row) => isSameFeast(day, row.day)).map(({ id }) => id);
  await tx.holiday.deleteMany({ where: { id: { in: same } } });
  await keep(tx, day, { name: feastName(feast), holds: true, feast });
}

/** That day is off. */
export const addHoliday = (tx: Tx, day: Temporal.PlainDate, name: string): Promise<void> =>
  keep(tx, day, { name, holds: true, feast: null });

/**
 * That day is worked after all.
 * @returns the name of the holiday it was; undefined when it was none
 */
export async function withdrawHoliday(
  tx: Tx,
  day: Temporal.PlainDate,
): Promise<string | undefined> {
  const name = (await readHolidays(tx))(day)?.name;
  if (name === undefined) return undefined;
  await tx.holiday.deleteMany({ where: { day: day.toString() } });
  const computed = (await readHolidays(tx))(day);
  if (computed) await keep(tx, day, { name, holds: false, feast: null });
  return name;
}

interface Said {
  readonly name: string;
  readonly holds: boolean;
  readonly feast: string | null;
}

async function keep(tx: Tx, day: Temporal.PlainDate, said: Said): Promise<void> {
  const key = { day: day.toString() };
  await tx.holiday.upsert({ where: key, create: { ...key, ...said }, update: said });
}
