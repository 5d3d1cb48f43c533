import { describe, expect, it } from 'vitest';
import { chromiumPath, type } from './browser.ts';
import { holdNextPost, isFree, said } from './connection.ts';
import { onPhones } from './onPhones.ts';

describe.skipIf(!chromiumPath)('on a thin connection', () => {
  const phoneOf = onPhones();

  it('a line that arrived while the page was loaded again is not in the box any more', async () => {
    const page = await phoneOf('lars.johansson');
    const answered = page.locator('.line.griot', { hasText: 'une décision' });
    await page.route(
      '**/griot',
      async (route) => {
        await route.fetch();
        await answered.first().waitFor();
      },
      { times: 1 },
    );
    await page.locator('#text').fill('montre une décision');
    await page.locator('#text').press('Enter');
    await answered.first().waitFor();
    await page.reload();
    expect(await said(page)).toEqual(['montre une décision']);
    expect(await page.locator('#text').inputValue()).toBe('');
  });

  it('a line that had not arrived when the page was loaded again is sent again, and acts once', async () => {
    const page = await phoneOf('martin.keller');
    const box = page.locator('#text');
    let late = (): Promise<unknown> => Promise.resolve();
    await page.route(
      '**/griot',
      async (route) => {
        const request = route.request();
        const [url, data, headers] = [request.url(), request.postData() ?? '', request.headers()];
        late = () => page.request.post(url, { data, headers, maxRedirects: 0 });
        await route.abort();
      },
      { times: 1 },
    );
    await box.fill('montre une décision');
    await box.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Rien n’est perdu' }).waitFor();
    await page.reload();
    expect(await box.inputValue()).toBe('montre une décision');
    await box.press('Enter');
    await page.locator('.own .said').waitFor();
    await isFree(page);
    await late();
    await page.reload();
    expect(await said(page)).toEqual(['montre une décision']);
    expect(await box.inputValue()).toBe('');
  });

  it('lines sent in a hurry, each before the other has been answered, leave one after the other', async () => {
    const page = await phoneOf('camille.rousseau');
    const letGo = await holdNextPost(page);
    const box = page.locator('#text');
    await box.pressSequentially('montre la première');
    await box.press('Enter');
    await page.locator('.write[aria-busy="true"]').waitFor();
    await box.press('Enter');
    await box.pressSequentially('montre la deuxième');
    expect(await box.inputValue()).toBe('montre la première\nmontre la deuxième');
    await box.press('Enter');
    await box.pressSequentially('montre la troi');
    letGo();
    await page.locator('.line.griot', { hasText: 'la deuxième' }).waitFor();
    await isFree(page);
    expect(await said(page)).toEqual(['montre la première', 'montre la deuxième']);
    expect(await box.inputValue()).toBe('montre la troi');
    await page.reload();
    expect(await box.inputValue()).toBe('montre la troi');
  });

  it('what was to follow a line that did not arrive stays below it in the box', async () => {
    const page = await phoneOf('grace.thompson');
    let fail = (): void => undefined;
    const failed = new Promise<void>((resolve) => {
      fail = resolve;
    });
    await page.route('**/griot', (route) => failed.then(() => route.abort()), { times: 1 });
    const box = page.locator('#text');
    await box.pressSequentially('montre la première');
    await box.press('Enter');
    await page.locator('.write[aria-busy="true"]').waitFor();
    await box.pressSequentially('montre la deuxième');
    await box.press('Enter');
    fail();
    await page.locator('.composer .status').waitFor();
    expect(await box.inputValue()).toBe('montre la première\nmontre la deuxième');
    expect(await said(page)).toEqual([]);
  });

  it('a post that lasts says so, and stays in the box', async () => {
    const page = await phoneOf('boubacar.maiga');
    await type(page, 'montre un', 'un');
    await page.clock.install();
    await page.route('**/griot', () => new Promise<void>(() => undefined), { times: 1 });
    await page.locator('#text').fill('montre deux');
    await page.locator('#text').press('Enter');
    await page.locator('.write[aria-busy="true"]').waitFor();
    await page.clock.runFor(7000);
    const status = page.locator('.composer .status');
    expect(await status.textContent()).toContain('La connexion est lente');
    expect(await page.locator('#text').inputValue()).toBe('montre deux');
  });
});
