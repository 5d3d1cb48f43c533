import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const RAFL = 'mariam.sidibe@example.org';
const MEMBER = 'camille.rousseau@example.org';

describe('the messages that could not be sent', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.database.client.outboxMessage.updateMany({
      where: { transport: 'mail', recipient: MEMBER },
      data: { status: 'failed', lastError: '550 no such mailbox', sentAt: null },
    });
    await griot.database.client.capturedMail.deleteMany({ where: { recipient: MEMBER } });
  });
  afterAll(() => griot.stop());

  it('are listed to the secretariat, with the reason', async () => {
    const { reply } = await griot.say(SEG, 'envois en échec');
    expect(reply.text).toContain('1 envoi en échec');
    expect(reply.text).toContain(MEMBER);
    expect(reply.text).toContain('550 no such mailbox');
  });

  it('are nobody else’s business', async () => {
    expect((await griot.say(MEMBER, 'envois en échec')).error?.code).toBe('access.refused');
  });

  it('leave again at one press, once, however often it is pressed', async () => {
    const { reply } = await griot.say(SEG, 'envois en échec');
    const press = reply.buttons.find(({ label }) => label === 'Relancer')?.id ?? '';
    await griot.say(SEG, { press });
    expect((await griot.say(RAFL, { press })).reply.text).toContain('déjà été relancé');
    expect(await griot.mails(MEMBER)).toHaveLength(1);
    expect((await griot.say(SEG, 'envois en échec')).reply.text).toContain('Aucun envoi en échec');
  });

  it('are not sent again once what they announce is over', async () => {
    await griot.database.client.outboxMessage.create({
      data: {
        dedupeKey: 'late',
        transport: 'mail',
        recipient: MEMBER,
        subject: 'Rappel',
        payload: '{}',
        status: 'failed',
        notBefore: new Date(0),
        usefulUntil: new Date(0),
        createdAt: new Date(0),
      },
    });
    await griot.say(SEG, 'envois en échec');
    const { reply } = await griot.say(SEG, { press: 'Relancer' });
    expect(reply.text).toBe('Ce qu’annonçait cet envoi est passé\u00a0: il ne part plus.');
    expect((await griot.say(SEG, 'envois en échec')).reply.text).toContain('Aucun envoi en échec');
  });

  it('come after those that wait for a server that does not answer, and not for quiet hours to end', async () => {
    const waiting = {
      transport: 'mail',
      recipient: MEMBER,
      subject: 'Invitation',
      payload: '{}',
      notBefore: new Date('2027-02-20T09:01Z'),
    };
    await griot.database.client.outboxMessage.createMany({
      data: [
        { ...waiting, dedupeKey: 'w1', createdAt: new Date('2027-02-20T08:00Z') },
        {
          ...waiting,
          dedupeKey: 'w2',
          createdAt: new Date('2027-02-20T08:30Z'),
          lastError: 'ECONNREFUSED',
        },
        { ...waiting, dedupeKey: 'w3', createdAt: new Date('2027-02-20T08:55Z') },
        {
          ...waiting,
          dedupeKey: 'quiet hours',
          transport: 'web',
          createdAt: new Date('2027-02-20T08:00Z'),
          notBefore: new Date('2027-02-21T07:00Z'),
        },
      ],
    });
    const { reply } = await griot.say(SEG, 'envois en échec');
    expect(reply.text.replace(/[\u00a0\u202f]/gu, ' ')).toBe(
      '⚠ 2 envois attendent, le plus ancien depuis le samedi 20 février 2027, 8 h 00 (heure de Bamako) : ils partiront dès que possible. Dernière difficulté : le serveur d’envoi ne répond pas : prévenez l’administrateur (ECONNREFUSED)\n\nAucun envoi en échec.',
    );
    await griot.database.client.outboxMessage.deleteMany({ where: { subject: 'Invitation' } });
  });

  it('of a confidential group are hidden from whoever may not know of it', async () => {
    const group = await griot.database.client.group.findUniqueOrThrow({ where: { code: 'GA' } });
    await griot.database.client.outboxMessage.create({
      data: {
        dedupeKey: 'secret',
        transport: 'mail',
        recipient: 'ambassadeur@example.org',
        groupId: group.id,
        subject: 'GA-2027-03',
        payload: '{}',
        status: 'failed',
        notBefore: new Date(0),
        createdAt: new Date(0),
      },
    });
    expect((await griot.say(RAFL, 'envois en échec')).reply.text).toContain('Aucun envoi en échec');
    expect((await griot.say(SEG, 'envois en échec')).reply.text).toContain('GA-2027-03');
  });

  it('of that group are not relaunched either by whoever may not know of it', async () => {
    const { reply } = await griot.say(RAFL, { press: 'envois.relancer?envoi=secret' });
    expect(reply.text).toContain('déjà été relancé');
    await griot.say(RAFL, { press: 'envois.toutRelancer?jusque=secret' });
    expect((await griot.say(SEG, 'envois en échec')).reply.text).toContain('1 envoi en échec');
  });
});

describe('many messages that could not be sent', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.database.client.outboxMessage.updateMany({
      where: { transport: 'mail' },
      data: { status: 'failed', lastError: '535 authentication failed', sentAt: null },
    });
    await griot.database.client.capturedMail.deleteMany();
  });
  afterAll(() => griot.stop());

  const listed = (text: string): string[] => text.match(/\S+@example\.org/gu) ?? [];

  it('come page by page, none skipped by what is relaunched meanwhile', async () => {
    const first = await griot.say(SEG, 'envois en échec');
    expect(first.reply.text).toContain('17 envois en échec');
    await griot.say(SEG, { press: first.reply.buttons[0]?.id ?? '' });
    const next = first.reply.buttons.find(({ label }) => label === 'Suite')?.id ?? '';
    const second = await griot.say(SEG, { press: next });
    const all = [...listed(first.reply.text), ...listed(second.reply.text)];
    expect([all.length, new Set(all).size]).toEqual([17, 17]);
    expect(second.reply.buttons.map(({ label }) => label)).not.toContain('Suite');
  });

  it('leave again together once it is confirmed, each once, whoever confirms it again', async () => {
    await griot.database.client.outboxMessage.updateMany({
      where: { status: 'failed', recipient: MEMBER },
      data: { usefulUntil: new Date(0) },
    });
    await griot.say(SEG, 'envois en échec');
    const preview = await griot.say(SEG, { press: 'Tout relancer' });
    expect(preview.reply.text).toContain('16 messages repartiront');
    expect(preview.sent).toEqual([]);
    const press = preview.reply.buttons[0]?.id ?? '';
    const done = await griot.say(SEG, { press });
    expect(done.reply.text).toContain('15 envois sont relancés');
    expect(done.reply.text).toContain('Un autre ne part plus');
    expect(done.sent).toHaveLength(15);
    expect((await griot.say(RAFL, { press })).reply.text).toContain('Aucun envoi n’était plus');
    expect(await griot.mails()).toHaveLength(16);
  });
});
