import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionId } from '../../src/kernel/messages/actionId.ts';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const MEMBER = 'martin.keller@example.org';
const GUEST = 'moussa.diarra@example.org';
const ALTERNATE = 'fatou.kone@example.org';

describe('somebody invited to a meeting that is planned already', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, 'oui');
  });
  afterAll(() => griot.stop());

  const told = async (who: string, act: Act): Promise<string> =>
    (await griot.say(who, act)).reply.text.replaceAll('\u00a0', ' ');
  const mails = async (who: string, act: Act) =>
    (await griot.say(who, act)).sent.filter(({ channel }) => channel === 'mail');

  it('is invited by whoever may move the meeting, after a preview', async () => {
    expect((await griot.say(MEMBER, 'invite Moussa Diarra au gec')).error?.code).toBe(
      'access.refused',
    );
    const { reply, sent } = await griot.say(SEG, 'invite aussi Moussa Diarra et Fatou Koné au gec');
    expect(reply.text).toContain('Moussa Diarra et Fatou Koné recevront une invitation');
    expect(sent).toEqual([]);
  });

  it('receives the invitation once, and nobody else is written to', async () => {
    const sent = await mails(SEG, { press: 'Confirmer' });
    expect(sent.map(({ to }) => to).sort()).toEqual([ALTERNATE, GUEST]);
    expect(sent.every(({ subject }) => /^Invitation\s: GEC-2027-03/u.test(subject))).toBe(true);
    expect(await mails(SEG, { press: 'Confirmer' })).toEqual([]);
    expect((await griot.say(SEG, 'invite Fatou Koné à GEC-2027-03')).error?.code).toBe(
      'meeting.allInvited',
    );
  });

  it.each(['rajoute la FAO au gec du 4 mars', 'ajoute la FAO à la réunion du 4 mars'])(
    'is named when an organisation is added: « %s »',
    async (line) => {
      const { reply, error } = await griot.say(SEG, line);
      expect(error?.code).toBe('person.ofOrganization');
      expect(reply.text).toContain('inviter Bakary Diawara à GEC-2027-03');
    },
  );

  it.each(['ajoute le budget au gec du 4 mars', 'ajoute la FAO et le budget au gec du 4 mars'])(
    'is nobody in « %s »',
    async (line) => expect((await griot.say(SEG, line)).error?.code).toBe('command.unknown'),
  );

  it('counts for his seat when he has one, as a guest otherwise', async () => {
    const roles = await griot.database.client.attendee.findMany({
      where: { meeting: { code: 'GEC-2027-03' }, person: { email: { in: [GUEST, ALTERNATE] } } },
      select: { role: true },
      orderBy: { role: 'asc' },
    });
    expect(roles.map(({ role }) => role)).toEqual(['alternate', 'guest']);
  });

  it('is reminded on the clocks of his own zone', async () => {
    const { client } = griot.database;
    await griot.say(SEG, 'membre modifier @Kadiatou Sangaré, fuseau : Asia/Tokyo');
    await griot.say(SEG, { press: 'Confirmer' });
    const inTokyo = { kind: 'reminder', dedupeKey: { contains: 'Asia/Tokyo' } };
    expect(await client.job.count({ where: inTokyo })).toBe(0);
    await griot.say(SEG, 'invite Kadiatou Sangaré au gec');
    await griot.say(SEG, { press: 'Confirmer' });
    expect(await client.job.count({ where: inTokyo })).toBeGreaterThan(0);
  });

  it('is excused at once when he is away that day, and his stand-in is invited in his place', async () => {
    await griot.say(SEG, 'gt-sante planifier mardi 9 mars à 9h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(MEMBER, 'remplacez-moi du 8 au 12 mars par Fatou Koné');
    await griot.say(MEMBER, { press: 'Confirmer' });
    await griot.say(SEG, 'invite Martin Keller à GT-SANTE-2027-03');
    const sent = await mails(SEG, { press: 'Confirmer' });
    expect(sent.map(({ to }) => to).sort()).toEqual([ALTERNATE, MEMBER]);
    const away = await griot.database.client.attendee.findFirstOrThrow({
      where: { meeting: { code: 'GT-SANTE-2027-03' }, person: { email: MEMBER } },
      select: { partstat: true, standIn: { select: { email: true } } },
    });
    expect(away).toEqual({ partstat: 'declined', standIn: { email: ALTERNATE } });
  });

  it('is not mistaken for a point of the agenda that speaks of those invited', async () => {
    expect(await told(SEG, 'ajoute à l’odj du gec : liste des invités')).toContain(
      'Le point 1 est inscrit : liste des invités',
    );
  });

  it('of a far meeting of a series is written to, and its channel is told when it opens', async () => {
    await griot.say(SEG, 'série gt-sante tous les premiers mardis du mois à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    const { client } = griot.database;
    const far = await client.meeting.findFirstOrThrow({
      where: { opened: false },
      orderBy: { startsAt: 'desc' },
    });
    await griot.say(SEG, `invite Moussa Diarra à ${far.code}`);
    const sent = await mails(SEG, { press: 'Confirmer' });
    expect(sent.map(({ to }) => to)).toEqual([GUEST]);
    const announced = { topic: { startsWith: `announce:${far.id}` } };
    expect(await client.outboxMessage.count({ where: announced })).toBe(0);
    expect(await client.job.count({ where: { kind: 'reminder', subjectId: far.id } })).toBe(0);
  });

  it('answers, and is told of what changes', async () => {
    expect(await told(GUEST, 'je viens au gec')).toContain('votre présence à GEC-2027-03');
    await griot.say(SEG, 'reporter GEC-2027-03 au 11 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    const sent = await griot.advance('2027-02-20T09:10');
    expect(sent.some(({ channel, to }) => channel === 'mail' && to === GUEST)).toBe(true);
  });

  it('is named in the journal', async () => {
    const journal = await told(SEG, 'journal');
    expect(journal).toContain('autres personnes invitées');
    expect(journal).toContain('personne : Moussa Diarra');
  });

  it('is invited to no meeting that is called off, were it after the preview', async () => {
    await griot.say(SEG, 'invite Adama Kanté à GEC-2027-03');
    const draft = await griot.database.client.draft.findFirstOrThrow({
      where: { command: 'inviter', status: 'open' },
    });
    await griot.say(SEG, 'annuler GEC-2027-03 motif : report');
    await griot.say(SEG, { press: 'Confirmer' });
    const press = actionId('inviter.confirmer', { draft: draft.id });
    for (const act of ['invite Adama Kanté à GEC-2027-03', { press }]) {
      expect((await griot.say(SEG, act)).error?.code).toBe('meeting.cancelled');
    }
  });
});
