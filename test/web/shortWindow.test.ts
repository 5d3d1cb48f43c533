import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, overflow, pageAs, sharedBrowser, type } from './browser.ts';
import { COORDINATOR, openWorld, type World } from './world.ts';

let world: World;
let browser: Browser;

/** A small phone whose letters are twice as large: as wide and as high as half of it. */
const LARGE_LETTERS = { width: 180, height: 330 };

/** A phone whose keyboard is open, or one that lies on its side. */
const SHORT = [
  { width: 390, height: 400 },
  { width: 844, height: 260 },
  { width: 195, height: 300 },
];

const pageIn = (viewport: { width: number; height: number }): Promise<Page> =>
  pageAs(browser, world, COORDINATOR, { viewport, hasTouch: true, isMobile: true });

const heightOf = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((box) => box.clientHeight);

describe.skipIf(!chromiumPath)('in a short window', () => {
  beforeAll(async () => {
    world = await openWorld();
    browser = await sharedBrowser();
    const page = await pageAs(browser, world, COORDINATOR);
    await type(page, 'montre la salle', 'la salle');
    await page.context().close();
  });

  afterAll(() => world.close());

  it.each(SHORT)('a part of the conversation stays in sight while one writes: %o', async (size) => {
    const page = await pageIn(size);
    await page.locator('#text').fill('une ligne\n'.repeat(40));
    expect(await heightOf(page, '.log')).toBeGreaterThan(size.height / 4);
    expect(await page.locator('.send').isVisible()).toBe(true);
    await page.context().close();
  });

  it('the keyboard of a phone takes its place from the page, and covers nothing of it', async () => {
    const page = await pageIn({ width: 390, height: 844 });
    const viewport = page.locator('meta[name="viewport"]');
    expect(await viewport.getAttribute('content')).toContain('interactive-widget=resizes-content');
    await page.context().close();
  });

  it('every place is within reach on a small phone with large letters', async () => {
    const page = await pageIn(LARGE_LETTERS);
    await page.getByRole('button', { name: 'Ouvrir le menu' }).tap();
    const places = page.locator('#nav');
    await places.waitFor();
    expect(await places.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await page.getByRole('button', { name: 'Fermer le menu' }).tap();
    await places.waitFor({ state: 'hidden' });
    await page.goto(`${world.server.url}/identite`);
    const box = page.getByRole('searchbox');
    expect(await box.evaluate((field) => field.clientWidth)).toBeGreaterThan(90);
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });

  it('the buttons of a list are as high as a thumb is broad', async () => {
    const page = await pageIn({ width: 390, height: 844 });
    const button = page.locator('.item .buttons button').first();
    expect(await button.evaluate((one) => one.clientHeight)).toBeGreaterThanOrEqual(38);
    await page.context().close();
  });
});
