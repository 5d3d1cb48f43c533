/**
 * Has the invitations of a whole run of the tests read by programs that others wrote, and compares
 * what each understood; run by `.ci/run` with the folder where `KEEP_MAIL_IN` kept the mail.
 */
import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { z } from 'zod';
import { hasTool } from '../support/tool.ts';

/** The parts of a rule come in any order, and a week begins on Monday unless said (RFC 5545 3.3.10). */
function inOrder(rule: string | null): string | null {
  const parts = rule?.split(';').filter((part) => part !== 'WKST=MO');
  return parts?.sort().join(';') ?? null;
}

const reading = z.object({
  path: z.string(),
  problems: z.array(z.string()),
  method: z.string(),
  events: z.array(
    z.object({
      uid: z.string(),
      stamp: z.string(),
      sequence: z.number(),
      start: z.string(),
      end: z.string(),
      rule: z.string().nullable().transform(inOrder),
      except: z.array(z.string()),
      recurrenceId: z.string().nullable(),
      summary: z.string(),
      location: z.string(),
    }),
  ),
});
type Reading = z.infer<typeof reading>;

const HERE = import.meta.dirname;
const READERS = [
  {
    name: 'python3-icalendar',
    tool: '/usr/bin/python3',
    probe: ['-c', 'import icalendar'],
    with: 'readCalendars.py',
  },
  {
    name: 'php-sabre-vobject',
    tool: 'php',
    probe: ['-r', 'require "Sabre/VObject/autoload.php";'],
    with: 'readCalendars.php',
  },
];

/** The calendar of each mail, in a file beside it. */
async function calendarsOf(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.eml')) continue;
    const mail = await simpleParser(await readFile(join(folder, name)));
    const inline = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
    if (!inline) continue;
    const path = join(folder, `${name}.ics`);
    await writeFile(path, inline.content);
    paths.push(path);
  }
  return paths;
}

async function readHere(path: string): Promise<Reading> {
  const calendar = new ICAL.Component(ICAL.parse(await readFile(path, 'utf8')));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return {
    path,
    problems: [],
    method: String(calendar.getFirstPropertyValue('method')),
    events: calendar.getAllSubcomponents('vevent').map(understood),
  };
}

function understood(component: ICAL.Component): Reading['events'][number] {
  const event = new ICAL.Event(component);
  const stamp = component.getFirstPropertyValue('dtstamp');
  const rule = component.getFirstProperty('rrule');
  const except = component.getAllProperties('exdate').map((one) => one.getFirstValue());
  return {
    uid: event.uid,
    stamp: instantOf(stamp),
    sequence: event.sequence,
    start: instantOf(event.startDate),
    end: instantOf(event.endDate),
    rule: inOrder(rule?.getFirstValue()?.toString() ?? null),
    except: except.map(instantOf),
    recurrenceId: event.recurrenceId ? instantOf(event.recurrenceId) : null,
    summary: event.summary,
    location: event.location ?? '',
  };
}

function instantOf(time: unknown): string {
  if (!(time instanceof ICAL.Time)) throw new Error(`no moment: ${String(time)}`);
  return `${time.toJSDate().toISOString().slice(0, 19)}Z`;
}

function readThere(reader: (typeof READERS)[number], paths: readonly string[]): Reading[] {
  const printed = execFileSync(reader.tool, [join(HERE, reader.with)], {
    input: paths.join('\n'),
    maxBuffer: 1 << 30,
  });
  return printed
    .toString()
    .trim()
    .split('\n')
    .map((line) => reading.parse(JSON.parse(line)));
}

function canRun({ name, tool, probe }: (typeof READERS)[number]): boolean {
  if (!hasTool(tool, `${name} reads no invitation`)) return false;
  try {
    execFileSync(tool, probe, { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(`skipped: ${name} reads no invitation (it is not installed)`);
    return false;
  }
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('say in which folder the mail is');
const paths = await calendarsOf(folder);
if (paths.length === 0) throw new Error(`no invitation in ${folder}`);
const expected = await Promise.all(paths.map(readHere));
for (const reader of READERS.filter(canRun)) {
  const found = readThere(reader, paths);
  const faults = expected.filter((one, at) => JSON.stringify(one) !== JSON.stringify(found[at]));
  for (const one of faults.slice(0, 10)) {
    console.error(one, found[expected.indexOf(one)]);
  }
  if (faults.length > 0) throw new Error(`${reader.name} reads ${faults.length} otherwise`);
  console.log(`${reader.name} reads ${paths.length} invitations without an error, as ical.js does`);
}
