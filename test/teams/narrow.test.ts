import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chat } from '../support/chat/chat.ts';
import { chromiumPath, sharedBrowser } from '../web/browser.ts';
import type { Json } from './rooms.ts';
import { openTeamsChat } from './teamsChat.ts';
import type { TeamsWorld } from './world.ts';

/** Pixels: a telephone, and what Teams leaves of it. */
const WIDTH = 320;
const SEG = 'coordonnateur@example.org';
const HELENE = 'helene.rakotomalala@example.org';

const RENDERER = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js');

/** As Teams draws: its letters, and buttons that take another line when there is no room. */
const HOST = {
  fontFamily: 'sans-serif',
  spacing: { small: 4, default: 8, medium: 12, large: 16, padding: 12 },
  actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'stretch' },
  supportsInteractivity: true,
};

describe.skipIf(!chromiumPath)('on a narrow telephone', () => {
  let world: Chat & TeamsWorld;
  let page: Page;

  beforeAll(async () => {
    world = await openTeamsChat();
    const browser = await sharedBrowser();
    page = await browser.newPage({ viewport: { width: WIDTH, height: 640 } });
    await page.setContent('<html lang="fr"><body style="margin:0;font:14px sans-serif"></body>');
    await page.addScriptTag({ path: RENDERER });
    await page.addStyleTag({
      content: `.ac-pushButton { min-height: 32px; font: inherit; } .ac-input { box-sizing: border-box; max-width: 100%; font: inherit; }
        .ac-adaptiveCard { border-bottom: 4px solid #888; }`,
    });
  });

  afterAll(async () => {
    await page?.context().close();
    await world?.close();
  });

  /** Draws cards one under the other; gives what goes over their edge. */
  const overflowing = (cards: readonly Json[]): Promise<string[]> =>
    page.evaluate(
      ({ shown, host }) => {
        const { AdaptiveCards } = Object(globalThis);
        for (const json of shown) {
          const card = new AdaptiveCards.AdaptiveCard();
          card.hostConfig = new AdaptiveCards.HostConfig(host);
          card.parse(json);
          document.body.append(card.render());
        }
        const edge = document.documentElement.clientWidth;
        return [...document.querySelectorAll('.ac-adaptiveCard *')]
          .filter(
            (one) =>
              one.getBoundingClientRect().right > edge + 1 ||
              (one.scrollWidth > one.clientWidth + 1 &&
                getComputedStyle(one).overflowX !== 'visible' &&
                !/^(?:INPUT|SELECT|TEXTAREA)$/.test(one.tagName)),
          )
          .map((one) => `${one.tagName}: ${one.textContent?.slice(0, 80)}`);
      },
      { shown: cards, host: HOST },
    );

  it('nothing that Griot shows goes over the edge of its card', async () => {
    const LONG = 'Harmonisation-intersectorielle-décentralisée-des-interventions-transversales';
    const lines = [
      'gec planifier jeudi 4 mars à 10h, salle de conférence du PNUD, objet : revue du CREDD',
      `gec planifier jeudi 4 novembre à 10h, salle ${LONG}, objet : ${LONG}`,
      'gec planifier',
      `gec décision Transmettre la matrice des revues ${LONG} échéance dans deux semaines`,
      'gec décision',
      'décisions',
      'réunions',
      'groupes',
      'aide',
      'bilan',
      'annuaire',
      'mes données',
      'demandes',
      'planifeir jeudi',
      'exporter décisions en csv',
    ];
    for (const line of lines) await world.say(SEG, line);
    await world.press(SEG, 'Confirmer');
    await world.say(HELENE, 'mes réunions');
    await world.advance('2027-03-03T10:30');
    const cards = world.teams.rooms.messages.flatMap(({ card }) => (card.body ? [card] : []));
    expect(cards.length).toBeGreaterThan(lines.length);
    expect(await overflowing(cards)).toEqual([]);
  });
});
