import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from '../support/griot.ts';
import {
  accessibilityFaults,
  chromiumPath,
  overflow,
  PHONE,
  sharedBrowser,
} from '../web/browser.ts';
import { openPublicWorld, type PublicWorld } from './world.ts';

const SEG = 'aissata.diarra@example.org';
const HELENE = 'helene.rakotomalala@example.org';
const GRACE = 'grace.thompson@example.org';
const PAUL = 'paul.weber@example.org';
const ADAMA = 'adama.kante@example.org';

let world: PublicWorld;

beforeAll(async () => {
  world = await openPublicWorld({ now: '2027-02-20T09:00' });
  await say(SEG, 'gec planifier jeudi 4 mars à 10h');
  await say(SEG, { press: 'Confirmer' });
  await say(SEG, 'ga planifier jeudi 11 mars à 10h');
});
afterAll(() => world.close());

const say = async (who: string, act: Act): Promise<string> =>
  (await world.griot.say(who, act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

/** The paths of the links in the last mail to somebody, whatever breaks its lines. */
async function linksTo(who: string): Promise<string[]> {
  const mail = (await world.griot.mails(who)).at(-1);
  const raw = mail?.raw.replace(/=\r?\n/gu, '') ?? '';
  return [...new Set(raw.match(/\/public\/\w+\/[\w-]+\.[\w-]{43}/gu) ?? [])];
}

async function linkTo(who: string): Promise<string> {
  const [link = 'none'] = await linksTo(who);
  return link;
}

interface Page {
  readonly status: number;
  readonly text: string;
}

async function page(path: string, form?: Record<string, string>, method?: string): Promise<Page> {
  const response = await fetch(world.server.url + path, {
    method: method ?? (form ? 'POST' : 'GET'),
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
  const html = (await response.text()).replaceAll('&amp;', '&').replace(/[\u00a0\u202f]/gu, ' ');
  return { status: response.status, text: html };
}

/** The id of the button of that label. */
const button = ({ text }: Page, label: string): string =>
  new RegExp(`value="([^"]+)"[^>]*>${label}<`, 'u').exec(text)?.[1] ?? `no ${label}`;

const press = async (path: string, label: string): Promise<Page> =>
  page(path, { press: button(await page(path), label) });

/** The same, with all that a browser posts: asked again, it is what a reload posts. */
async function posting(path: string, label: string): Promise<() => Promise<Page>> {
  const shown = await page(path);
  const [, once = ''] = /name="shown" value="([^"]+)"/u.exec(shown.text) ?? [];
  const form = { shown: once, press: button(shown, label) };
  return () => page(path, form);
}

const answers = () => say(SEG, 'présences GEC-2027-03');

describe('the link of an invitation', () => {
  it('stands in the mail of each invitee, his own, and nowhere else', async () => {
    expect(await linksTo(HELENE)).toHaveLength(1);
    expect(await linkTo(HELENE)).not.toBe(await linkTo(GRACE));
    const others = world.griot.sent.filter(({ to }) => !to.includes('@'));
    expect(JSON.stringify(others)).not.toContain('/public/');
    const [calendar] = await world.griot.database.client.outboxMessage.findMany({
      where: { transport: 'mail', recipient: HELENE },
    });
    expect(JSON.parse(calendar?.payload ?? '{}').calendar.content).not.toContain('/public/');
  });

  it('shows the invitation, and changes nothing however often it is opened', async () => {
    const before = await answers();
    const path = await linkTo(HELENE);
    const { client } = world.griot.database;
    const version = await client.revision.findUnique({ where: { id: 'register' } });
    for (const method of ['GET', 'GET', 'HEAD']) {
      expect((await page(path, undefined, method)).status).toBe(200);
    }
    const shown = await page(path);
    expect(shown.text).toContain('jeudi 4 mars 2027, 10 h 00 – 12 h 00 (Bamako, UTC+0)');
    expect(shown.text).toContain('Votre réponse est attendue.');
    expect(shown.text).not.toContain('<script');
    expect(await client.revision.findUnique({ where: { id: 'register' } })).toEqual(version);
    expect(await answers()).toBe(before);
  });

  it('answers at a press, again at another, and says what it has noted', async () => {
    const path = await linkTo(HELENE);
    const done = await press(path, 'Présent');
    expect(done.status).toBe(200);
    expect(done.text).toContain('votre présence à GEC-2027-03 est confirmée');
    expect((await page(path)).text).toContain('Votre réponse : présence.');
    expect((await press(path, 'Excusé')).text).toContain('votre absence à GEC-2027-03 est excusée');
    expect((await page(path)).text).toContain('Votre réponse : absence.');
  });

  it('posted again by a reload, brings back no answer that was given before another', async () => {
    const path = await linkTo(PAUL);
    const accept = await posting(path, 'Présent');
    expect((await accept()).status).toBe(200);
    await say(PAUL, 'absent GEC-2027-03');
    const reloaded = await accept();
    expect(reloaded.status).toBe(200);
    const answered = await world.griot.database.client.attendee.findFirstOrThrow({
      where: { person: { email: PAUL }, meeting: { code: 'GEC-2027-03' } },
    });
    expect(answered.partstat).toBe('declined');
  });

  it('names a stand-in, who is invited in turn', async () => {
    const path = await linkTo(HELENE);
    const submit = button(await page(path), 'Désigner');
    const wrong = await page(path, { submit, 'field.nom': 'Personne Inconnue' });
    expect(wrong.status).toBe(409);
    const name = 'Ibrahim Ouédraogo';
    const done = await page(path, { submit, 'field.nom': name });
    expect([done.status, done.text]).toEqual([200, expect.stringContaining(name)]);
    expect((await page(path)).text).toContain(`${name} vous remplace.`);
  });

  it('speaks its reader’s language', async () => {
    const { text } = await page(await linkTo(GRACE));
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Your answer is awaited.');
  });

  it('speaks for nobody else, of nothing else, and to nobody once altered', async () => {
    const path = await linkTo(HELENE);
    const other = await linkTo(GRACE);
    const [claim = ''] = other.split('.');
    const [, signature = ''] = path.split('.');
    for (const altered of [`${claim}.${signature}`, `${path}A`, path.slice(0, -1)]) {
      const { status, text } = await page(altered);
      expect(status, altered).toBe(404);
      expect(text).toContain('Ce lien n’est pas valable');
    }
    expect((await page(path.replace('/reponse/', '/sondage/'))).status).toBe(404);
    for (const id of [
      'say?line=annuler GEC-2027-03 motif : non',
      'presences.repondre?reunion=GA-2027-03&reponse=accepted&version=0',
      'annuler.confirmer?draft=x',
    ]) {
      expect((await page(path, { press: id })).status, id).toBe(404);
    }
    expect((await page(path, { autre: 'chose' })).status).toBe(400);
  });

  it('shows the new date, and notes no answer given for the old one', async () => {
    const path = await linkTo(GRACE);
    const old = button(await page(path), 'Attending');
    await say(SEG, 'reporter GEC-2027-03 au vendredi 5 mars à 11h');
    await say(SEG, { press: 'Confirmer' });
    const { text } = await page(path, { press: old });
    expect(text).toContain('Friday 5 March 2027');
    expect((await page(path)).text).toContain('Your answer is awaited.');
  });
});

describe('the link of a poll', () => {
  it('answers slot by slot', async () => {
    await say(ADAMA, 'sondage GT-SANTE "Revue" mar. 9 mars 10h ; mer. 10 mars 15h');
    await say(ADAMA, { press: 'Confirmer' });
    const awa = 'awa.ballo@example.org';
    const path = await linkTo(awa);
    expect(path).toContain('/public/sondage/');
    const shown = await page(path);
    expect(shown.text).not.toContain('say?');
    const done = await page(path, {
      press: 'sondage.repondre?sondage=GT-SANTE-SD1&creneau=2&reponse=yes',
    });
    expect([done.status, done.text]).toEqual([200, expect.stringContaining('Awa Ballo')]);
    expect(await say(ADAMA, 'sondage GT-SANTE-SD1')).toContain('oui : Awa Ballo');
  });
});

describe.skipIf(!chromiumPath)('in a browser without scripts, on a phone', () => {
  it('is read and answered, without a fault for axe, in the light and in the dark', async () => {
    const path = await linkTo(HELENE);
    const browser = await sharedBrowser();
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ locale: 'fr-FR', colorScheme, ...PHONE });
      const tab = await context.newPage();
      await tab.goto(world.server.url + path);
      expect(await accessibilityFaults(tab)).toEqual([]);
      expect(await overflow(tab)).toBe(0);
      await tab.getByRole('button', { name: 'Peut-être' }).tap();
      await tab.getByText('C’est noté').waitFor();
      expect(await accessibilityFaults(tab)).toEqual([]);
      await tab.getByRole('link', { name: 'Revoir la question' }).tap();
      await tab.getByText('Votre réponse : peut-être.').waitFor();
      if (process.env.PICTURE)
        await tab.screenshot({ path: `${process.env.PICTURE}-${colorScheme}.png`, fullPage: true });
      await context.close();
    }
  });
});

describe('once the meeting is over, or its invitee has left', () => {
  it('is refused gently', async () => {
    const path = await linkTo(HELENE);
    const { client } = world.griot.database;
    await client.person.update({ where: { id: 'grace.thompson' }, data: { active: false } });
    await client.revision.update({
      where: { id: 'directory' },
      data: { version: { increment: 1 } },
    });
    const gone = await page(await linkTo(GRACE));
    expect(gone.status).toBe(410);
    world.griot.clock.set(world.griot.clock.now().add({ hours: 24 * 14 }));
    const over = await page(path);
    expect(over.status).toBe(410);
    expect(over.text).toContain('Ce lien n’est plus valable');
  });
});
