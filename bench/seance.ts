import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Database } from '../src/kernel/database.ts';
import { bookOf } from '../src/seances/book.ts';
import { entriesOf } from '../src/seances/store.ts';
import { openRegister, p50, say, timed } from './griot.ts';

const NOW = Temporal.Instant.from('2027-03-15T10:00:00Z');
const LINES = 2_000;
/** The first acknowledgements and the last that are compared. */
const COMPARED = 200;
/** Late in a book of 2,000 lines an acknowledgement takes at most so many times as long as at its start. */
const CEILING = 4;
const CODE = 'GEC-2027-03';
const SECRETARY = 'coordonnateur';

/**
 * Types a séance of 2,000 lines, corrections among them, and counts them in the book.
 * @throws Error when a line was lost
 */
export async function benchSeance() {
  const folder = await mkdtemp(join(tmpdir(), 'griot-seance-'));
  try {
    const { app, database } = await openRegister(join(folder, 'griot.db'), NOW);
    await hold(database);
    await say(app, SECRETARY, `séance ouvrir ${CODE}`);
    const times: number[] = [];
    for (let line = 1; line <= LINES; line += 1) {
      times.push(await timed(() => say(app, SECRETARY, typed(line))));
    }
    const clore = await timed(() => say(app, SECRETARY, 'clore'));
    await checkBook(database);
    await database.close();
    const [first, last] = [p50(times.slice(0, COMPARED)), p50(times.slice(-COMPARED))];
    return {
      name: 'séance',
      ratio: last / first,
      ceiling: CEILING,
      detail: { unit: 'ms', lines: LINES, first, last, clore },
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** One line in fifty corrects an earlier one, one in twenty-five is an action. */
function typed(line: number): string {
  if (line % 50 === 0) return 'corriger 1 lecture de la note, corrigée';
  if (line % 25 === 0) return `action : suivre le point ${line} @Moussa Diarra échéance 31 mars`;
  return `info : intervention ${line} sur la revue annuelle et son calendrier`;
}

async function checkBook({ client }: Database): Promise<void> {
  const seance = await client.seance.findFirstOrThrow();
  const entries = await entriesOf(client, seance.id);
  const lines = bookOf(entries);
  const corrections = Math.floor(LINES / 50);
  if (entries.length !== LINES || lines.length !== LINES - corrections) {
    throw new Error(`of ${LINES} lines typed, ${entries.length} entries, ${lines.length} lines`);
  }
}

async function hold({ client }: Database): Promise<void> {
  const startsAt = new Date(NOW.epochMilliseconds);
  const endsAt = new Date(NOW.add({ hours: 2 }).epochMilliseconds);
  const [subject, place] = ['Revue du CREDD', 'PNUD'];
  const at = { startsAt, endsAt, createdAt: startsAt, updatedAt: startsAt };
  const zone = 'Africa/Bamako';
  await client.meeting.create({
    data: { code: CODE, groupId: 'gec', subject, place, zone, ...at },
  });
}
