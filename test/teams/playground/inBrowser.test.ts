import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, sharedBrowser } from '../../web/browser.ts';
import { card, openPlayground, type Playground, say, sitDown } from './playground.ts';

const PLAN =
  'gec planifier jeudi 4 mars à 10h, salle de conférence du PNUD, objet : revue du CREDD';

describe.skipIf(!chromiumPath)('in Microsoft’s own local client', () => {
  let playground: Playground;
  let page: Page;

  beforeAll(async () => {
    playground = await openPlayground();
    page = await sitDown(await sharedBrowser(), playground.url);
  });

  afterAll(async () => {
    await page?.context().close();
    await playground?.close();
  });

  const plain = (text: string | null): string => (text ?? '').replaceAll(/[\u00a0\u202f]/gu, ' ');

  it('a meeting is typed, read in a preview, confirmed in its place, answered, and recalled', async () => {
    const preview = await say(page, PLAN, 'Aperçu de la réunion');
    expect(plain(await preview.textContent())).toContain('jeudi 4 mars 2027, 10 h 00 – 12 h 00');
    await preview.getByRole('button', { name: 'Confirmer' }).click();
    await card(page, 'GEC-2027-03');
    expect(await page.getByRole('button', { name: 'Confirmer' }).count()).toBe(0);
    await say(page, 'présent GEC-2027-03', 'votre présence');
    await playground.advance('2027-03-03T10:30');
    const reminder = await card(page, 'Rappel');
    expect(plain(await reminder.textContent())).toContain('jeudi 4 mars 2027');
  });

  it('a form keeps what was typed, with its fault under the field', async () => {
    const form = await say(page, 'gec planifier', 'Date');
    await form.getByLabel('Date').fill('2027-02-18');
    await form.getByLabel('Heure').fill('10:00');
    await form.getByLabel('Objet').fill('revue du CREDD');
    await form.getByRole('button').last().click();
    const refused = await card(page, 'passé');
    expect(await refused.getByLabel('Objet').inputValue()).toBe('revue du CREDD');
  });

  it('nothing of what is shown goes over the edge of a card', async () => {
    const overflowing = await page
      .locator('.ac-adaptiveCard')
      .evaluateAll(
        (cards) =>
          cards.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).length,
      );
    expect(overflowing).toBe(0);
  });
});
