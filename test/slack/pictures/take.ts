import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../web/browser.ts';
import { TEAM } from '../double.ts';
import { directMessage, event, interactive } from '../gestures.ts';
import { openSlackChat } from '../slackChat.ts';
import { STRANGER } from '../world.ts';
import { type Looked, refused } from './blocks.tsx';
import { conversation, home, modal, type Said } from './frames.tsx';

/** `npm run picture:slack`: takes the guide's pictures again, drawn from the JSON that Griot sends. */
const FOLDER = new URL('../../../docs/images/', import.meta.url).pathname;
const BAMAKO: Looked = { zone: 'Africa/Bamako', locale: 'fr-FR' };
const PARIS: Looked = { zone: 'Europe/Paris', locale: 'fr-FR' };

const SEG = 'coordonnateur@example.org';
const CHAIR = 'lars.johansson@example.org';
const HELENE = 'helene.rakotomalala@example.org';
const PLAN =
  'gec planifier jeudi 4 mars à 10h, salle de conférence du PNUD, objet : revue du CREDD';
const SCREEN = { width: 900, height: 600 };

describe('the pictures of Slack', () => {
  let chat: Awaited<ReturnType<typeof openSlackChat>>;
  let browser: Awaited<ReturnType<typeof launch>>;

  beforeAll(async () => {
    chat = await openSlackChat({ now: '2027-02-20T09:00:00Z' });
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await chat.close();
  });

  async function take(name: string, html: string): Promise<void> {
    const tab = await browser.newPage({ viewport: SCREEN });
    await tab.setContent(html);
    await tab.locator('body').screenshot({ path: `${FOLDER}slack-${name}.png` });
    await tab.close();
  }

  const userOf = (who: string): string => `U${who.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`;
  const inPrivate = (who: string) => chat.slack.rooms.seenBy(userOf(who), `D${userOf(who)}`);
  const lastBlocks = (who: string): unknown => inPrivate(who).at(-1)?.blocks;

  it('shows a form and what is wrong with it', async () => {
    await chat.say(SEG, 'gec planifier');
    const filled = { Date: '2027-02-18', Heure: '10:00', Objet: 'revue du CREDD' };
    await chat.fill(SEG, filled);
    const open = chat.slack.rooms.view(userOf(SEG));
    if (!open) throw new Error('no form');
    await take('formulaire', modal(refused(open.view, open.errors, filled), BAMAKO));
  });

  it('shows a preview', async () => {
    await chat.say(SEG, PLAN);
    const said: Said[] = [{ by: 'Amadou Coulibaly', words: PLAN }, { blocks: lastBlocks(SEG) }];
    await take('apercu', conversation('Griot', said, BAMAKO));
  });

  it('shows the announcement in the channel, on a clock of Paris', async () => {
    await chat.press(SEG, 'Confirmer');
    await chat.advance();
    await chat.say(CHAIR, 'présent GEC-2027-03');
    await chat.say(HELENE, 'présent GEC-2027-03');
    await chat.say('martin.keller@example.org', 'excusé GEC-2027-03');
    await chat.advance();
    const [announced] = chat.slack.rooms.seenBy(userOf(HELENE), 'CGEC');
    await take('annonce', conversation('# gec', [{ blocks: announced?.blocks }], PARIS));
  });

  it('shows the home of whoever chairs', async () => {
    await chat.say(SEG, 'odj ajouter GEC-2027-03 Revue du CREDD (30 min)');
    await chat.say(SEG, 'gec décision Transmettre la matrice @Lars Johansson échéance 31 mars');
    await chat.deliver(opened(userOf(CHAIR)));
    await chat.settled();
    const view = chat.slack.rooms.home.get(userOf(CHAIR));
    if (!view) throw new Error('no home');
    await take('accueil', home(view, BAMAKO));
  });

  it('shows a document', async () => {
    await chat.say(SEG, 'bilan 2026 gec');
    const picture = chat.slack.shared.find(({ name }) => name.endsWith('.png'));
    if (!picture) throw new Error('no picture');
    const { name, alt = '', bytes } = picture;
    const said: Said[] = [
      { by: 'Amadou Coulibaly', words: 'bilan 2026 gec' },
      { blocks: lastBlocks(SEG) },
      { file: { name, alt, png: bytes } },
    ];
    await take('document', conversation('Griot', said, BAMAKO));
  });

  it('shows a message that is to be recorded as a decision', async () => {
    await chat.deliver(recorded(userOf(SEG), userOf(HELENE), chat.slack.trigger(userOf(SEG))));
    await chat.settled();
    const open = chat.slack.rooms.view(userOf(SEG));
    if (!open) throw new Error('no form');
    await take('raccourci', modal(open.view, BAMAKO));
  });

  it('shows the follow-up of a week in the channel, with its buttons', async () => {
    await chat.say(SEG, 'digest réglages gec tous les lundis à 8h');
    await chat.advance('2027-04-05T08:01:00Z');
    const posted = chat.slack.rooms.seenBy(userOf(HELENE), 'CGEC').at(-1);
    await take('suivi', conversation('# gec', [{ blocks: posted?.blocks }], BAMAKO));
  });

  it('shows what somebody is told whom the directory does not know, and what the secretariat is asked', async () => {
    const words = 'mes réunions';
    await chat.deliver(directMessage(STRANGER, words));
    await chat.settled();
    await chat.advance();
    const told = chat.slack.rooms.seenBy(STRANGER, `D${STRANGER}`).at(-1);
    const said: Said[] = [{ by: 'Aïssata Diarra', words }, { blocks: told?.blocks }];
    await take('inconnu', conversation('Griot', said, BAMAKO));
    await take('demande', conversation('Griot', [{ blocks: lastBlocks(SEG) }], BAMAKO));
    expect(chat.slack.faults).toEqual([]);
  });
});

/** « Enregistrer la décision » of a message of the channel. */
const recorded = (user: string, author: string, trigger: string) =>
  interactive({
    type: 'message_action',
    callback_id: 'enregistrer_decision',
    team: { id: TEAM, domain: 'seg' },
    user: { id: user, team_id: TEAM },
    trigger_id: trigger,
    response_url: 'https://hooks.slack.com/actions/1',
    channel: { id: 'CGEC', name: 'gec' },
    message: {
      type: 'message',
      ts: '1803114000.000100',
      user: author,
      text: 'Le PNUD transmet la matrice des revues au secrétariat avant le 31 mars.',
    },
  });

const opened = (user: string) =>
  event({ type: 'app_home_opened', user, channel: `D${user}`, tab: 'home' });
