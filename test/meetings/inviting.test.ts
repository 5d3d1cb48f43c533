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
    expect(reply.text).toContain('Moussa Diarra et Fatou Koné recevront chacun une invitation');
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

  it('counts for his seat when he has one, as a guest otherwise', async () => {
    const roles = await griot.database.client.attendee.findMany({
      where: { meeting: { code: 'GEC-2027-03' }, person: { email: { in: [GUEST, ALTERNATE] } } },
      select: { role: true },
      orderBy: { role: 'asc' },
    });
    expect(roles.map(({ role }) => role)).toEqual(['alternate', 'guest']);
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
