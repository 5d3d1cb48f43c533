import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const MEMBER = 'martin.keller@example.org';
const GUEST = 'moussa.diarra@example.org';
const ALTERNATE = 'fatou.kone@example.org';

describe('somebody whose invitation is taken back', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, 'oui');
    await griot.say(SEG, 'invite Moussa Diarra et Fatou Koné au gec');
    await griot.say(SEG, 'oui');
  });
  afterAll(() => griot.stop());

  const code = async (who: string, line: string) => (await griot.say(who, line)).error?.code;
  const mails = async (act: Act) =>
    (await griot.say(SEG, act)).sent.filter(({ channel }) => channel === 'mail');
  const listed = async (): Promise<string[]> =>
    (
      await griot.database.client.attendee.findMany({
        where: { meeting: { code: 'GEC-2027-03' }, person: { email: { in: [GUEST, ALTERNATE] } } },
        select: { person: { select: { email: true } } },
      })
    ).map(({ person }) => person.email);

  it('is so by whoever may move the meeting, after a preview', async () => {
    expect(await code(MEMBER, 'désinvite Moussa Diarra du gec')).toBe('access.refused');
    const { reply, sent } = await griot.say(SEG, 'desinvite moussa diarra du gec');
    expect(reply.text).toContain('L’invitation de Moussa Diarra sera retirée');
    expect(sent).toEqual([]);
    expect(await listed()).toContain(GUEST);
  });

  it('has the meeting taken out of his calendar once, and nobody else is written to', async () => {
    const [letter, ...others] = await mails({ press: 'Confirmer' });
    expect(others).toEqual([]);
    expect(letter?.to).toBe(GUEST);
    expect(letter?.subject).toMatch(/^Invitation retirée\s: GEC-2027-03/u);
    const last = (await griot.mails(GUEST)).at(-1);
    expect(last?.raw).toContain('method=CANCEL');
    expect(await listed()).toEqual([ALTERNATE]);
    expect(await mails({ press: 'Confirmer' })).toEqual([]);
  });

  it('hears no more of it', async () => {
    await griot.say(SEG, 'gec reporter au 5 mars à 10h');
    expect((await mails({ press: 'Confirmer' })).map(({ to }) => to)).not.toContain(GUEST);
  });

  it('may be invited again', async () => {
    await griot.say(SEG, 'invite Moussa Diarra au gec');
    const [letter] = await mails({ press: 'Confirmer' });
    expect(letter?.subject).toMatch(/^Invitation\s: GEC-2027-03/u);
    expect((await griot.mails(GUEST)).at(-1)?.raw).toContain('method=REQUEST');
  });

  it('is nobody who holds a seat, nor who is not on the list', async () => {
    expect(await code(SEG, 'désinvite Martin Keller du gec')).toBe('meeting.seated');
    expect(await code(SEG, 'désinvite Drissa Togo du gec')).toBe('meeting.notInvitedThere');
    expect(await code(SEG, 'désinviter du gec')).toBe('person.missing');
  });

  it.each([
    'retire Moussa Diarra du gec du 5 mars',
    'retire moussa diarra de la liste des invités du gec',
    'enlève Moussa Diarra de GEC-2027-03',
    'retirer l’invitation de Moussa Diarra à la réunion du GEC',
  ])('may be said so: « %s »', async (line) => {
    expect((await griot.say(SEG, line)).reply.text).toContain('L’invitation de Moussa Diarra');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each(['retire Moussa Diarra du gec', 'retire le point sur les invités de l’odj du gec'])(
    'is not meant by « %s »',
    async (line) => {
      expect((await griot.say(SEG, line)).reply.text).not.toContain('L’invitation de');
    },
  );

  it('no longer sits in for anybody: whoever counted on that is told', async () => {
    await griot.say(MEMBER, 'absence au GEC, Fatou Koné me remplace');
    const preview = await griot.say(SEG, 'annule l’invitation de Fatou Koné au gec');
    expect(preview.reply.text).toContain('avis en est donné à Martin Keller');
    const told = (await mails({ press: 'Confirmer' })).map(({ to }) => to);
    expect(told.sort()).toEqual([ALTERNATE, MEMBER]);
    const titular = await griot.database.client.attendee.findFirstOrThrow({
      where: { meeting: { code: 'GEC-2027-03' }, person: { email: MEMBER } },
    });
    expect(titular.standInId).toBeNull();
  });
});

describe('somebody who is invited to a whole series', () => {
  it('keeps his invitation to each of its meetings', async () => {
    const griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec série premier jeudi du mois à 10h, invités : Moussa Diarra');
    await griot.say(SEG, 'oui');
    const { error } = await griot.say(SEG, 'désinvite Moussa Diarra de GEC-2027-03');
    expect(error?.code).toBe('meeting.ofSeries');
    await griot.stop();
  });
});
