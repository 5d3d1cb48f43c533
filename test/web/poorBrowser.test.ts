import { describe, expect, it } from 'vitest';
import { chromiumPath, type } from './browser.ts';
import { isFree, said } from './connection.ts';
import { onPhones } from './onPhones.ts';

/** Fills what the browser lends to a page, to the last character. */
const FILL_MEMORY = `for (const memory of [sessionStorage, localStorage]) {
  for (let size = 1 << 23, n = 0; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) memory.setItem('filling ' + n++, 'x'.repeat(size));
    } catch (full) {
      if (full.name !== 'QuotaExceededError') throw full;
    }
  }
}`;

/** What the browser of an older telephone does not have. */
const MAKE_OLD = `delete AbortSignal.timeout;
delete crypto.constructor.prototype.randomUUID;
delete HTMLFormElement.prototype.requestSubmit;
window.FormData = class extends FormData { constructor(form) { super(form); } };`;

describe.skipIf(!chromiumPath)('in a browser that has little', () => {
  const phoneOf = onPhones();

  it('lines leave and answers come although its memory is full', async () => {
    const page = await phoneOf('lars.johansson');
    const faults: Error[] = [];
    page.on('pageerror', (fault) => faults.push(fault));
    await page.evaluate(FILL_MEMORY);
    await type(page, 'montre une décision', 'une décision');
    await isFree(page);
    await type(page, 'montre la suite', 'la suite');
    await isFree(page);
    expect(await said(page)).toEqual(['montre une décision', 'montre la suite']);
    expect(await page.locator('#text').inputValue()).toBe('');
    expect(faults).toEqual([]);
  });

  it('lines and buttons leave, each once, although it is old', async () => {
    const page = await phoneOf('martin.keller');
    await page.addInitScript(MAKE_OLD);
    await page.reload();
    await type(page, 'montre une décision', 'une décision');
    await isFree(page);
    await type(page, 'montre la suite', 'la suite');
    await isFree(page);
    expect(await said(page)).toEqual(['montre une décision', 'montre la suite']);
    expect(await page.locator('.status').isHidden()).toBe(true);
    const quick = page.locator('.quick button').first();
    const line = await quick.textContent();
    await quick.click();
    await page.locator('.own .said', { hasText: line ?? '' }).waitFor();
  });
});
