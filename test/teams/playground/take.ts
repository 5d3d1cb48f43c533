import { afterAll, beforeAll, describe, it } from 'vitest';
import { sharedBrowser } from '../../web/browser.ts';
import { card, openPlayground, type Playground, say, sitDown } from './playground.ts';

/** `npm run picture:teams`: takes the guide's pictures again, in Microsoft's local client. */
const FOLDER = new URL('../../../docs/images/', import.meta.url).pathname;
const PLAN =
  'gec planifier jeudi 4 mars à 10h, salle de conférence du PNUD, objet : revue du CREDD';

describe('the pictures of Teams', () => {
  let playground: Playground;

  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterAll(() => playground.close());

  it('show a preview and a form', async () => {
    const page = await sitDown(await sharedBrowser(), playground.url);
    const preview = await say(page, PLAN, 'Aperçu de la réunion');
    await preview.screenshot({ path: `${FOLDER}teams-apercu.png` });
    const form = await say(page, 'gec planifier', 'Heure');
    await form.getByLabel('Date').fill('2027-02-18');
    await form.getByLabel('Heure').fill('10:00');
    await form.getByLabel('Objet').fill('revue du CREDD');
    await form.getByRole('button').last().click();
    const refused = await card(page, 'passé');
    await refused.screenshot({ path: `${FOLDER}teams-formulaire.png` });
  });
});
