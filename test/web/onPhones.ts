import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { PHONE, pageAs, sharedBrowser } from './browser.ts';
import { openWorld, type World } from './world.ts';

/**
 * A world of its own for the tests of a `describe`, each of which leaves no page open.
 * @returns what opens the conversation of somebody on his telephone
 */
export function onPhones(): (personId: string) => Promise<Page> {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await openWorld();
    browser = await sharedBrowser();
  });
  afterAll(() => world.close());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  return (personId) => pageAs(browser, world, personId, PHONE);
}
