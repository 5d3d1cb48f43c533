import { describe, expect, it } from 'vitest';
import { answerOf, mailAbout, plan, receive } from '../mailbox/world.ts';
import type { Griot } from '../support/griot.ts';
import { griotsPutBack } from './putBackGriot.ts';

const COORDINATOR = 'coordonnateur@example.org';
const MEMBER = 'martin.keller@example.org';

const { griotAt, copyOf } = griotsPutBack();

async function confirmed(griot: Griot, line: string): Promise<void> {
  await griot.say(COORDINATOR, line);
  await griot.say(COORDINATOR, { press: 'Confirmer' });
}

/** Griot on a copy made between a postponement and the mail that tells of it. */
async function putBackBeforeMail(name: string): Promise<Griot> {
  const griot = await griotAt('2027-02-22T09:00');
  await confirmed(griot, 'gec planifier jeudi 18 mars à 10h, pnud');
  await confirmed(griot, 'reporter GEC-2027-03 au 19 mars à 10h');
  const copy = await copyOf(griot, name);
  await griot.advance('2027-02-22T09:10');
  expect(await griot.mails(MEMBER)).toHaveLength(2);
  const back = await griotAt('2027-02-22T10:00', copy);
  await back.advance('2027-02-22T10:05');
  return back;
}

describe('what was due before a copy of the register was put back', () => {
  it('does not leave a second time, and the secretariat is told', async () => {
    const back = await putBackBeforeMail('first.db');
    expect(await back.mails(MEMBER)).toHaveLength(1);
    const told = back.sent.filter(({ subject }) => subject.includes('remise à une copie'));
    expect(told.length).toBeGreaterThan(0);
    const { reply } = await back.say(COORDINATOR, 'envois en échec');
    expect(reply.text).toContain(MEMBER);
    expect(reply.text).toContain('il est peut-être déjà parti');
  });

  it('leaves when somebody says that it did not', async () => {
    const back = await putBackBeforeMail('second.db');
    await back.say(COORDINATOR, 'envois en échec');
    const { reply } = await back.say(COORDINATOR, { press: 'Tout relancer' });
    expect(reply.text).toMatch(/peut-être déjà partis? depuis la copie/u);
    await back.say(COORDINATOR, { press: 'Confirmer' });
    expect(await back.mails(MEMBER)).toHaveLength(2);
  });

  it('stays when somebody says that it did', async () => {
    const back = await putBackBeforeMail('third.db');
    await back.say(COORDINATOR, 'envois en échec');
    const { reply } = await back.say(COORDINATOR, { press: 'Tous déjà partis' });
    expect(reply.text).toContain('Rien ne change avant votre confirmation');
    await back.say(COORDINATOR, { press: 'Confirmer' });
    await back.advance('2027-02-22T11:00');
    expect(await back.mails(MEMBER)).toHaveLength(1);
    expect((await back.say(COORDINATOR, 'envois en échec')).reply.text).toContain('Aucun envoi');
  });

  it('is told of by one message at a time too', async () => {
    const back = await putBackBeforeMail('fourth.db');
    const list = await back.say(COORDINATOR, 'envois en échec');
    const press = list.reply.buttons.find(({ label }) => label === 'Déjà parti')?.id ?? '';
    const { reply } = await back.say(COORDINATOR, { press });
    expect(reply.text).toContain('cet envoi était déjà parti');
    expect((await back.say(COORDINATOR, { press })).reply.text).toContain('plus retenu');
  });

  it('is held back where it waited for its server, and cancelled to whoever may have had it', async () => {
    const griot = await griotAt('2027-02-22T09:00');
    await confirmed(griot, 'gec planifier jeudi 18 mars à 10h, pnud');
    await griot.database.client.outboxMessage.updateMany({
      where: { transport: 'mail', recipient: MEMBER },
      data: { status: 'pending', sentAt: null },
    });
    await griot.database.client.capturedMail.deleteMany({ where: { recipient: MEMBER } });
    const back = await griotAt('2027-02-22T10:00', await copyOf(griot, 'fifth.db'));
    await back.advance('2027-02-22T10:05');
    expect(await back.mails(MEMBER)).toHaveLength(0);
    await confirmed(back, 'annuler la réunion GEC-2027-03, motif : mission');
    await back.advance('2027-02-22T10:20');
    expect((await back.mails(MEMBER)).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Annul/),
    ]);
    expect((await back.say(COORDINATOR, 'envois en échec')).reply.text).toContain('Aucun envoi');
  });

  it('is a reminder too; those due later leave', async () => {
    const griot = await griotAt('2027-02-22T09:00');
    await confirmed(griot, 'gec planifier jeudi 18 mars à 10h, pnud');
    await griot.advance('2027-02-22T09:10');
    const copy = await copyOf(griot, 'sixth.db');
    const known = await griot.mails(MEMBER);
    await griot.advance('2027-03-17T12:00');
    const reminders = (await griot.mails(MEMBER)).length - known.length;
    expect(reminders).toBeGreaterThan(0);

    const back = await griotAt('2027-03-17T12:30', copy);
    await back.advance('2027-03-17T12:35');
    expect(await back.mails(MEMBER)).toHaveLength(known.length);
    await confirmed(back, 'reporter GEC-2027-03 au 19 mars à 10h');
    await back.advance('2027-03-19T09:00');
    expect((await back.mails(MEMBER)).length).toBeGreaterThan(known.length + 1);
  });

  it('is what a mail that is read again has passed on; the answer in it is taken again', async () => {
    const griot = await griotAt('2027-02-20T09:00');
    const planned = await plan(griot, 'gec planifier jeudi 18 mars à 10h, pnud');
    const copy = await copyOf(griot, 'seventh.db');
    const about = { from: MEMBER, text: 'J’arriverai à 11 h.' };
    const raw = mailAbout(planned, 'outlook-desktop', about);
    const notesIn = async (one: Griot) =>
      one.database.client.outboxMessage.findMany({
        where: { dedupeKey: { startsWith: 'mailbox.note:' }, transport: 'mail' },
        select: { status: true },
      });
    await receive(griot, raw);
    expect(await notesIn(griot)).toEqual([{ status: 'pending' }]);

    const back = await griotAt('2027-02-22T09:00', copy);
    await receive(back, raw);
    expect(await answerOf(back, planned, MEMBER)).toBe('accepted');
    expect(await notesIn(back)).toEqual([{ status: 'failed' }]);
    const later = { ...about, date: 'Mon, 22 Feb 2027 10:00:00 +0000', text: 'À midi plutôt.' };
    await back.advance('2027-02-22T10:00');
    await receive(
      back,
      mailAbout(planned, 'outlook-desktop', { ...later, stamp: '20270222T100000Z' }),
    );
    expect(await notesIn(back)).toEqual([{ status: 'failed' }, { status: 'pending' }]);
  });

  it('is not what is written down later, for a moment before it', async () => {
    const griot = await griotAt('2027-02-22T09:00');
    const back = await griotAt('2027-02-22T10:00', await copyOf(griot, 'eighth.db'));
    await back.advance('2027-02-22T10:05');
    await confirmed(back, 'gec planifier jeudi 18 mars à 10h, pnud');
    const kept = await back.mails(MEMBER);
    await back.database.client.job.updateMany({
      where: { kind: 'reminder', status: 'pending' },
      data: { dueAt: new Date('2027-02-20T09:00:00Z') },
    });
    await back.advance('2027-02-22T11:01');
    expect((await back.mails(MEMBER)).length).toBeGreaterThan(kept.length);
    expect((await back.say(COORDINATOR, 'envois en échec')).reply.text).toContain('Aucun envoi');
  });
});
