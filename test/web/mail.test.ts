import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailReader } from '../../adapters/web/mailReader.ts';
import { chromiumPath, PHONE, pageAs, sharedBrowser } from './browser.ts';
import { Client, times } from './client.ts';
import { COORDINATOR, MEMBER, openWorld, type World } from './world.ts';

const BOUNDARY = 'between-the-parts';

/** As it would have left: text, HTML, invitation; CRLF and UTF-8. */
const invitation = Buffer.from(
  [
    'From: Griot <griot@example.org>',
    'To: =?utf-8?Q?H=C3=A9l=C3=A8ne?= Rakotomalala <helene.rakotomalala@example.org>',
    'Subject: =?utf-8?Q?R=C3=A9union_du_GEC_<script>?=',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Vous êtes invitée <b>.',
    `--${BOUNDARY}`,
    'Content-Type: text/html; charset=utf-8',
    '',
    '<h1>Réunion</h1><script>document.title = "run"</script><a href="/identite">Répondre</a>',
    `--${BOUNDARY}`,
    'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
    '',
    'BEGIN:VCALENDAR',
    'METHOD:REQUEST',
    'END:VCALENDAR',
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n'),
);

const at = Temporal.Instant.from('2027-02-20T09:12:00Z');
const recipients = ['helene.rakotomalala@example.org', 'lars.johansson@example.org'];
const kept = Array.from({ length: 30 }, (_, index) => ({
  id: String(index + 1),
  recipient: recipients[index % 2] ?? '',
  subject: `Réunion du GEC <${index + 1}>`,
  at,
}));

const reader: MailReader = {
  list: async ({ own, others }, { number, size }) => {
    const mails = kept.filter(({ recipient }) => others || recipient === own).reverse();
    const from = number * size;
    return { mails: mails.slice(from, from + size), hasMore: mails.length > from + size };
  },
  raw: async ({ own, others }, id) => {
    const mail = kept.find((one) => one.id === id && (others || one.recipient === own));
    return mail && { ...mail, raw: invitation };
  },
};

let world: World;

beforeAll(async () => {
  world = await openWorld({ mail: reader });
});

afterAll(() => world.close());

describe('captured mail', () => {
  it('is all shown to the secretariat, page by page', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const first = await amadou.page('/courrier');
    expect(first).toContain('Réunion du GEC &lt;30>');
    expect(first).not.toContain('Réunion du GEC &lt;5>');
    expect(await amadou.page('/courrier?page=1')).toContain('Réunion du GEC &lt;5>');
  });

  it('shows to anybody else his own only', async () => {
    const helene = await Client.as(world, MEMBER);
    const page = await helene.page('/courrier');
    expect(times(page, 'lars.johansson@example.org')).toBe(0);
    expect(times(page, 'helene.rakotomalala@example.org')).toBe(15);
    for (const path of [
      '/courrier/2',
      '/courrier/2.eml',
      '/courrier/2/source',
      '/courrier/2/html',
    ]) {
      expect((await helene.ask(path)).status, path).toBe(404);
    }
    expect((await helene.ask('/courrier/1')).status).toBe(200);
  });

  it('is the same bytes in its source and in the file', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    for (const path of ['/courrier/1/source', '/courrier/1.eml']) {
      const response = await amadou.ask(path);
      expect(Buffer.from(await response.arrayBuffer()).equals(invitation), path).toBe(true);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
    const file = await amadou.ask('/courrier/1.eml');
    expect(file.headers.get('content-disposition')).toContain('attachment');
  });

  it('is read: who, what, the text, the invitation and its method', async () => {
    const page = await (await Client.as(world, COORDINATOR)).page('/courrier/1');
    expect(page).toContain('Hélène Rakotomalala &lt;helene.rakotomalala@example.org>');
    expect(page).toContain('Réunion du GEC &lt;script>');
    expect(page).toContain('Vous êtes invitée &lt;b>.');
    expect(page).toContain('méthode REQUEST');
    expect(page).toContain('BEGIN:VCALENDAR');
    expect(page).not.toContain('<script>');
  });

  it('shows its HTML where nothing of it can run', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    expect(await amadou.page('/courrier/1')).toMatch(
      /<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" src="\/courrier\/1\/html"/,
    );
    const html = await amadou.ask('/courrier/1/html');
    const policy = html.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-popups allow-popups-to-escape-sandbox;');
    expect(policy).not.toContain('script-src');
  });

  it.skipIf(!chromiumPath)('opens its links beside it, and runs nothing', async () => {
    const page = await pageAs(await sharedBrowser(), world, COORDINATOR, PHONE);
    await page.goto(`${world.server.url}/courrier/1`);
    const mail = page.frameLocator('.mail iframe');
    const opened = page.context().waitForEvent('page');
    await mail.getByRole('link', { name: 'Répondre' }).tap();
    await (await opened).getByRole('heading', { name: 'Qui êtes-vous' }).waitFor();
    await mail.getByRole('heading', { name: 'Réunion' }).waitFor();
    expect(await page.title()).not.toBe('run');
    await page.context().close();
  });

  it('has no page when mail leaves by SMTP', async () => {
    const other = await openWorld();
    const amadou = await Client.as(other, COORDINATOR);
    expect(await amadou.page('/griot')).not.toContain('Courrier');
    expect((await amadou.ask('/courrier')).status).toBe(404);
    await other.close();
  });
});

describe('the calendar', () => {
  it('is asked for in the conversation, as he would type it himself', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const page = await amadou.page('/calendrier');
    expect(page).toMatch(/<form[^>]*action="\/griot"/u);
    expect(page).toMatch(/name="text" value="mon calendrier"/u);
  });
});
