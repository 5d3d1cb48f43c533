import { Temporal } from 'temporal-polyfill';
import type { Confidentiality } from '../../prisma/client/enums.ts';
import {
  channelRows,
  groupRows,
  identityRows,
  mandateRows,
  organizationRows,
  personRows,
  seatRows,
} from '../../prisma/demo/rows.ts';
import { makeDirectory } from '../../src/directory/snapshot.ts';
import type { Line } from '../../src/kernel/commands/line.ts';
import type { Directory, Group } from '../../src/kernel/directory.ts';
import { BAMAKO } from '../../src/kernel/time.ts';

const confidentialityOf = (value: Confidentiality | undefined): Confidentiality =>
  value ?? 'members';

const groups = groupRows.map(
  (row): Group => ({
    id: row.id ?? '',
    code: row.code,
    name: row.name,
    aliases: (row.aliases ?? '').split('|').filter((alias) => alias !== ''),
    parentId: row.parentId ?? null,
    confidentiality: confidentialityOf(row.confidentiality),
    zone: BAMAKO,
    defaultPlace: row.defaultPlace ?? null,
    defaultDuration: row.defaultDuration ?? 120,
    quorumPercent: row.quorumPercent ?? 50,
    reminders: [],
    digestDay: 1,
    digestTime: '08:00',
    digestEvery: 'weekly',
    escalation: '5,15,30',
  }),
);

/** The demo secretariat, without a database. */
export const demoDirectory: Directory = makeDirectory({
  people: personRows.map((row) => ({
    ...row,
    name: `${row.firstName} ${row.lastName}`,
    otherEmails: [],
    phone: '',
    quietHours: '',
    locale: row.locale ?? 'fr',
    zone: row.zone ?? BAMAKO,
    active: true,
  })),
  organizations: organizationRows,
  groups,
  seats: seatRows.map((row, index) => ({ ...row, id: `seat ${index}`, endsOn: null })),
  mandates: mandateRows.map((row, index) => ({ ...row, id: `mandate ${index}`, endsOn: null })),
  delegations: [],
  identities: identityRows.map((row) => ({ ...row, preferred: false })),
  channels: channelRows,
});

/** @throws Error when the demo has no such group */
export function demoGroup(code: string): Group {
  const group = demoDirectory.groupByCode(code);
  if (!group) throw new Error(`the demo has no group ${code}`);
  return group;
}

/** Friday 12 March 2027, 9 o'clock in Bamako. */
export const NOW = Temporal.ZonedDateTime.from(`2027-03-12T09:00[${BAMAKO}]`);

/** What a command gets of these words, said by somebody who knows every group. */
export const lineOf = (
  rest: string,
  place: Pick<Partial<Line>, 'group' | 'channelGroup'> = {},
): Line => ({
  text: rest,
  rest,
  group: place.group,
  called: '',
  channelGroup: place.channelGroup,
  groups: groups.filter((group) => group.confidentiality !== 'confidential'),
  now: NOW,
});
