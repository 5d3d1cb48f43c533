import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../adapters/database/engines.ts';
import { capturedMailTransport } from '../../adapters/mail/capturedMailTransport.ts';
import { startHttpServer } from '../../adapters/web/httpServer.ts';
import { createWebChat } from '../../adapters/web/webChat.ts';
import { type App, createApp } from '../../src/app.ts';
import { momentOf } from '../../src/cli/moment.ts';
import { ManualClock } from '../../src/kernel/clock.ts';
import type { Log } from '../../src/kernel/log.ts';
import { office } from '../../src/program/office.ts';
import { type Chat, NOTHING, type Seen, together } from '../support/chat/chat.ts';
import { temporaryRegister } from '../support/temporaryRegister.ts';
import { Client } from './client.ts';
import { filled, linesOf, type PostableForm, type SeenLine } from './seen.ts';

/** The secretariat and its partners on the web chat, by HTTP, as their pages would post. */
export async function openWebPeople({ now }: { readonly now: string }): Promise<Chat> {
  const clock = new ManualClock(momentOf(now).toInstant());
  const register = await temporaryRegister(clock.now());
  const database = await openDatabase(register.url);
  const incidents: unknown[] = [];
  const log = incidentLog(incidents);
  const chat = createWebChat({ database, clock, log, host: '127.0.0.1' });
  const organizer = { name: 'Griot', email: 'griot@example.org' };
  const app = createApp({
    database,
    clock,
    log,
    transports: [chat.transport, capturedMailTransport(database, organizer, clock)],
    settings: { organizer, tellsOfChanges: 'soon' },
    office,
    newToken: randomUUID,
  });
  const router = chat.routerFor({ app, onOutboxChange: () => undefined });
  const parts = [{ router, close: chat.close }];
  const server = await startHttpServer({ host: '127.0.0.1', port: 0, parts, database, log });
  const people = new WebPeople({ server }, app);
  return {
    app,
    database,
    clock,
    incidents: () => incidents,
    say: (who, line, group) => people.say(who, line, group),
    press: (who, label, group) => people.press(who, label, group),
    fill: (who, values) => people.fill(who, values),
    again: (who) => people.again(who),
    read: (who, group) => people.read(who, group),
    async advance(to) {
      if (to !== undefined) clock.set(momentOf(to).toInstant());
      await app.runJobs();
      await app.dispatch();
    },
    async close() {
      await server.close();
      await database.close();
      await register.remove();
    },
  };
}

function incidentLog(incidents: unknown[]): Log {
  const nothing = (): void => undefined;
  const error = (data: object, sentence: string): void => void incidents.push({ sentence, data });
  return { debug: nothing, info: nothing, warn: nothing, error };
}

interface Posted {
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
}

interface Found {
  readonly path: string;
  readonly form: PostableForm;
}

class WebPeople {
  readonly #server: ConstructorParameters<typeof Client>[0];
  readonly #app: App;
  readonly #clients = new Map<string, Client>();
  readonly #last = new Map<string, Posted>();

  constructor(server: ConstructorParameters<typeof Client>[0], app: App) {
    this.#server = server;
    this.#app = app;
  }

  async say(who: string, line: string, group: string | undefined): Promise<Seen> {
    const form = { nonce: randomUUID(), text: line };
    return this.#post(who, { path: await this.#pathOf(group), form });
  }

  /** In the conversation first, the latest line first. */
  async press(who: string, label: string, group: string | undefined): Promise<Seen> {
    const paths = [await this.#pathOf(group), ...(await this.#pathsOf(who))];
    const labelled = ({ buttons, fields }: PostableForm): boolean =>
      fields.length === 0 && buttons.some((button) => button.label === label);
    const found = await this.#find(who, paths, labelled);
    const button = found?.form.buttons.find((one) => one.label === label);
    if (!found || !button) throw new Error(`${who} sees no button [${label}]`);
    const form = { ...found.form.hidden, [button.name]: button.value };
    return this.#post(who, { path: found.path, form });
  }

  async fill(who: string, values: Readonly<Record<string, string>>): Promise<Seen> {
    const last = this.#last.get(who)?.path ?? '/griot';
    const found = await this.#find(who, [last], ({ fields }) => fields.length > 0);
    if (!found) throw new Error(`no form is before ${who}`);
    return this.#post(who, { path: found.path, form: filled(found.form, values) });
  }

  async again(who: string): Promise<Seen> {
    const last = this.#last.get(who);
    if (!last) throw new Error(`${who} has done nothing yet`);
    return this.#post(who, last);
  }

  async read(who: string, group: string | undefined): Promise<readonly Seen[]> {
    const lines = await this.#linesAt(who, await this.#pathOf(group));
    return lines.map(({ seen }) => seen);
  }

  async #post(who: string, posted: Posted): Promise<Seen> {
    this.#last.set(who, posted);
    const client = await this.#clientOf(who);
    const html = (await client.say(posted.path, { ...posted.form })).join('');
    const seen = linesOf(html).map((line) => line.seen);
    return seen.length > 0 ? together(seen) : NOTHING;
  }

  async #find(
    who: string,
    paths: readonly string[],
    wanted: (form: PostableForm) => boolean,
  ): Promise<Found | undefined> {
    for (const path of paths) {
      const lines = [...(await this.#linesAt(who, path))].reverse();
      const form = lines.flatMap(({ forms }) => forms).find(wanted);
      if (form) return { path, form };
    }
    return undefined;
  }

  async #linesAt(who: string, path: string): Promise<readonly SeenLine[]> {
    return linesOf(await (await this.#clientOf(who)).page(path));
  }

  async #clientOf(who: string): Promise<Client> {
    const known = this.#clients.get(who);
    if (known) return known;
    const directory = await this.#app.directory();
    const person = directory.personByEmail(who);
    const [address] = directory.chatsOfPerson(person?.id ?? '');
    const client = await Client.as(this.#server, address?.externalId ?? who);
    this.#clients.set(who, client);
    return client;
  }

  async #pathOf(group: string | undefined): Promise<string> {
    if (group === undefined) return '/griot';
    const directory = await this.#app.directory();
    const [channel] = directory.channelsOfGroup(directory.groupByCode(group)?.id ?? '');
    return `/groupes/${encodeURIComponent(channel?.externalId ?? group)}`;
  }

  /** Everywhere he reads: his pages link to it. */
  async #pathsOf(who: string): Promise<string[]> {
    const page = await (await this.#clientOf(who)).page('/griot');
    const links = [...page.matchAll(/href="(\/groupes\/[^"?#]+)"/g)];
    return ['/griot', ...links.map(([, path = '']) => path)];
  }
}
