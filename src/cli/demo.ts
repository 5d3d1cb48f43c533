import type { Temporal } from 'temporal-polyfill';
import type { Config } from '../config.ts';
import { directoryReader } from '../directory/store.ts';
import { systemClock } from '../kernel/clock.ts';
import type { Directory, Person } from '../kernel/directory.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import type { Log } from '../kernel/log.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import { locationOf } from '../program/banner.ts';
import { openRegister } from '../program/register.ts';

/** `demo`: loads the fictional secretariat into an empty register, and says who is who in it. */
export async function showDemo(config: Config, log: Log, t: Translator): Promise<string> {
  const wanted = { ...config, demo: true };
  const { database, demoLoaded } = await openRegister(wanted, systemClock, log);
  try {
    const directory = await directoryReader(database.client)();
    const location = locationOf(config.databaseUrl);
    const told = t(demoLoaded ? 'program.who.loaded' : 'program.who.kept', { location });
    return `${told}\n\n${whoIsWho(directory, dayIn(systemClock.now(), BAMAKO), t)}`;
  } finally {
    await database.close();
  }
}

/** Everybody, by organisation: name, address, and what he is in which body. */
function whoIsWho(directory: Directory, on: Temporal.PlainDate, t: Translator): string {
  const rows = directory.people.map((person) => [
    directory.organization(person.organizationId)?.acronym ?? '',
    person.name,
    person.email,
    [person.jobTitle, ...rolesOf(person, directory, on, t)].filter(Boolean).join(' ; '),
  ]);
  const columns = [
    t('program.who.organization'),
    t('program.who.name'),
    t('program.who.email'),
    t('program.who.roles'),
  ];
  return aligned([columns, ...rows.sort(([one = ''], [other = '']) => one.localeCompare(other))]);
}

function rolesOf(
  person: Person,
  directory: Directory,
  on: Temporal.PlainDate,
  t: Translator,
): string[] {
  const code = (id: string | null): string => directory.group(id ?? '')?.code ?? '';
  const mandates = directory
    .mandates(on)
    .filter(({ personId }) => personId === person.id)
    .map(({ role, groupId }) => t(`program.who.${role}`, { group: code(groupId) }));
  const seats = directory.groups.flatMap(({ id }) =>
    directory.seats(id, on).filter(({ personId }) => personId === person.id),
  );
  return [
    ...mandates,
    ...seats.map(({ role, groupId }) => t(`program.who.${role}`, { group: code(groupId) })),
  ];
}

/** Columns as wide as what they hold, but for the last, which goes on. */
function aligned(rows: readonly (readonly string[])[]): string {
  const width = (column: number): number =>
    Math.max(...rows.map((row) => (row[column] ?? '').length));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(width(column))))
        .join('  '),
    )
    .join('\n');
}
