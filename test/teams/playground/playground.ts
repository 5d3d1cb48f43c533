import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { MICROSOFT } from '../../../adapters/teams/config.ts';
import { createTeams } from '../../../adapters/teams/teams.ts';
import { momentOf } from '../../../src/cli/moment.ts';
import { signedLinks } from '../../../src/kernel/links/signedLinks.ts';
import {
  griotIn,
  type OneGriot,
  openSurroundings,
  type Side,
  type Surroundings,
} from '../../support/chat/oneGriot.ts';
import { start } from '../../support/spawned.ts';

/** Griot, and Microsoft's own local client that speaks to it: without account, on this machine. */
export interface Playground extends OneGriot {
  /** Where the client is. */
  readonly url: string;
  readonly around: Surroundings;
  /** Moves to a moment, does what is due and delivers it. */
  advance(to: string): Promise<void>;
}

const CLIENT = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
const ON_LOOPBACK = new URL('onLoopback.cjs', import.meta.url).pathname;

export async function openPlayground(): Promise<Playground> {
  const around = await openSurroundings();
  const griot = await griotIn(around, [teamsSide(around)]);
  const folder = await mkdtemp(join(tmpdir(), 'griot-playground-'));
  const config = join(folder, 'config.yml');
  // JSON is YAML as well.
  await writeFile(config, JSON.stringify(CONFIG));
  const endpoint = `${griot.server.url}/api/messages`;
  const client = start(
    process.execPath,
    ['-r', ON_LOOPBACK, CLIENT, 'start', '-e', endpoint, '-c', 'emulator', '-p', '0', '--dt'],
    {
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'client.log'),
      TEAMSAPPTESTER_BROWSER: 'none',
    },
  );
  const said = await client.until(/Listening on \d+/);
  const port = /Listening on (\d+)/.exec(said)?.[1];
  return {
    ...griot,
    around,
    url: `http://127.0.0.1:${port}`,
    async advance(to) {
      around.clock.set(momentOf(to).toInstant());
      await griot.app.runJobs();
      await griot.app.dispatch();
    },
    async close() {
      client.child.kill();
      await client.ended;
      await griot.close();
      await rm(folder, { recursive: true });
    },
  };
}

function teamsSide({ database, clock, log }: Surroundings): Side {
  const links = signedLinks(randomBytes(32));
  const deps = { database, clock, log, links, newToken: randomUUID, cloud: MICROSOFT };
  const { transport, open } = createTeams({ type: 'Playground' }, deps);
  return {
    transport,
    open: async (app) => open({ app, onOutboxChange: () => undefined }),
    close: async () => undefined,
  };
}

const user = (at: number, name: string, email: string) => ({
  id: `user-id-${at}`,
  name,
  userPrincipleName: email,
  aadObjectId: `00000000-0000-4000-8000-00000000002${at}`,
  givenName: name,
  surname: name,
  email,
});

/** Who sits before it; it wants five others at least. */
const CONFIG = {
  version: '0.1.1',
  tenantId: '00000000-0000-4000-8000-000000000001',
  bot: { id: '00000000-0000-4000-8000-000000000011', name: 'Griot' },
  currentUser: user(0, 'Lars Johansson', 'lars.johansson@example.org'),
  users: [1, 2, 3, 4, 5].map((at) => user(at, `Membre ${at}`, `membre${at}@example.net`)),
  personalChat: { id: '11111111-1111-4111-8111-111111111111' },
  groupChat: { id: '22222222-2222-4222-8222-222222222222', name: 'Entre nous' },
  team: {
    id: 'team-id',
    name: 'SEG',
    aadGroupId: '00000000-0000-4000-8000-000000000031',
    channels: [{ id: 'channel-gec', name: 'GEC' }],
  },
};

const SCREEN = { width: 1700, height: 1000 };

/** Somebody alone with Griot in the client; nothing is fetched from elsewhere. */
export async function sitDown(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: SCREEN });
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1' && hostname !== 'localhost',
    (route) => route.abort(),
  );
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('treeitem', { name: 'Personal Chat' }).click();
  return page;
}

/** Types a line and sends it; gives the card that holds those words. */
export async function say(page: Page, line: string, words: string): Promise<Locator> {
  const box = page.getByRole('textbox').first();
  await box.click();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  return card(page, words);
}

/** The last card that holds those words, once it is there. */
export async function card(page: Page, words: string): Promise<Locator> {
  const found = page.locator('.ac-adaptiveCard', { hasText: words }).last();
  await found.waitFor();
  return found;
}
