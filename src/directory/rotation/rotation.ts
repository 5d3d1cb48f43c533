import type { Temporal } from 'temporal-polyfill';
import type { Wanted } from '../changing/draft.ts';
import { endingBefore } from '../changing/ending.ts';
import type { Rows } from '../exchange/plan.ts';
import type { Row } from '../exchange/tables.ts';
import { GEC } from '../gec.ts';

/** The body of the three presidencies, by its code in the mandate. */
const TROIKA = 'TROIKA';

/** The presidencies on a day, by the acronyms of their organisations. */
export interface Presidencies {
  /** Whose Chef de file chairs; undefined when nobody does. */
  readonly current: string | undefined;
  /** The others of the Troïka: the outgoing and the incoming one. */
  readonly others: readonly string[];
}

/** What is asked for the first of January. */
export interface Rotation {
  /** Its first day. */
  readonly from: Temporal.PlainDate;
  /** Acronyms: which one presides, and which one comes in. */
  readonly presidency: string;
  readonly entering: string;
  /** The address of the new Chef de file. */
  readonly chair: string;
}

/** The next first of January. */
export const nextRotation = (today: Temporal.PlainDate): Temporal.PlainDate =>
  today.with({ month: 1, day: 1 }).add({ years: 1 });

const inForce =
  (on: string) =>
  ({ from = '', until = '' }: Row): boolean =>
    from <= on && (until === '' || on <= until);

const mandatesOf = (rows: Rows, role: string): readonly Row[] =>
  [...rows.mandates.values()].filter((row) => row.role === role);

/** Who presides and who else is of the Troïka, on a day. */
export function presidenciesOn(rows: Rows, on: Temporal.PlainDate): Presidencies {
  const held = inForce(on.toString());
  const chair = mandatesOf(rows, 'chair').find((row) => row.group === GEC && held(row));
  const others = mandatesOf(rows, 'troika').filter((row) => row.group === '' && held(row));
  return {
    current: chair?.organization || undefined,
    others: others.flatMap(({ organization }) => organization || []),
  };
}

/** Who sits for an organisation in a body on a day: its titulaire's address. */
export function titularOf(
  rows: Rows,
  organization: string,
  group: string,
  on: Temporal.PlainDate,
): string | undefined {
  const held = inForce(on.toString());
  const seat = [...rows.seats.values()].find(
    (row) =>
      row.group === group &&
      row.organization === organization &&
      row.seat === 'titular' &&
      held(row),
  );
  return seat?.email;
}

/**
 * What the rotation changes, the mandates of the GEC first: whoever presides hands over every body that
 * his presidency chairs, and becomes the outgoing one. Dated: nothing has to be done on the day.
 */
export function rotationRows(
  rows: Rows,
  rotation: Rotation,
  today: Temporal.PlainDate,
): readonly Wanted[] {
  const { current } = presidenciesOn(rows, today);
  const held = inForce(rotation.from.subtract({ days: 1 }).toString());
  const chairs = mandatesOf(rows, 'chair')
    .filter((row) => row.organization === current && held(row))
    .sort((one, other) => Number(other.group === GEC) - Number(one.group === GEC));
  const others = mandatesOf(rows, 'troika').filter((row) => row.group === '' && held(row));
  const from = rotation.from.toString();
  const chairRow = ({ group = '' }: Row): Wanted => ({
    table: 'mandates',
    row: mandate('chair', {
      group,
      from,
      email: rotation.chair,
      organization: rotation.presidency,
    }),
  });
  const otherRow = (organization: string): Wanted => ({
    table: 'mandates',
    row: mandate('troika', { group: '', from, email: '', organization }),
  });
  return [
    ...endingBefore('mandates', chairs, rotation.from, today),
    ...chairs.map(chairRow),
    ...endingBefore('mandates', others, rotation.from, today),
    ...[current, rotation.entering].flatMap((one) => (one ? [otherRow(one)] : [])),
    ...seatRows(rows, rotation, current, today),
  ];
}

const mandate = (
  role: string,
  held: Required<Pick<Row, 'group' | 'from' | 'email' | 'organization'>>,
): Row => ({ role, until: '', ...held });

/** In the Troïka's own body: who has left it sits no more, who comes in sits as in the GEC. */
function seatRows(
  rows: Rows,
  { from, presidency, entering }: Rotation,
  current: string | undefined,
  today: Temporal.PlainDate,
): readonly Wanted[] {
  const held = inForce(from.toString());
  const seats = [...rows.seats.values()].filter((row) => row.group === TROIKA && held(row));
  const staying = new Set([presidency, entering, current]);
  const leaving = seats.filter(({ organization }) => !staying.has(organization));
  const email = titularOf(rows, entering, GEC, from);
  const seated = seats.some(({ organization }) => organization === entering);
  const coming: readonly Wanted[] =
    email === undefined || seated || !rows.groups.has(TROIKA.toLowerCase())
      ? []
      : [
          {
            table: 'seats',
            row: {
              group: TROIKA,
              organization: entering,
              email,
              seat: 'titular',
              from: from.toString(),
              until: '',
            },
          },
        ];
  return [...endingBefore('seats', leaving, from, today), ...coming];
}
