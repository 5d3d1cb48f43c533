import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import { inZone } from '../../kernel/time.ts';
import type { Row } from '../exchange/tables.ts';

/** Somebody, from a day to another. */
interface Held {
  /** His address, which names him. */
  readonly name: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | undefined;
  readonly today: Temporal.PlainDate;
}

/** What the form of a seat or of a mandate says: who, and from when to when. */
export function termOf({ email, from, until }: Row, { now, zone }: Context): Held {
  const today = inZone(now, zone).toPlainDate();
  return {
    name: email ?? '',
    from: from ? Temporal.PlainDate.from(from) : today,
    until: until ? Temporal.PlainDate.from(until) : undefined,
    today,
  };
}
