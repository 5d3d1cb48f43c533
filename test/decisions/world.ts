import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { migrate, openDatabase } from '../../adapters/database/engines.ts';
import { loadDemo } from '../../prisma/demo/load.ts';
import { type App, createApp } from '../../src/app.ts';
import { change } from '../../src/kernel/changes.ts';
import { ManualClock } from '../../src/kernel/clock.ts';
import type { Values } from '../../src/kernel/commands/command.ts';
import type { Database } from '../../src/kernel/database.ts';
import type { Content, Outcome } from '../../src/kernel/incoming.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { type Block, buttonsOf, type Form, type Text } from '../../src/kernel/messages/tree.ts';
import type { Consignment, Transport } from '../../src/kernel/outbox/transport.ts';
import type { Write } from '../../src/kernel/write.ts';

/** Somebody of the demo, by the id the web chat knows him by, and where he speaks. */
export interface Speaker {
  readonly who: string;
  /** A group's channel; absent: alone with Griot. */
  readonly channel?: string;
  /** The chat's own id of the event; a new one when absent. */
  readonly deliveryId?: string;
}

/** Griot over a register of its own that holds the demo secretariat, at a clock that stands still. */
export interface World {
  readonly app: App;
  readonly database: Database;
  readonly clock: ManualClock;
  /** What has been delivered, in order. */
  readonly delivered: readonly (Consignment & { readonly transport: string })[];
  at(instant: string): void;
  say(by: Speaker, text: string): Promise<Outcome>;
  press(by: Speaker, id: string): Promise<Outcome>;
  submit(by: Speaker, id: string, values: Values): Promise<Outcome>;
  write<T>(work: (write: Write) => Promise<T>): Promise<T>;
  /** The same register, found by a process that starts. */
  restart(): App;
  close(): Promise<void>;
}

export const COORDINATOR: Speaker = { who: 'coordonnateur' };
/** Of the secretariat. */
export const AISSATA: Speaker = { who: 'aissata.diarra' };
/** Titular in the GEC. */
export const HELENE: Speaker = { who: 'helene.rakotomalala' };
/** In no group. */
export const OUTSIDER: Speaker = { who: 'fanta.niare' };
/** Reads English. */
export const GRACE: Speaker = { who: 'grace.thompson' };

export async function openWorld(now = '2027-03-12T09:00:00Z'): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'griot-decisions-'));
  const url = `file:${join(folder, 'griot.db')}`;
  await migrate(url);
  const database = await openDatabase(url);
  const clock = new ManualClock(Temporal.Instant.from(now));
  await loadDemo(database, Temporal.Instant.from('2027-02-20T10:00:00Z'));
  const delivered: (Consignment & { transport: string })[] = [];
  const transports = ['web', 'mail'].map((name) => recording(name, delivered));
  const settings = { organizer: { name: 'Griot', email: 'griot@example.org' } };
  const start = (): App =>
    createApp({ database, clock, log: silentLog, transports, settings, newToken: randomUUID });
  const app = start();
  const act = (by: Speaker, content: Content): Promise<Outcome> =>
    app.handle({
      deliveryId: by.deliveryId ?? randomUUID(),
      from: { transport: 'web', externalId: by.who },
      ...(by.channel ? { channel: by.channel } : {}),
      content,
    });
  return {
    app,
    database,
    clock,
    delivered,
    at: (instant) => clock.set(Temporal.Instant.from(instant)),
    say: (by, text) => act(by, { kind: 'text', text }),
    press: (by, id) => act(by, { kind: 'press', id }),
    submit: (by, id, values) => act(by, { kind: 'submit', id, values }),
    async write(work) {
      const directory = await app.directory();
      const author = { now: clock.now(), directory, transport: 'job', personId: null };
      return change(database, author, work);
    },
    restart: start,
    async close() {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

function recording(name: string, delivered: (Consignment & { transport: string })[]): Transport {
  return {
    name,
    concurrency: 1,
    async deliver(consignment) {
      delivered.push({ ...consignment, transport: name });
      return undefined;
    },
  };
}

/** Plans a meeting as the register keeps it, without its invitations. */
export async function holdMeeting(
  { database }: World,
  code: string,
  startsAt: string,
  groupId = 'gec',
): Promise<void> {
  const start = new Date(startsAt);
  await database.client.meeting.create({
    data: {
      code,
      groupId,
      subject: 'Revue du CREDD',
      place: 'PNUD',
      zone: 'Africa/Bamako',
      startsAt: start,
      endsAt: new Date(start.getTime() + 2 * 3_600_000),
      createdAt: start,
      updatedAt: start,
    },
  });
}

const plain = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text
        .map((span) => {
          if (typeof span === 'string') return span;
          if ('bold' in span) return span.bold;
          if ('muted' in span) return span.muted;
          return 'code' in span ? span.code : span.label;
        })
        .join('');

/** No-break spaces read as spaces, so that a test can be typed. */
const typed = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

/** What a reader sees, a block a line; buttons in brackets. */
export const shown = (blocks: readonly Block[]): string => typed(blocks.map(blockShown).join('\n'));

const brackets = (labels: readonly string[]): string =>
  labels.map((label) => `[${label}]`).join(' ');

function blockShown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `# ${block.text}`;
    case 'text':
      return plain(block.text);
    case 'note':
      return `! ${plain(block.text)}`;
    case 'facts':
      return block.facts.map(({ label, value }) => `${label} : ${plain(value)}`).join('\n');
    case 'list':
      return block.items
        .map(({ text, buttons = [] }) =>
          `- ${plain(text)} ${brackets(buttons.map(({ label }) => label))}`.trim(),
        )
        .join('\n');
    case 'table':
      return block.rows.map((row) => row.map(plain).join(' | ')).join('\n');
    case 'buttons':
      return brackets(block.buttons.map(({ label }) => label));
    case 'form':
      return formShown(block.form);
  }
}

const formShown = ({ title, fields, submit }: Form): string =>
  [
    `<${title}>`,
    ...fields.map(
      ({ label, value = '', error }) => `${label} = ${value}${error ? ` !! ${error}` : ''}`,
    ),
    `[${submit}]`,
  ].join('\n');

export const said = ({ reply }: Outcome): string => shown(reply.blocks);

/** The id of the button of that label. @throws Error when there is none */
export function buttonOf({ reply }: Outcome, label: string): string {
  const found = buttonsOf(reply.blocks).find((button) => typed(button.label) === label);
  if (!found) throw new Error(`no button ${label} in:\n${shown(reply.blocks)}`);
  return found.id;
}

/** The only form of an answer. @throws Error when there is none */
export function formOf({ reply }: Outcome): Form {
  const found = reply.blocks.find((block) => block.kind === 'form');
  if (found?.kind !== 'form') throw new Error(`no form in:\n${shown(reply.blocks)}`);
  return found.form;
}
