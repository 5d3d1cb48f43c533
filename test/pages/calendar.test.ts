import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importing } from '../support/guide/importing.ts';
import {
  accessibilityFaults,
  chromiumPath,
  overflow,
  PHONE,
  sharedBrowser,
} from '../web/browser.ts';
import { openPublicWorld, type PublicWorld } from './world.ts';

let world: PublicWorld;

const say = async (who: string, act: Parameters<PublicWorld['griot']['say']>[1]) =>
  (await world.griot.say(`${who}@example.org`, act)).reply;

beforeAll(async () => {
  world = await openPublicWorld({ now: '2027-11-08T09:00' });
  const { client } = world.griot.database;
  for (const code of ['GT-EAU', 'GT-GENRE']) {
    await client.group.update({ where: { code }, data: { confidentiality: 'open' } });
  }
  await client.revision.update({
    where: { id: 'directory' },
    data: { version: { increment: 1 } },
  });
  await importing(world.griot, 'templates/calendrier/calendrier-harmonise.csv');
  for (const [group, who] of [
    ['GT-EAU', 'aissata.diarra'],
    ['GT-SANTE', 'aissata.diarra'],
    ['GA', 'lars.johansson'],
  ]) {
    await say(who ?? '', `calendrier rythme ${group} premier mardi du mois à 15h`);
  }
  // On the day of a review that concerns everybody.
  await say('aissata.diarra', 'calendrier 2028 ajouter GT-GENRE 6 juin à 9h');
  await say('aissata.diarra', 'gt-genre planifier jeudi 10 février 2028 à 9h');
  await say('aissata.diarra', { press: 'Confirmer' });
});
afterAll(() => world.close());

const page = async (path: string): Promise<string> => {
  const response = await fetch(`${world.server.url}/public/calendrier${path}`);
  return response.status === 200
    ? (await response.text()).replace(/[\u00a0\u202f]/gu, ' ')
    : `${response.status}`;
};

async function publish(): Promise<void> {
  for (const [who, verb, label] of [
    ['lars.johansson', 'valider', 'Valider'],
    ['aissata.diarra', 'publier', 'Publier'],
  ] as const) {
    const { buttons = [] } = await say(who, `calendrier 2028 ${verb}`);
    await say(who, { press: buttons.find((one) => one.label === label)?.id ?? label });
  }
}

describe('the calendar that anybody may read', () => {
  it('tells of a date only once the year is published, and of convened meetings before', async () => {
    const before = await page('/2028');
    expect(before).toContain('GT-GENRE');
    expect(before).not.toContain('mardi 4');
    await publish();
    expect(await page('/2028')).toContain('mardi 4');
  });

  it('knows the groups that are open to all, and no trace of the others', async () => {
    for (const query of ['', '?vue=mois&mois=1', '?vue=liste', '?groupe=GT-SANTE', '?groupe=GA']) {
      const shown = await page(`/2028${query}`);
      expect(shown).toMatch(/GT-EAU/u);
      expect(shown.match(/GT-SANTE|GA\b|Troïka|ambassadeurs/gu)).toBeNull();
    }
  });

  it('does not tell of the review for which a date is moved', async () => {
    expect((await say('aissata.diarra', 'calendrier 2028 T2 GT-EAU')).text).toContain('Revue');
    expect((await say('aissata.diarra', 'calendrier 2028 T2 GT-GENRE')).text).toContain('Revue');
    const shown = await page('/2028?vue=liste');
    expect(shown).toContain('mardi 6 juin 2028');
    expect(shown).toContain('mercredi 7');
    expect(shown).not.toContain('Revue');
  });

  it('shows one group, a month, a list', async () => {
    const one = await page('/2028?groupe=gt-genre&vue=liste');
    expect(one).toContain('jeudi 10 février 2028');
    expect(one).not.toContain('mardi 4 janvier');
    expect(await page('/2028?vue=mois&mois=2')).toContain('février 2028');
    expect(await page('/2028?vue=mois&mois=14')).toContain('janvier 2028');
  });

  it('is found by its year alone, and nowhere else', async () => {
    const response = await fetch(`${world.server.url}/public/calendrier`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      '/public/calendrier/2027',
    ]);
    expect(await page('/1999')).toBe('404');
    expect(await page('/2028%3Cscript%3E')).toBe('404');
    expect(await page('/2031')).toContain('Aucune rencontre publique');
  });
});

describe.skipIf(!chromiumPath)('in a browser without JavaScript', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  const opened = async (options: Parameters<Browser['newContext']>[0], path: string) => {
    const context = await browser.newContext({ locale: 'fr-FR', ...options });
    const opening = await context.newPage();
    await opening.goto(`${world.server.url}/public/calendrier/${path}`);
    return opening;
  };
  const closed = (one: Page) => one.context().close();

  it('its links and its filter lead from one view to another', async () => {
    const reading = await opened({ javaScriptEnabled: false }, '2028');
    await reading.getByLabel('Groupe').selectOption('GT-EAU');
    await reading.getByRole('button', { name: 'Filtrer' }).click();
    await reading.getByRole('link', { name: 'Mois', exact: true }).click();
    await reading.getByRole('link', { name: 'Mois suivant' }).click();
    expect(reading.url()).toMatch(/2028\?vue=mois&mois=2&groupe=GT-EAU$/u);
    expect(await reading.getByRole('cell', { name: 'GT-EAU' }).count()).toBe(1);
    expect(await reading.getByText('GT-GENRE 9').count()).toBe(0);
    await closed(reading);
  });

  it.each(['2028', '2028?vue=mois&mois=2', '2028?vue=liste'])(
    '%s has no serious fault of accessibility, and fits a phone',
    async (path) => {
      const wide = await opened({}, path);
      expect(await accessibilityFaults(wide)).toEqual([]);
      await closed(wide);
      const small = await opened(PHONE, path);
      expect([await accessibilityFaults(small), await overflow(small)]).toEqual([[], 0]);
      await closed(small);
    },
  );

  it('prints without what is only for the screen', async () => {
    const printed = await opened({}, '2028');
    await printed.emulateMedia({ media: 'print' });
    expect(await printed.locator('.controls').isVisible()).toBe(false);
    expect(await printed.getByText('mardi 4').first().isVisible()).toBe(true);
    await closed(printed);
  });
});
