import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, pageAs, sharedBrowser, type } from './browser.ts';
import { Client } from './client.ts';
import { COORDINATOR, MEMBER, openWorld, type World } from './world.ts';

let world: World;
let browser: Browser;

const setUp = async (): Promise<void> => {
  world = await openWorld();
  browser = await sharedBrowser();
};

const closePages = async (): Promise<void> => {
  for (const context of browser.contexts()) await context.close();
};

const countOf = (action: string, actorId: string): Promise<number> =>
  world.database.client.audit.count({ where: { action, actorId } });

describe.skipIf(!chromiumPath)('in a real browser', () => {
  beforeAll(setUp);
  afterAll(() => world.close());
  afterEach(closePages);

  it('a typed line and its answer stand on the page, which has not been left', async () => {
    const page = await pageAs(browser, world, COORDINATOR);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.evaluate('window.stayed = true');
    await type(page, 'montre Budget 2027', 'Budget 2027');
    expect(await page.locator('.own .said').allTextContents()).toEqual(['montre Budget 2027']);
    expect(await page.locator('#text').inputValue()).toBe('');
    expect(await page.locator('.welcome').count()).toBe(0);
    expect(await page.evaluate('window.stayed')).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('the arrow up brings back what was typed', async () => {
    const page = await pageAs(browser, world, 'aissata.diarra');
    await type(page, 'montre un', 'un');
    await type(page, 'montre deux', 'deux');
    const box = page.locator('#text');
    await box.fill('brouillon');
    await box.press('ArrowUp');
    expect(await box.inputValue()).toBe('montre deux');
    await box.press('ArrowUp');
    expect(await box.inputValue()).toBe('montre un');
    await box.press('ArrowDown');
    await box.press('ArrowDown');
    expect(await box.inputValue()).toBe('brouillon');
  });

  it('several lines are pasted as they are, and Enter sends them', async () => {
    const page = await pageAs(browser, world, 'chiara.lombardi');
    const box = page.locator('#text');
    await box.fill('montre la liste');
    await box.press('Shift+Enter');
    await box.pressSequentially('et la suite');
    expect(await box.inputValue()).toBe('montre la liste\net la suite');
    await box.press('Enter');
    const said = page.locator('.own .said', { hasText: 'montre la liste' });
    await said.waitFor();
    expect(await said.textContent()).toBe('montre la liste\net la suite');
    expect(await box.inputValue()).toBe('');
    await box.press('ArrowUp');
    await box.press('ArrowUp');
    expect(await box.inputValue()).toBe('montre la liste\net la suite');
  });

  it('a button pressed twice in a hurry acts once, and its line is replaced in place', async () => {
    const page = await pageAs(browser, world, 'mariam.sidibe');
    await type(page, 'compte', 'Compte : 0');
    await page.getByRole('button', { name: 'Ajouter un' }).dblclick();
    await page.getByText('Compte : 1').waitFor();
    expect(await page.locator('.line.griot').count()).toBe(1);
    expect(await countOf('agenda.add', 'mariam.sidibe')).toBe(1);
  });

  it('a field of several names offers the directory for the first, and for each after a comma', async () => {
    const page = await pageAs(browser, world, 'seydou.camara');
    await type(page, 'fiche', 'Nouvelle réunion');
    const box = page.getByRole('combobox', { name: 'Invités' });
    const offered = () =>
      box.evaluate((input: HTMLInputElement) =>
        [...(input.list?.options ?? [])].map(({ value }) => value),
      );
    await box.focus();
    expect(await offered()).toEqual(['Awa Ballo', 'Drissa Togo']);
    await box.fill('Awa Ballo, D');
    expect(await offered()).toEqual(['Awa Ballo, Awa Ballo', 'Awa Ballo, Drissa Togo']);
    await box.fill('');
    expect(await offered()).toEqual(['Awa Ballo', 'Drissa Togo']);
  });

  it('what is said in a channel appears in the page of another, and lights its name elsewhere', async () => {
    const reader = await pageAs(browser, world, MEMBER);
    const elsewhere = await reader.context().newPage();
    await elsewhere.goto(`${world.server.url}/griot`);
    await reader.goto(`${world.server.url}/groupes/GEC`);
    await reader.getByRole('heading', { name: 'Le canal du groupe GEC' }).waitFor();
    const writer = await pageAs(browser, world, COORDINATOR);
    await writer.goto(`${world.server.url}/groupes/GEC`);
    await type(writer, 'annonce Réunion avancée', 'C’est annoncé.');
    await reader.getByRole('heading', { name: 'Réunion avancée' }).waitFor();
    expect(await reader.locator('.other .said').textContent()).toBe('annonce Réunion avancée');
    await elsewhere.locator('a[href="/groupes/GEC"] .unread').waitFor({ state: 'visible' });
  });

  it('a tab made for one person does nothing in the name of another chosen since, and becomes his', async () => {
    const page = await pageAs(browser, world, 'aissata.diarra');
    await type(page, 'compte', 'Compte : 0');
    await page.context().addCookies([{ name: 'griot', value: MEMBER, url: world.server.url }]);
    await page.getByRole('button', { name: 'Ajouter un' }).click();
    await page.getByRole('status').filter({ hasText: 'Vous avez changé d’identité' }).waitFor();
    expect(await countOf('agenda.add', MEMBER)).toBe(0);
    // Looked at again, the page listens anew.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.locator('.me', { hasText: 'Hélène Rakotomalala' }).waitFor();
    expect(await page.getByText('Compte : 0').count()).toBe(0);
  });

  it('a form that is wrong comes back with the focus on what to correct', async () => {
    const page = await pageAs(browser, world, 'boubacar.maiga');
    await type(page, 'fiche', 'Nouvelle réunion');
    await page.getByLabel('Note').fill('à relire');
    await page.getByRole('button', { name: 'Continuer' }).click();
    const subject = page.getByLabel('Objet');
    await page.getByText('Indiquez l’objet de la réunion.').waitFor();
    expect(await subject.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Note').inputValue()).toBe('à relire');
    const description = await subject.getAttribute('aria-describedby');
    expect(await page.locator(`#${description}`).textContent()).toContain('Indiquez');
    await subject.fill('Revue du CREDD');
    await subject.press('Enter');
    await page.getByText('Reçu :').waitFor();
    expect(await page.locator('.line.griot').count()).toBe(1);
  });

  it('the focus goes there too when the live line overtakes the answer to the post', async () => {
    const page = await pageAs(browser, world, 'boubacar.maiga');
    await type(page, 'fiche', 'Nouvelle réunion');
    const corrected = page.getByText('Indiquez l’objet de la réunion.');
    await page.route('**/griot', async (route) => {
      const response = await route.fetch();
      await corrected.waitFor();
      await route.fulfill({ response });
    });
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.locator('form[aria-busy="true"]').waitFor({ state: 'detached' });
    await corrected.waitFor();
    expect(await isFocused(page.getByLabel('Objet'))).toBe(true);
    // It took the place of a line that was there: there is nothing new further down.
    expect(await page.getByRole('button', { name: 'Nouvelles lignes' }).isVisible()).toBe(false);
  });

  it('everything can be done by the keyboard alone', async () => {
    const context = await browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    await page.goto(world.server.url);
    await page.keyboard.type('camara');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/griot');
    await page.keyboard.type('compte');
    await page.keyboard.press('Enter');
    const add = page.getByRole('button', { name: 'Ajouter un' });
    await add.waitFor();
    for (let step = 0; step < 20 && !(await isFocused(add)); step += 1) {
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('Space');
    await page.getByText('Compte : 1').waitFor();
    // The focus is still in the line that was replaced: the next button is one step away.
    await page.keyboard.press('Tab');
    expect(await isFocused(add)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('Compte : 2').waitFor();
  });

  it('what did not arrive stays in the box, and sent again acts once', async () => {
    const page = await pageAs(browser, world, 'lars.johansson');
    // The server acts, but its answer is lost on the way.
    await page.route(
      '**/griot',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await page.locator('#text').fill('montre une seule fois');
    await page.locator('#text').press('Enter');
    await page.getByRole('status').filter({ hasText: 'Rien n’est perdu' }).waitFor();
    expect(await page.locator('#text').inputValue()).toBe('montre une seule fois');
    await page.locator('#text').press('Enter');
    await page.locator('.composer .status').waitFor({ state: 'hidden' });
    await page.reload();
    expect(await page.locator('.own .said').count()).toBe(1);
    expect(await page.locator('.line.griot').count()).toBe(1);
  });

  it('what is typed while a line is on its way stays in the box', async () => {
    const page = await pageAs(browser, world, 'lars.johansson');
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/griot', (route) => held.then(() => route.continue()), { times: 1 });
    const box = page.locator('#text');
    await box.fill('montre la première');
    await box.press('Enter');
    await page.locator('.write[aria-busy="true"]').waitFor();
    await box.fill('montre la seconde');
    letGo();
    await page.locator('.own .said', { hasText: 'montre la première' }).waitFor();
    await page.locator('.write[aria-busy="false"]').waitFor();
    expect(await box.inputValue()).toBe('montre la seconde');
    await box.press('Enter');
    await page.locator('.own .said', { hasText: 'montre la seconde' }).waitFor();
    await page.locator('.write[aria-busy="false"]').waitFor();
    expect(await box.inputValue()).toBe('');
  });

  it('what is being typed survives a reload, for its author alone, until it is sent', async () => {
    const page = await pageAs(browser, world, 'katrin.schafer');
    const box = page.locator('#text');
    await box.fill('montre le brouillon');
    await page.reload();
    expect(await box.inputValue()).toBe('montre le brouillon');
    await page
      .context()
      .addCookies([{ name: 'griot', value: 'kwame.mensah', url: world.server.url }]);
    await page.reload();
    expect(await box.inputValue()).toBe('');
    await page
      .context()
      .addCookies([{ name: 'griot', value: 'katrin.schafer', url: world.server.url }]);
    await page.reload();
    await box.press('Enter');
    await page.locator('.own .said', { hasText: 'montre le brouillon' }).waitFor();
    await page.locator('.write[aria-busy="false"]').waitFor();
    await page.reload();
    expect(await box.inputValue()).toBe('');
  });

  it('earlier lines are added above without leaving the page', async () => {
    const ibrahim = await Client.as(world, 'ibrahim.ouedraogo');
    for (let number = 1; number <= 22; number += 1) {
      await ibrahim.post('/griot', { text: `montre n${number}.` });
    }
    const page = await pageAs(browser, world, 'ibrahim.ouedraogo');
    expect(await page.locator('.line').count()).toBe(40);
    await page.getByRole('link', { name: 'Lignes précédentes' }).click();
    await page.getByText('montre n1.', { exact: true }).waitFor();
    expect(await page.locator('.line').count()).toBe(44);
    expect(await page.locator('.day').count()).toBe(1);
    const numbers = await page
      .locator('.line')
      .evaluateAll((lines) => lines.map((line) => Number(line.id.slice(1))));
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  });
});

describe.skipIf(!chromiumPath)('in a real browser without JavaScript', () => {
  beforeAll(setUp);
  afterAll(() => world.close());
  afterEach(closePages);

  it('the same pages choose, type, press, correct and go back in time', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'fr-FR' });
    const page = await context.newPage();
    await page.goto(world.server.url);
    await page.getByLabel('Chercher un nom').fill('tremblay');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.getByRole('button', { name: 'Geneviève Tremblay' }).click();
    await page.waitForURL('**/griot');
    await page.getByLabel('Écrire à Griot').fill('compte');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('button', { name: 'Ajouter un' }).click();
    await page.getByText('Compte : 1').waitFor();
    await page.getByLabel('Écrire à Griot').fill('fiche');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText('Indiquez l’objet de la réunion.').waitFor();
    const subject = page.getByLabel('Objet');
    expect(await subject.getAttribute('autofocus')).not.toBeNull();
    await subject.fill('Revue');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText('Reçu :').waitFor();
    await page.getByRole('link', { name: 'Changer d’identité' }).click();
    await page.waitForURL('**/identite');
  });
});

const isFocused = (locator: ReturnType<import('playwright-core').Page['getByRole']>) =>
  locator.evaluate((element) => element === document.activeElement);
