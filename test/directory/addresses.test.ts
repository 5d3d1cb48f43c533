import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Profile } from '../../src/kernel/incoming.ts';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'aissata.diarra@example.org';
const FATOU = 'fatou.kone@example.org';
const LARS = 'lars.johansson@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-03-01T09:00' });
});
afterAll(() => griot.stop());

const said = async (who: string, act: Act): Promise<string> =>
  (await griot.say(who, act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

const codeOf = async (who: string, act: Act): Promise<string> =>
  (await griot.say(who, act)).error?.code ?? 'done';

/** The last code mailed to an address; '' when none was. */
async function codeTo(address: string): Promise<string> {
  const mails = await griot.mails(address);
  const raws = mails.filter(({ subject }) => subject.startsWith('Votre code'));
  return /[A-Z2-9]{4}-[A-Z2-9]{4}/u.exec(raws.at(-1)?.raw.split('text/html')[0] ?? '')?.[0] ?? '';
}

/** The calendar of an invitation, its lines unfolded. */
const calendarIn = (raw = ''): string =>
  Buffer.from(/base64\r\n\r\n([\w+/=\s]+)/u.exec(raw)?.[1] ?? '', 'base64')
    .toString()
    .replace(/\r\n[ \t]/gu, '');

/** Whom the directory knows by an address. */
const whoIs = async (address: string): Promise<string | undefined> =>
  (await griot.app.directory()).personByEmail(address)?.name;

/** What « profil » says to somebody whom Slack vouches for by an address, or why he is not known. */
async function asSlackUser(profile: Profile, user = `U-${randomUUID()}`): Promise<string> {
  const { reply, error } = await griot.app.handle({
    deliveryId: randomUUID(),
    from: { transport: 'slack', externalId: user, profile: async () => profile },
    content: { kind: 'text', text: 'profil' },
  });
  return error?.code ?? JSON.stringify(reply);
}

/** Each test has a day of its own: what is counted in one does not count in the next. */
const aNewDay = () => griot.advance(griot.clock.now().add({ hours: 48 }).toString());

async function addOwn(who: string, address: string): Promise<void> {
  await said(who, `profil adresse ajouter ${address}`);
  await said(who, `profil code ${await codeTo(address)}`);
}

async function confirmed(who: string, line: string): Promise<string> {
  await said(who, line);
  return said(who, { press: 'Confirmer' });
}

describe('an address that somebody says is his', () => {
  it('is his once the code mailed there is given, and he is recognised by it', async () => {
    await aNewDay();
    const address = 'fatou@exemple.org';
    expect(await said(FATOU, `profil adresse ajouter ${address}`)).toContain('un code vient d’y');
    expect(await whoIs(address)).toBeUndefined();
    const done = await said(FATOU, `code ${(await codeTo(address)).toLowerCase()}`);
    expect(done).toContain('une de vos adresses');
    expect(await whoIs('Fatou@Exemple.ORG')).toBe('Fatou Koné');
    expect(await asSlackUser({ name: 'F', verifiedEmail: address })).toContain('Fatou Koné');
    expect((await griot.mails(FATOU)).at(-1)?.subject).toBe(
      'Vos adresses dans l’annuaire ont changé',
    );
    expect(await said(SEG, 'journal annuaire')).toContain('code envoyé pour ajouter une adresse');
  });

  it('is asked for in a form too, where a wrong code stands under its field', async () => {
    await aNewDay();
    const address = 'fk@exemple.org';
    await said(FATOU, `profil ajouter l’adresse ${address}`);
    await said(FATOU, { press: 'Saisir le code' });
    const wrong = { submit: { values: { code: 'ABCD-EFGH' } } };
    expect(await codeOf(FATOU, wrong)).toBe('account.wrong');
    const right = { submit: { id: 'profil.prouver', values: { code: await codeTo(address) } } };
    expect(await said(FATOU, right)).toContain(address);
    expect(await said(FATOU, 'profil adresse ajouter fk@exemple.org')).toContain('déjà');
  });

  it.each([
    ['somebody else’s', LARS],
    ['somebody else’s in capitals', 'Lars.JOHANSSON@example.org'],
    ['somebody else’s with the sign of kelvins', 'martin.\u212aeller@example.org'],
  ])('is not %s: nothing is sent to him, and it is not told', async (_what, address) => {
    await aNewDay();
    const theirs = await said(FATOU, `profil adresse ajouter ${address}`);
    const free = await said(FATOU, 'profil adresse ajouter libre@exemple.org');
    expect(theirs.replaceAll(address.toLowerCase(), '')).toBe(
      free.replaceAll('libre@exemple.org', ''),
    );
    expect(await codeTo(address.toLowerCase())).toBe('');
    await said(FATOU, `profil adresse ajouter ${address}`);
    expect(await codeOf(FATOU, 'profil code ABCD-EFGH')).toBe('account.wrong');
    expect(await whoIs(LARS)).toBe('Lars Johansson');
  });

  it('is none in letters that look alike', async () => {
    const line = 'profil adresse ajouter lаrs.johansson@example.org';
    expect(await codeOf(FATOU, line)).toBe('directory.cell');
  });

  it('with a plus sign is another than without, and opens nothing of it', async () => {
    await aNewDay();
    await addOwn(FATOU, 'lars.johansson+x@example.org');
    expect(await whoIs(LARS)).toBe('Lars Johansson');
    expect(await whoIs('lars.johansson+x@example.org')).toBe('Fatou Koné');
  });

  it('goes to the first of two who prove it', async () => {
    await aNewDay();
    const address = 'partagee@exemple.org';
    await said(FATOU, `profil adresse ajouter ${address}`);
    const first = await codeTo(address);
    await said(LARS, `profil adresse ajouter ${address}`);
    const second = await codeTo(address);
    expect(second).not.toBe(first);
    expect(await codeOf(FATOU, `profil code ${second}`)).toBe('account.wrong');
    expect(await codeOf(LARS, `profil code ${second}`)).toBe('done');
    expect(await codeOf(FATOU, `profil code ${first}`)).toBe('address.taken');
    expect(await whoIs(address)).toBe('Lars Johansson');
  });

  it('is guessed at five times, then no more, in whatever chat', async () => {
    await aNewDay();
    await said(FATOU, 'profil adresse ajouter devinee@exemple.org');
    const code = await codeTo('devinee@exemple.org');
    for (let tries = 0; tries < 5; tries += 1) await said(FATOU, 'profil code ABCD-EFGH');
    expect(await codeOf(FATOU, `profil code ${code}`)).toBe('account.locked');
    const told = (await griot.mails(SEG)).filter(({ raw }) => raw.includes('codes inexacts'));
    expect(told).toHaveLength(1);
    await griot.advance(griot.clock.now().add({ minutes: 31 }).toString());
    expect(await codeOf(FATOU, `profil code ${code}`)).toBe('address.noCode');
  });

  it('is asked for three times an hour', async () => {
    await aNewDay();
    for (const n of [1, 2, 3]) await said(FATOU, `profil adresse ajouter n${n}@exemple.org`);
    expect(await codeOf(FATOU, 'profil adresse ajouter n4@exemple.org')).toBe('account.tooMany');
  });
});

describe('the preferred address', () => {
  it('is where invitations go, and what had failed or waits', async () => {
    await aNewDay();
    const [former, address] = ['soren.nielsen@example.org', 'soren@exemple.org'];
    await confirmed(LARS, 'ga planifier jeudi 3 juin à 10h');
    const { client } = griot.database;
    const failed = { transport: 'mail', recipient: former };
    await client.outboxMessage.updateMany({ where: failed, data: { status: 'failed' } });
    await confirmed(SEG, `membre adresse ajouter @Søren Nielsen ${address}`);
    const preview = await said(SEG, `membre adresse préférée @Søren Nielsen ${address}`);
    expect(preview).toContain(`Courriel : ${former} → ${address}`);
    expect(await said(SEG, { press: 'Confirmer' })).toContain('C’est fait');
    expect(await client.outboxMessage.count({ where: { ...failed, status: 'failed' } })).toBe(0);
    await confirmed(LARS, 'ga planifier jeudi 10 juin à 10h');
    expect(calendarIn((await griot.mails(address)).at(-1)?.raw)).toContain(`mailto:${address}`);
    expect(await whoIs(former)).toBe('Søren Nielsen');
  });

  it('is told to both: to the one that was as to the one that is', async () => {
    const address = 'soren@exemple.org';
    for (const one of [address, 'soren.nielsen@example.org']) {
      const letter = (await griot.mails(one)).find(({ subject }) => subject.includes('adresses'));
      expect(letter?.raw).toBeDefined();
    }
  });

  it('is told where it was even when that address is removed before the mail has left', async () => {
    await aNewDay();
    const [former, pirate] = ['martin.keller@example.org', 'pirate@exemple.org'];
    await addOwn(former, pirate);
    await confirmed(former, `profil adresse préférée ${pirate}`);
    const { client } = griot.database;
    const subject = 'Vos adresses dans l’annuaire ont changé';
    const unsent = { transport: 'mail', recipient: former, subject } as const;
    await client.outboxMessage.updateMany({ where: unsent, data: { status: 'failed' } });
    const warnings = await client.outboxMessage.count({ where: unsent });
    expect(warnings).toBeGreaterThan(1);
    await confirmed(pirate, `profil adresse retirer ${former}`);
    const states = await client.outboxMessage.groupBy({
      by: ['status'],
      where: unsent,
      orderBy: { status: 'asc' },
      _count: true,
    });
    expect(states.map(({ status, _count }) => [status, _count])).toEqual([
      ['failed', warnings],
      ['sent', 1],
    ]);
  });

  it('is chosen among one’s own, and never taken away', async () => {
    expect(await codeOf(FATOU, `profil adresse préférée ${LARS}`)).toBe('address.notHis');
    expect(await codeOf(FATOU, `profil adresse retirer ${FATOU}`)).toBe('address.preferred');
  });
});

describe('a removed address', () => {
  it('links nobody any more, nor does a code that was mailed there', async () => {
    await aNewDay();
    const address = 'ancienne@exemple.org';
    await addOwn(FATOU, address);
    const stranger = { name: 'Inconnu' };
    const say = (text: string) =>
      griot.app.handle({
        deliveryId: randomUUID(),
        from: { transport: 'teams', externalId: 'T-REMOVED', profile: async () => stranger },
        content: { kind: 'text', text },
      });
    await say(`me relier ${address}`);
    await griot.app.dispatch();
    const code = await codeTo(address);
    expect(code).not.toBe('');
    expect(await confirmed(FATOU, `profil retirer l’adresse ${address}`)).toContain('C’est fait');
    expect((await say(`code ${code}`)).error?.code).toBe('account.noCode');
    expect(await asSlackUser({ name: 'F', verifiedEmail: address })).toBe('access.requested');
    expect(await said(FATOU, 'profil')).not.toContain(address);
  });

  it('may become somebody else’s, and a preview of before then changes nothing', async () => {
    await aNewDay();
    const address = 'fonction@exemple.org';
    await addOwn(FATOU, address);
    const { reply } = await griot.say(FATOU, `profil adresse préférée ${address}`);
    const stale = reply.buttons.find(({ label }) => label === 'Confirmer')?.id ?? '';
    await confirmed(SEG, `membre adresse retirer @Fatou Koné ${address}`);
    await confirmed(SEG, `membre adresse ajouter @Lars Johansson ${address}`);
    expect(await codeOf(FATOU, { press: stale })).not.toBe('done');
    expect(await whoIs(address)).toBe('Lars Johansson');
    expect(await whoIs(FATOU)).toBe('Fatou Koné');
  });
});

describe('what one reads of others', () => {
  it('is neither their addresses nor their phone, nor their quiet hours', async () => {
    await confirmed(FATOU, 'profil téléphone +223 76 12 34 56');
    await confirmed(FATOU, 'profil heures calmes 20 h à 7 h 30');
    const own = await said(FATOU, 'profil');
    expect(own).toContain('Téléphone : +223 76 12 34 56');
    expect(own).toContain('Heures calmes : de 20 h 00 à 7 h 30');
    expect(own).toContain('Autres adresses :');
    const seen = await said(LARS, 'membre @Fatou Koné');
    expect(seen).not.toMatch(/@|\+223|calmes/u);
    expect(await said(SEG, 'membre @Fatou Koné')).toContain('+223 76 12 34 56');
    expect(await said(FATOU, 'mes données')).toContain('+223 76 12 34 56');
  });

  it('is changed by the secretariat alone, and confirmed by nobody else', async () => {
    expect(await codeOf(LARS, 'membre adresse ajouter @Fatou Koné x@exemple.org')).toBe(
      'access.refused',
    );
    const { reply } = await griot.say(FATOU, 'profil téléphone 20 22 33 44');
    const button = reply.buttons.find(({ label }) => label === 'Confirmer')?.id ?? '';
    expect(await codeOf(LARS, { press: button })).toBe('access.refused');
  });

  it.each([
    'profil téléphone bientôt',
    'profil heures calmes la nuit',
    'profil adresse ajouter moi',
  ])('is not made of « %s »', async (line) => {
    expect(await codeOf(FATOU, line)).not.toBe('done');
  });
});
