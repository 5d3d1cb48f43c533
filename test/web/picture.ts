/** `npm run picture`: takes the README's picture of the chat again, in a real browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { readConfig } from '../../src/config.ts';
import { ManualClock } from '../../src/kernel/clock.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { serve } from '../../src/program/serve.ts';
import { launch, type } from './browser.ts';

const PICTURE = new URL('../../docs/images/chat.png', import.meta.url).pathname;
const SCREEN = { width: 1280, height: 930 };

const folder = await mkdtemp(join(tmpdir(), 'griot-picture-'));
const env = { DATABASE_URL: `file:${join(folder, 'griot.db')}`, PORT: '0' };
const clock = new ManualClock(Temporal.Instant.from('2027-02-20T10:00:00Z'));
const running = await serve(readConfig(env), { clock, log: silentLog });
const browser = await launch();
const page = await browser.newPage({ locale: 'fr-FR', viewport: SCREEN });
await page.goto(running.url);
await page.getByRole('button', { name: 'Amadou Coulibaly' }).click();
await type(page, 'décisions en retard', 'Décisions en retard');
clock.set(Temporal.Instant.from('2027-02-20T10:02:00Z'));
await type(
  page,
  'gec planifier jeudi 4 mars à 10h, salle de conférence du PNUD, objet : revue du CREDD',
  'Aperçu de la réunion',
);
await page.screenshot({ path: PICTURE });
await browser.close();
await running.stop();
await rm(folder, { recursive: true });
