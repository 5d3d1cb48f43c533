import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { World } from './world.ts';

const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where Chromium is: `CHROMIUM_PATH`, or one of the usual places. */
export const chromiumPath = [process.env.CHROMIUM_PATH ?? '', ...USUAL_PATHS].find(
  (path) => path !== '' && existsSync(path),
);

if (!chromiumPath) {
  console.warn(
    `Tests in a real browser are skipped: no Chromium at ${USUAL_PATHS.join(', ')}. ` +
      'Set CHROMIUM_PATH to run them.',
  );
}

let launched: Promise<Browser> | undefined;

/** Chromium, the same for all the files of a worker; it ends with the worker. */
export function sharedBrowser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

/** With nothing of its own life: no updates, no telemetry, no first run. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page of a browser of its own, in which that person speaks. */
export async function pageAs(
  browser: Browser,
  world: World,
  person: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  await context.addCookies([{ name: 'griot', value: person, url: world.server.url }]);
  const page = await context.newPage();
  await page.goto(`${world.server.url}/griot`);
  return page;
}

/** Types a line and sends it by Enter; resolves when the answer stands on the page. */
export async function type(page: Page, text: string, answer: string): Promise<void> {
  await page.locator('#text').fill(text);
  await page.locator('#text').press('Enter');
  await page.locator('.line.griot', { hasText: answer }).last().waitFor();
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What axe finds serious or critical on the page, each with the elements concerned. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const violations: unknown = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
       violations
         .filter(({ impact }) => impact === 'serious' || impact === 'critical')
         .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`,
  );
  return Array.isArray(violations) ? violations.map(String) : ['axe gave no list'];
}

/** Pixels by which the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
