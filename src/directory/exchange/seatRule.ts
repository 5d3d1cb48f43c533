/** A seat, from a day to another, both included; `until` is '' while no end is set. */
export interface DatedSeat {
  readonly group: string;
  readonly organization: string;
  readonly seat: string;
  readonly from: string;
  readonly until: string;
}

const LAST_DAY = '9999-12-31';

const overlap = (one: DatedSeat, other: DatedSeat): boolean =>
  one.from <= (other.until || LAST_DAY) && other.from <= (one.until || LAST_DAY);

/**
 * The rule of two: in a group, an organisation has one titular and at most one alternate at a time.
 * @returns the seat that already takes the place
 */
export const takenBy = <Seat extends DatedSeat>(
  seat: DatedSeat,
  others: readonly Seat[],
): Seat | undefined =>
  others.find(
    (other) =>
      other.group === seat.group &&
      other.organization === seat.organization &&
      other.seat === seat.seat &&
      overlap(seat, other),
  );
