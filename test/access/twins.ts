import { capturedMailReader } from '../../adapters/mail/capturedMail.ts';
import { type HttpServer, startHttpServer } from '../../adapters/web/httpServer.ts';
import { createWebChat } from '../../adapters/web/webChat.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { personalFeed } from '../../src/meetings/feeds/personalFeed.ts';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

/** A Griot with its pages, as those outside a confidential group see it. */
export interface Twin {
  readonly griot: Griot;
  readonly server: HttpServer;
  close(): Promise<void>;
}

const SETTINGS = { organizer: { name: 'Griot', email: 'griot@example.org' } };

export async function openTwin(now: string): Promise<Twin> {
  const griot = await startGriot({ now, pages: false });
  const { app, database, clock } = griot;
  const chat = createWebChat({ database, clock, log: silentLog, host: '127.0.0.1' });
  const router = chat.routerFor({
    app,
    mail: capturedMailReader(database.client),
  });
  const parts = [{ router, close: chat.close }];
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    parts,
    database,
    log: silentLog,
  });
  return {
    griot,
    server,
    async close() {
      await server.close();
      await griot.stop();
    },
  };
}

/** What is made at random, which no two registers share: ids, tokens, digests. */
const RANDOM =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\bc[a-z0-9]{24}\b|\b[0-9a-f]{16,}\b/gu;

/** The same text with a number in the place of each random name, in the order in which they come. */
function withoutRandomness(text: string): string {
  const names = new Map<string, string>();
  return text.replace(RANDOM, (name) => {
    const known = names.get(name) ?? `name-${names.size}`;
    names.set(name, known);
    return known;
  });
}

/** Where two texts part, with what stands around; undefined when they do not. */
export function partingOf(one: string, other: string): string | undefined {
  if (one === other) return undefined;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 120), at + 200);
  return `${around(one)}\n/\n${around(other)}`;
}

/** What somebody gets back for what he says, all of it. */
export async function answerTo(twin: Twin, who: string, act: Act): Promise<string> {
  const { reply, error } = await twin.griot.say(`${who}@example.org`, act);
  return withoutRandomness(JSON.stringify({ reply, error }));
}

/** What has left since `from` for these people, and to the channels of groups that are not closed. */
export function messagesSince(
  { griot }: Twin,
  from: number,
  outsiders: readonly string[],
): readonly string[] {
  const theirs = new Set(outsiders.map((who) => `${who}@example.org`));
  return griot.sent
    .slice(from)
    .filter(({ to }) => theirs.has(to) || (!to.includes('@') && !CLOSED.has(to)))
    .map((one) => withoutRandomness(JSON.stringify(one)))
    .sort();
}

const CLOSED = new Set(['GA', 'TROIKA']);

const PAGES = ['/griot', '/groupes/GEC', '/groupes/GA', '/courrier', '/calendrier', '/identite'];

/** Every page that somebody may ask for, those of the group he is not in included. */
export async function pagesOf({ server }: Twin, who: string): Promise<readonly string[]> {
  const pages = await Promise.all(
    PAGES.map(async (path) => {
      const response = await fetch(server.url + path, { headers: { Cookie: `griot=${who}` } });
      return `${path} ${response.status} ${await response.text()}`;
    }),
  );
  return pages.map((page) => withoutRandomness(page.replaceAll(new URL(server.url).host, 'griot')));
}

/** His mail as it was kept, byte for byte, and his feed. */
export async function lettersOf(twin: Twin, who: string): Promise<readonly string[]> {
  const { app, database, clock } = twin.griot;
  const person = (await app.directory()).person(who);
  const mails = await twin.griot.mails(`${who}@example.org`);
  const feed = person ? await personalFeed(database.client, person, SETTINGS, clock.now()) : '';
  return [...mails.map(({ subject, raw }) => `${subject}\n${raw}`), feed].map(withoutRandomness);
}

/** Whom he finds in the lists of forms, those that speak of the group he is not in included. */
export async function foundBy({ griot }: Twin, who: string): Promise<readonly string[]> {
  const reader = { transport: 'web', externalId: who };
  const everybody = { typed: '', most: Number.POSITIVE_INFINITY };
  const lists = [undefined, 'gec', 'ga'].map((groupId) =>
    griot.app.people(reader, { ...everybody, groupId }),
  );
  return (await Promise.all(lists)).map((list) => JSON.stringify(list));
}
