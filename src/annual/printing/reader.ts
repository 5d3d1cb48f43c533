import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/database.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Reason, Year, YearDate } from '../calendar.ts';
import { readYear } from '../year.ts';

interface YearReaderDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: () => Promise<Directory>;
}

/** A year as anybody may read it, and the groups that it may be of. */
export interface PublicYear extends Year {
  readonly groups: readonly Group[];
}

/** Reads the annual calendar for whoever comes by the public pages. */
export interface YearReader {
  /** The year of today. */
  thisYear(): number;
  /** The meetings of the groups that are open to all; what is not published yet is not told. */
  open(year: number): Promise<PublicYear>;
}

/** Reviews are told to those who are known: one may be of a group that is closed. */
const untold = (date: YearDate): YearDate => ({
  ...date,
  reason: unlessReview(date.reason),
  inTheWay: unlessReview(date.inTheWay),
});

const unlessReview = (reason: Reason | undefined): Reason | undefined =>
  reason?.kind === 'review' ? undefined : reason;

export const yearReader = ({ database, clock, directory }: YearReaderDeps): YearReader => ({
  thisYear: () => dayIn(clock.now(), BAMAKO).year,
  async open(year) {
    const known = await directory();
    const groups = known.groups.filter(({ confidentiality }) => confidentiality === 'open');
    const read = await readYear(database.client, known, year, groups);
    const told = read.dates.filter(
      ({ state }) => state !== 'tentative' || read.status === 'published',
    );
    return { ...read, dates: told.map(untold), groups };
  },
});
