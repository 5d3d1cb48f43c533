import type { Page, Route } from 'playwright-core';

const nextPost = (page: Page, handle: (route: Route) => Promise<void>): Promise<unknown> =>
  page.route('**/griot', handle, { times: 1 });

/** Holds the next post on its way until the function given back is called. */
export async function holdNextPost(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await nextPost(page, (route) => held.then(() => route.continue()));
  return letGo;
}

/** The next post arrives and acts; its answer is held, and lost when the function given back is called. */
export async function loseNextAnswer(page: Page): Promise<() => void> {
  let lose = (): void => undefined;
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  await nextPost(page, async (route) => {
    await route.fetch();
    await lost;
    await route.abort();
  });
  return lose;
}

/** The next post does not arrive. */
export const loseNextPost = (page: Page): Promise<unknown> =>
  nextPost(page, (route) => route.abort());

/** What the person has said, as the page shows it. */
export const said = (page: Page): Promise<string[]> => page.locator('.own .said').allTextContents();

/** Resolves when nothing that was written is on its way any more. */
export const isFree = (page: Page): Promise<void> =>
  page.locator('.write[aria-busy="false"]').waitFor({ state: 'attached' });

/** Resolves when a line is on its way. */
export const isOnItsWay = (page: Page): Promise<void> =>
  page.locator('.write[aria-busy="true"]').waitFor({ state: 'attached' });

/** Resolves when the page says that what was sent has not arrived. */
export const hasFailed = (page: Page): Promise<void> =>
  page.getByRole('status').filter({ hasText: 'Rien n’est perdu' }).waitFor();
