import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, pageAs, sharedBrowser, type } from './browser.ts';
import { COORDINATOR, openWorld, type World } from './world.ts';

let world: World;
let browser: Browser;

describe.skipIf(!chromiumPath)('on paper', () => {
  beforeAll(async () => {
    world = await openWorld();
    browser = await sharedBrowser();
  });
  afterAll(async () => {
    for (const context of browser.contexts()) await context.close();
    await world.close();
  });

  it('the whole conversation is printed, on as many sheets as it takes, with nothing to press', async () => {
    const page = await pageAs(browser, world, COORDINATOR);
    await type(page, 'compte', 'Compte : 0');
    for (const number of [1, 2, 3]) {
      const words = `montre ${number} ${'une ligne\n'.repeat(40)}`;
      await type(page, words, `${number} une ligne`);
    }
    const sheets = (await page.pdf({ format: 'A4' }))
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/gu);
    expect(sheets?.length).toBeGreaterThan(2);
    await page.emulateMedia({ media: 'print' });
    const [whole, shown] = await page
      .locator('.log')
      .evaluate(({ scrollHeight, clientHeight }) => [scrollHeight, clientHeight]);
    expect(shown).toBe(whole);
    for (const button of await page.locator('button').all()) {
      expect(await button.isVisible()).toBe(false);
    }
    expect(await page.getByText('Compte : 0').isVisible()).toBe(true);
  });
});
