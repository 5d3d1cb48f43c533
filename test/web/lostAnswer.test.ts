import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from './browser.ts';
import {
  hasFailed,
  holdNextPost,
  isFree,
  isOnItsWay,
  loseNextAnswer,
  loseNextPost,
  said,
} from './connection.ts';
import { onPhones } from './onPhones.ts';

const boxOf = (page: Page) => page.locator('#text');

const answer = (page: Page, text: string): Promise<void> =>
  page.locator('.line.griot', { hasText: text }).first().waitFor();

/** « montre la première » has arrived and its answer has not come; « montre la deuxième » waits for its turn. */
async function twoInARow(page: Page): Promise<() => void> {
  const lose = await loseNextAnswer(page);
  await boxOf(page).pressSequentially('montre la première');
  await boxOf(page).press('Enter');
  await boxOf(page).pressSequentially('montre la deuxième');
  await boxOf(page).press('Enter');
  await answer(page, 'la première');
  return lose;
}

describe.skipIf(!chromiumPath)('a line whose answer does not come', () => {
  const phoneOf = onPhones();

  it('is sent again alone, and acts once; those that waited leave after it', async () => {
    const page = await phoneOf('lars.johansson');
    const lose = await twoInARow(page);
    await boxOf(page).pressSequentially('montre la troisième');
    await boxOf(page).press('Enter');
    lose();
    await hasFailed(page);
    await boxOf(page).press('Enter');
    await answer(page, 'la troisième');
    await isFree(page);
    expect(await said(page)).toEqual([
      'montre la première',
      'montre la deuxième',
      'montre la troisième',
    ]);
    expect(await boxOf(page).inputValue()).toBe('');
  });

  it('leaves the box after a reload, and what was below it stays', async () => {
    const page = await phoneOf('martin.keller');
    await twoInARow(page);
    await boxOf(page).pressSequentially('montre la troi');
    await page.reload();
    expect(await said(page)).toEqual(['montre la première']);
    expect(await boxOf(page).inputValue()).toBe('montre la deuxième\nmontre la troi');
    await boxOf(page).press('Enter');
    await answer(page, 'la troi');
    await isFree(page);
    expect(await said(page)).toEqual([
      'montre la première',
      'montre la deuxième',
      'montre la troi',
    ]);
  });

  it('is another line once the box was emptied: the same words typed again are said again', async () => {
    const page = await phoneOf('camille.rousseau');
    const lose = await loseNextAnswer(page);
    await boxOf(page).fill('montre oui');
    await boxOf(page).press('Enter');
    await answer(page, 'oui');
    lose();
    await hasFailed(page);
    await boxOf(page).fill('');
    await boxOf(page).pressSequentially('montre oui');
    await Promise.all([page.waitForResponse('**/griot'), boxOf(page).press('Enter')]);
    await isFree(page);
    await page.reload();
    expect(await said(page)).toEqual(['montre oui', 'montre oui']);
  });

  it('is another line once corrected, which a reload does not take for the one that arrived', async () => {
    const page = await phoneOf('grace.thompson');
    const lose = await loseNextAnswer(page);
    await boxOf(page).fill('montre la');
    await boxOf(page).press('Enter');
    await answer(page, 'la');
    lose();
    await page.locator('.composer .status').waitFor();
    await boxOf(page).pressSequentially(' salle');
    await loseNextPost(page);
    await Promise.all([page.waitForEvent('requestfailed'), boxOf(page).press('Enter')]);
    await isFree(page);
    await page.reload();
    expect(await said(page)).toEqual(['montre la']);
    expect(await boxOf(page).inputValue()).toBe('montre la salle');
  });

  it('takes nothing from another line that begins like it', async () => {
    const page = await phoneOf('boubacar.maiga');
    const letGo = await holdNextPost(page);
    await boxOf(page).fill('montre');
    await boxOf(page).press('Enter');
    await isOnItsWay(page);
    await boxOf(page).fill('montre la salle');
    await boxOf(page).press('Enter');
    letGo();
    await answer(page, 'la salle');
    await isFree(page);
    expect(await said(page)).toEqual(['montre', 'montre la salle']);
    expect(await boxOf(page).inputValue()).toBe('');
  });

  it('what waits and is deleted or corrected before its turn does not leave as it was', async () => {
    const page = await phoneOf('katrin.schafer');
    const letGo = await holdNextPost(page);
    await boxOf(page).fill('montre un');
    await boxOf(page).press('Enter');
    await isOnItsWay(page);
    await boxOf(page).pressSequentially('montre deux');
    await boxOf(page).press('Enter');
    await boxOf(page).pressSequentially('montre trois');
    await boxOf(page).fill('montre un\nmontre trois');
    await boxOf(page).press('Enter');
    letGo();
    await answer(page, 'trois');
    await isFree(page);
    expect(await said(page)).toEqual(['montre un', 'montre trois']);
    expect(await boxOf(page).inputValue()).toBe('');
  });

  it('leaves alone from a page of earlier lines too, and what was below it stays', async () => {
    const page = await phoneOf('helene.rakotomalala');
    await loseNextPost(page);
    await boxOf(page).fill('montre la première');
    await boxOf(page).press('Enter');
    await hasFailed(page);
    await boxOf(page).fill('montre la première\nmontre la deuxième');
    await page.goto(new URL('/griot?avant=1', page.url()).href);
    await boxOf(page).press('Enter');
    await answer(page, 'la première');
    expect(await said(page)).toEqual(['montre la première']);
    expect(await boxOf(page).inputValue()).toBe('montre la deuxième');
  });
});
