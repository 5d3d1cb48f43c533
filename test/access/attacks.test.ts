import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Profile } from '../../src/kernel/incoming.ts';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'aissata.diarra@example.org';
const COORDINATOR = 'adama.kante@example.org';
const MEMBER = 'fatou.kone@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-03-30T09:00' });
});
afterAll(() => griot.stop());

const said = (who: string, act: Act) => griot.say(who, act);

/** The button of a preview that somebody has just been shown. */
async function confirmOf(who: string, line: string): Promise<string> {
  const { reply } = await said(who, line);
  return reply.buttons.find(({ label }) => label === 'Confirmer')?.id ?? '';
}

/** What « profil » says to somebody who comes by Slack, or why he is not known. */
async function asSlackUser(externalId: string, profile: Profile): Promise<string> {
  const { reply, error } = await griot.app.handle({
    deliveryId: randomUUID(),
    from: { transport: 'slack', externalId, profile: async () => profile },
    content: { kind: 'text', text: 'profil' },
  });
  return error?.code ?? JSON.stringify(reply);
}

describe('whoever comes by a chat is nobody else', () => {
  it.each([
    ['the same name', { name: 'Lars Johansson' }],
    ['a plus sign', { name: 'L', verifiedEmail: 'lars.johansson+x@example.org' }],
    ['a letter that looks alike', { name: 'L', verifiedEmail: 'lаrs.johansson@example.org' }],
    [
      'a sign whose small letter is ours',
      { name: 'M', verifiedEmail: 'martin.\u212aeller@example.org' },
    ],
    ['a point that is not there', { name: 'L', verifiedEmail: 'larsjohansson@example.org' }],
    ['another house', { name: 'L', verifiedEmail: 'lars.johansson@example.com' }],
  ])('by %s', async (_attack, profile) => {
    expect(await asSlackUser(`attack ${profile.name} ${randomUUID()}`, profile)).toBe(
      'access.requested',
    );
  });

  it('is himself in capitals, and stays himself when his chat gives him another address', async () => {
    const own = { name: 'F', verifiedEmail: 'Fatou.KONE@example.org' };
    expect(await asSlackUser('U-FATOU', own)).toContain('Fatou Koné');
    const renamed = { name: 'Lars Johansson', verifiedEmail: 'lars.johansson@example.org' };
    expect(await asSlackUser('U-FATOU', renamed)).toContain('Fatou Koné');
  });
});

describe('a button', () => {
  it('of a preview that somebody else was shown gives nothing to whoever steals it', async () => {
    const confirm = await confirmOf(SEG, 'gec planifier jeudi 8 avril à 10h');
    const { error } = await said(MEMBER, { press: confirm });
    expect(error?.code).toBe('access.refused');
    expect((await said(MEMBER, 'réunion GEC-2027-04')).error?.code).toBe('meeting.unknown');
  });

  it('of somebody else’s profile changes nothing, nor gives it up', async () => {
    const confirm = await confirmOf(MEMBER, 'profil fonction : Ambassadrice');
    for (const id of [confirm, confirm.replace('confirmer', 'abandonner')]) {
      expect((await said(COORDINATOR, { press: id })).error?.code).toBe('access.refused');
    }
    const fatou = async () => (await griot.app.directory()).personByEmail(MEMBER)?.jobTitle;
    expect(await fatou()).not.toBe('Ambassadrice');
    await said(MEMBER, { press: confirm });
    expect(await fatou()).toBe('Ambassadrice');
  });

  it('pressed by two at once acts once', async () => {
    const line =
      'membre ajouter Awa Diallo, organisation : PNUD, courriel : awa.diallo@example.org';
    const confirm = await confirmOf(SEG, line);
    const pressed = await Promise.all([
      said(SEG, { press: confirm }),
      said('coordonnateur@example.org', { press: confirm }),
    ]);
    const done = pressed.filter(({ reply }) => reply.text.includes('C’est fait'));
    expect(done.length).toBe(1);
    const audited = { action: 'person.add', after: { contains: 'awa.diallo' } };
    expect(await griot.database.client.audit.count({ where: audited })).toBe(1);
  });

  it('replayed acts once', async () => {
    const confirm = await confirmOf(SEG, 'gt-eau planifier mardi 6 avril à 10h');
    await said(SEG, { press: confirm });
    const sent = griot.sent.length;
    await said(SEG, { press: confirm });
    expect(griot.sent.slice(sent).filter(({ to }) => to.includes('@'))).toEqual([]);
  });

  it('rewritten for a meeting one may not see says that there is none', async () => {
    const press = (code: string) =>
      said(MEMBER, { press: `presences.repondre?reunion=${code}&reponse=accepted&version=0` });
    const [hidden, absent] = [await press('GA-2027-04'), await press('GZ-2027-04')];
    expect(hidden.reply.text.replaceAll('GA-', 'GZ-')).toBe(absent.reply.text);
  });

  it('is judged when it is pressed: a mandate that ended a minute ago confirms nothing', async () => {
    const end = await confirmOf(
      SEG,
      'mandat terminer coordonnateur GT-SANTE @Adama Kanté à partir du 31 mars',
    );
    await said(SEG, { press: end });
    await griot.advance('2027-03-30T23:59');
    const confirm = await confirmOf(COORDINATOR, 'gt-sante planifier jeudi 8 avril à 15h');
    expect(confirm).not.toBe('');
    await griot.advance('2027-03-31T00:00');
    expect((await said(COORDINATOR, { press: confirm })).error?.code).toMatch(/^access\./u);
  });
});
