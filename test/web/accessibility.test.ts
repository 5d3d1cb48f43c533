import type { Browser, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailReader } from '../../adapters/web/mailReader.ts';
import { touchDirectory } from '../../src/directory/store.ts';
import {
  accessibilityFaults,
  chromiumPath,
  overflow,
  PHONE,
  pageAs,
  sharedBrowser,
  type,
} from './browser.ts';
import { COORDINATOR, openWorld, type World } from './world.ts';

const mail = {
  id: '1',
  recipient: 'helene.rakotomalala@example.org',
  subject: 'Invitation : réunion du GEC, jeudi 4 mars 2027 à 10 h 00, salle de conférence du PNUD',
  at: Temporal.Instant.from('2027-02-20T09:12:00Z'),
};

const raw = Buffer.from(
  `Subject: ${'long'.repeat(40)}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${'texte '.repeat(200)}`,
);

const reader: MailReader = {
  list: async () => ({ mails: [mail, { ...mail, id: '2' }], hasMore: true }),
  raw: async (_reading, id) => ({ ...mail, id, raw }),
};

let world: World;
let browser: Browser;

const PAGES = [
  '/identite',
  '/griot',
  '/groupes/GEC',
  '/courrier',
  '/courrier/1',
  '/calendrier',
  '/absente',
];

/** Goes to each page, and says what is wrong with it. */
async function faultsOf(page: Page, find: (page: Page) => Promise<unknown>): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const path of PAGES) {
    await page.goto(world.server.url + path);
    faults.push([path, await find(page)]);
  }
  return faults;
}

const everyPage = (expected: unknown) => PAGES.map((path) => [path, expected]);

describe.skipIf(!chromiumPath)('every page', () => {
  beforeAll(async () => {
    world = await openWorld({ mail: reader });
    const lastName = 'Anticonstitutionnellement'.repeat(4);
    await world.database.client.person.updateMany({ data: { lastName } });
    await world.database.transaction(touchDirectory);
    browser = await sharedBrowser();
    const page = await pageAs(browser, world, COORDINATOR);
    await type(page, `montre ${'Anticonstitutionnellement'.repeat(6)}`, 'Anti');
    await type(page, 'compte', 'Compte : 0');
    await type(page, 'fiche', 'Nouvelle réunion');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText('Indiquez l’objet').waitFor();
    await page.goto(`${world.server.url}/groupes/GEC`);
    await type(page, 'montre au groupe', 'au groupe');
    await page.context().close();
  });

  afterAll(() => world.close());

  it.each(['light', 'dark'] as const)('has no serious fault for axe: %s', async (colorScheme) => {
    const page = await pageAs(browser, world, COORDINATOR, { colorScheme });
    expect(await faultsOf(page, accessibilityFaults)).toEqual(everyPage([]));
    await page.context().close();
  });

  it('has none on a phone either', async () => {
    const page = await pageAs(browser, world, COORDINATOR, PHONE);
    expect(await faultsOf(page, accessibilityFaults)).toEqual(everyPage([]));
    await page.context().close();
  });

  it('fits a phone 360 pixels wide, and a table scrolls in its own box', async () => {
    const page = await pageAs(browser, world, COORDINATOR, PHONE);
    expect(await faultsOf(page, overflow)).toEqual(everyPage(0));
    await page.goto(`${world.server.url}/griot`);
    const table = page.locator('.table').last();
    expect(await table.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
    await page.context().close();
  });

  it('keeps the places out of the way on a phone until they are asked for', async () => {
    const page = await pageAs(browser, world, COORDINATOR, PHONE);
    const places = page.getByRole('navigation', { name: 'Conversations' });
    expect(await places.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Ouvrir le menu' }).tap();
    await places.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await places.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Ouvrir le menu' }).tap();
    await places.getByRole('link', { name: 'GT-SANTE' }).tap();
    await page.waitForURL('**/groupes/GT-SANTE');
    await page.context().close();
  });

  it('writes no larger than what a thin line carries at once', async () => {
    const page = await pageAs(browser, world, COORDINATOR);
    const bytes = await page.evaluate(() =>
      performance
        .getEntries()
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .reduce((total, entry) => total + entry.encodedBodySize, 0),
    );
    expect(bytes).toBeLessThan(80_000);
    await page.context().close();
  });
});
