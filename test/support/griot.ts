import { randomUUID } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { consoleChat, type Sent } from '../../adapters/console/consoleChat.ts';
import type { App } from '../../src/app.ts';
import { type Answer, toAnswer } from '../../src/cli/answer.ts';
import { momentOf } from '../../src/cli/moment.ts';
import { readConfig } from '../../src/config.ts';
import { ManualClock } from '../../src/kernel/clock.ts';
import type { Values } from '../../src/kernel/commands/command.ts';
import type { Database } from '../../src/kernel/database.ts';
import type { Content } from '../../src/kernel/incoming.ts';
import { translator } from '../../src/kernel/locale/translate.ts';
import { type Log, silentLog } from '../../src/kernel/log.ts';
import { openSession } from '../../src/program/session.ts';
import { temporaryRegister } from './temporaryRegister.ts';

/** What somebody does: types a line, presses a button, or submits a form. */
export type Act =
  | string
  /** The button's id, or its label in his last reply or in a chat message, the latest first. */
  | { readonly press: string }
  /** The values by the names of the fields; the form of his last reply when no id is given. */
  | { readonly submit: { readonly id?: string; readonly values: Values } };

export interface SayOptions {
  /** The code of the group in whose channel it is said. */
  readonly channel?: string;
  /** Given twice, the line is delivered twice. */
  readonly id?: string;
}

export interface KeptMail {
  readonly recipient: string;
  readonly subject: string;
  /** The bytes, which are ASCII. */
  readonly raw: string;
}

/** The real Griot on a register of its own, at a moment of the test's choosing. */
export interface Griot {
  readonly app: App;
  readonly database: Database;
  readonly clock: ManualClock;
  /** Everything that has left so far, in order. */
  readonly sent: readonly Sent[];
  /** What is due is done first, and what comes of it is sent before it returns. */
  say(as: string, act: Act, options?: SayOptions): Promise<Answer>;
  /** Moves to a moment (`2027-03-04T08:00`: in Bamako), does what is due, and returns what left. */
  advance(to: string): Promise<readonly Sent[]>;
  /** The mail kept so far, in order; of one address when it is given. */
  mails(recipient?: string): Promise<readonly KeptMail[]>;
  /** Closes the register and removes it. */
  stop(): Promise<void>;
}

export interface GriotOptions {
  /** `2027-02-20T09:00`: in Bamako. */
  readonly now: string;
  /** Whether the fictional secretariat is loaded; it is unless said. */
  readonly demo?: boolean;
  readonly log?: Log;
  /** Whether letters lead to the public pages, by links that differ at each run; they do unless said. */
  readonly pages?: boolean;
  /** The server by which mail leaves; unless said, mail is kept. */
  readonly smtpUrl?: string;
  /** The file of a register to put in the place of a new one. */
  readonly restoredFrom?: string;
}

const instant = (iso: string) => momentOf(iso).toInstant();

/** Starts a Griot for a test; to be stopped at the end. */
export async function startGriot({
  now,
  demo = true,
  log = silentLog,
  pages = true,
  smtpUrl,
  restoredFrom,
}: GriotOptions): Promise<Griot> {
  const register = await temporaryRegister(demo ? instant(now) : undefined);
  if (restoredFrom) await copyFile(restoredFrom, register.url.slice('file:'.length));
  const clock = new ManualClock(instant(now));
  const said = { ...(pages ? {} : { PORT: '0' }), ...(smtpUrl ? { SMTP_URL: smtpUrl } : {}) };
  const config = { ...readConfig(said), databaseUrl: register.url, demo };
  const { app, database, close } = await openSession(config, {
    clock,
    log,
    tellsOfChanges: 'soon',
  });
  const chat = consoleChat(app);
  const sent: Sent[] = [];
  const answers = new Map<string, Answer>();
  return {
    app,
    database,
    clock,
    sent,
    async say(as, act, { channel, id = randomUUID() } = {}) {
      const content = contentOf(act, answers.get(as), sent);
      const said = { id, as, content, ...(channel === undefined ? {} : { channel }) };
      const exchange = await chat.exchange(said);
      sent.push(...exchange.sent);
      const person = (await app.directory()).personByEmail(as);
      const answer = toAnswer(exchange, translator(person?.locale ?? 'fr'));
      answers.set(as, answer);
      return answer;
    },
    async advance(to) {
      clock.set(instant(to));
      const left = await chat.tick();
      sent.push(...left);
      return left;
    },
    async mails(recipient) {
      const rows = await database.client.capturedMail.findMany({
        where: recipient === undefined ? {} : { recipient },
        orderBy: { id: 'asc' },
      });
      return rows.map((row) => ({ ...row, raw: Buffer.from(row.raw).toString('latin1') }));
    },
    async stop() {
      await close();
      await register.remove();
    },
  };
}

function contentOf(act: Act, last: Answer | undefined, sent: readonly Sent[]): Content {
  if (typeof act === 'string') return { kind: 'text', text: act };
  if ('press' in act) {
    const shown = [...sent.flatMap(({ buttons = [] }) => buttons).reverse()];
    const buttons = [...(last?.reply.buttons ?? []), ...shown];
    const named = buttons.find(({ label }) => label === act.press);
    return { kind: 'press', id: named?.id ?? act.press };
  }
  const id = act.submit.id ?? last?.reply.form?.id;
  if (id === undefined) throw new Error('his last reply holds no form');
  return { kind: 'submit', id, values: act.submit.values };
}
