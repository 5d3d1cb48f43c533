import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ical from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { publicPages } from '../../adapters/pages/pages.ts';
import { startHttpServer } from '../../adapters/web/httpServer.ts';
import type { Database } from '../../src/kernel/database.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { digestOf } from '../../src/meetings/feeds/secret.ts';
import { openRegister, p50, timed } from '../griot.ts';

const NOW = Temporal.Instant.from('2027-02-20T09:00:00Z');
const READER = 'adama.kante';
const EVENTS = 5_000;
const ROUNDS = 15;
const WARM_UP = 3;
const UNCHANGED = 200;
/** Against ical-generator, which writes the same events. */
const CEILING = 1.5;
const CEILING_UNCHANGED_MS = 2;

/**
 * A feed of 5,000 events, over HTTP: whole after a change, against ical-generator's own writing of the
 * same events; and when nothing has changed (304).
 */
export async function benchFeed() {
  const folder = await mkdtemp(join(tmpdir(), 'griot-bench-'));
  const { app, database, clock } = await openRegister(join(folder, 'feed.db'), NOW);
  const address = { host: '127.0.0.1', port: 0 };
  const parts = [{ router: publicPages({ app, clock, log: silentLog }) }];
  const server = await startHttpServer({ ...address, parts, database, log: silentLog });
  try {
    await fill(database);
    const url = `${server.url}/public/agenda/${SECRET}.ics`;
    const whole: number[] = [];
    const floor: number[] = [];
    let etag = '';
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      await changeSomething(database);
      const bare = await timed(async () => void bareCalendar().toString());
      const ours = await timed(async () => {
        etag = (await ask(url, {})).etag;
      });
      if (round < 0) continue;
      floor.push(bare);
      whole.push(ours);
    }
    const unchanged: number[] = [];
    for (let round = 0; round < UNCHANGED; round += 1) {
      const elapsed = await timed(async () => {
        const { status } = await ask(url, { 'if-none-match': etag });
        if (status !== 304) throw new Error(`${status} instead of 304`);
      });
      unchanged.push(elapsed);
    }
    const detail = {
      unit: 'ms',
      whole: p50(whole),
      bare: p50(floor),
      unchanged: { p50: p50(unchanged), ceiling: CEILING_UNCHANGED_MS },
    };
    return {
      name: `feed of ${EVENTS} events`,
      ratio: p50(whole) / p50(floor),
      ceiling: CEILING,
      detail,
    };
  } finally {
    await server.close();
    await database.close();
    await rm(folder, { recursive: true });
  }
}

const SECRET = 'bench';
const HOUR_MS = 3_600_000;
const LENGTH_MS = 2 * HOUR_MS;
const SUBJECT = 'revue sectorielle';
const PLACE = 'salle de conférence du PNUD';
const ORGANIZER = { name: 'Griot', email: 'griot@example.org' };

const startOf = (number: number): Date =>
  new Date(NOW.epochMilliseconds + (number + 1) * 6 * HOUR_MS);
const endOf = (number: number): Date => new Date(startOf(number).getTime() + LENGTH_MS);

async function fill({ client }: Database): Promise<void> {
  const { id: groupId } = await client.group.findUniqueOrThrow({ where: { code: 'GT-SANTE' } });
  const { organizationId } = await client.person.findUniqueOrThrow({ where: { id: READER } });
  const at = new Date(NOW.epochMilliseconds);
  const numbers = Array.from({ length: EVENTS }, (_, number) => number);
  await client.meeting.createMany({
    data: numbers.map((number) => ({
      id: `m${number}`,
      code: `GT-SANTE-${number}`,
      groupId,
      subject: SUBJECT,
      place: PLACE,
      zone: 'Africa/Bamako',
      startsAt: startOf(number),
      endsAt: endOf(number),
      createdAt: at,
      updatedAt: at,
    })),
  });
  await client.attendee.createMany({
    data: numbers.map((number) => ({
      meetingId: `m${number}`,
      personId: READER,
      organizationId,
      role: 'titular' as const,
    })),
  });
  const digest = digestOf(SECRET);
  await client.feedAddress.create({ data: { personId: READER, digest, createdAt: at } });
}

let changes = 0;

/** As a command does: what is remembered of the feed no longer holds. */
async function changeSomething(database: Database): Promise<void> {
  changes += 1;
  await database.client.meeting.update({
    where: { id: 'm0' },
    data: { subject: `${SUBJECT} ${changes}` },
  });
  await database.client.$executeRaw`
    UPDATE "Revision" SET "version" = "version" + 1 WHERE "id" = 'register'`;
}

/** The same events, made anew: so must every program that answers. */
function bareCalendar() {
  const calendar = ical({ name: 'bench' });
  for (let number = 0; number < EVENTS; number += 1) {
    calendar.createEvent({
      id: `m${number}`,
      sequence: 0,
      stamp: new Date(NOW.epochMilliseconds),
      start: startOf(number),
      end: endOf(number),
      summary: `GT-SANTE-${number} – ${SUBJECT}`,
      location: PLACE,
      organizer: ORGANIZER,
    });
  }
  return calendar;
}

function ask(url: string, headers: Record<string, string>) {
  return new Promise<{ readonly status: number; readonly etag: string }>((resolve, reject) => {
    request(url, { headers, agent: false }, (response) => {
      response.resume();
      response.on('end', () => {
        const { statusCode = 0, headers: answered } = response;
        resolve({ status: statusCode, etag: answered.etag ?? '' });
      });
    })
      .on('error', reject)
      .end();
  });
}
