import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const MEMBER = 'lars.johansson@example.org';
const READS_ENGLISH_IN_WASHINGTON = 'grace.thompson@example.org';

let griot: Griot;

/** A meeting on Thursday 11 March at 10 in Bamako, planned on Saturday 20 February. */
beforeEach(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
  await griot.say(SEG, 'gec planifier jeudi 11 mars à 10h, au PNUD');
  await griot.say(SEG, { press: 'Confirmer' });
});

afterEach(() => griot.stop());

/** The subjects of the reminders that leave at that moment by mail for somebody. */
async function remindersAt(moment: string, to = MEMBER): Promise<string[]> {
  const sent = await griot.advance(moment);
  return sent
    .filter(
      (one) => one.channel === 'mail' && one.to === to && /Rappel|Reminder/u.test(one.subject),
    )
    .map(({ subject }) => subject.replaceAll('\u00a0', ' '));
}

describe('a reminder', () => {
  it('says in how many days, then at what hour, which stays true when it is read late', async () => {
    const subjects = [
      ...(await remindersAt('2027-03-04T08:00')),
      ...(await remindersAt('2027-03-10T08:00')),
      ...(await remindersAt('2027-03-11T09:00')),
    ];
    expect(subjects).toEqual([
      'Rappel : GEC-2027-03, dans 7 jours – Réunion GEC',
      'Rappel : GEC-2027-03, demain – Réunion GEC',
      'Rappel : GEC-2027-03, aujourd’hui à 10 h 00 – Réunion GEC',
    ]);
  });

  it('names the city of its hour to whoever lives by another clock', async () => {
    expect(await remindersAt('2027-03-11T09:00', READS_ENGLISH_IN_WASHINGTON)).toEqual([
      'Reminder: GEC-2027-03, today at 10:00 (Bamako) – Réunion GEC',
    ]);
  });

  it('due while Griot was down comes once, when it starts again', async () => {
    await remindersAt('2027-03-04T08:00');
    expect(await remindersAt('2027-03-10T15:00')).toHaveLength(1);
    expect(await remindersAt('2027-03-10T15:01')).toEqual([]);
  });

  it('found late at night waits for the morning, and says what is true then', async () => {
    await remindersAt('2027-03-04T08:00');
    expect(await remindersAt('2027-03-10T22:00')).toEqual([]);
    expect(await remindersAt('2027-03-11T08:00')).toEqual([
      'Rappel : GEC-2027-03, aujourd’hui à 10 h 00 – Réunion GEC',
    ]);
  });

  it('found late at the weekend waits for Monday, and says in how many days the meeting is', async () => {
    expect(await remindersAt('2027-03-06T11:00')).toEqual([]);
    expect(await remindersAt('2027-03-08T08:00')).toEqual([
      'Rappel : GEC-2027-03, dans 3 jours – Réunion GEC',
    ]);
  });
});

describe('a reminder that waits for the mail server', () => {
  const waiting = () =>
    griot.database.client.outboxMessage.findMany({
      where: { topic: { startsWith: 'reminder:' }, transport: 'mail', recipient: MEMBER },
      select: { status: true, usefulUntil: true },
    });

  /** The reminder of the day before, made and not sent. */
  beforeEach(async () => {
    await griot.advance('2027-03-04T08:00');
    await griot.database.client.outboxMessage.deleteMany();
    griot.clock.set(Temporal.Instant.from('2027-03-10T08:00Z'));
    await griot.app.runJobs();
  });

  it('no longer leaves in the evening, when « demain » would be said at night', async () => {
    expect(await waiting()).toEqual([
      { status: 'pending', usefulUntil: new Date('2027-03-10T20:00Z') },
    ]);
  });

  it.each([
    ['somebody who declines', MEMBER, 'excusé GEC-2027-03', undefined],
    ['everybody when the place changes', SEG, 'modifier GEC-2027-03 lieu : Koulouba', 'Confirmer'],
    ['everybody when it is called off', SEG, 'annuler GEC-2027-03 motif : deuil', 'Confirmer'],
  ])('is held back for %s', async (_whom, as, line, button) => {
    const content = { kind: 'text', text: line } as const;
    const from = { transport: 'console', externalId: as };
    const { reply } = await griot.app.handle({ deliveryId: line, from, content });
    const press = reply.blocks
      .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
      .find(({ label }) => label === button);
    if (press) {
      const pressed = { kind: 'press', id: press.id } as const;
      await griot.app.handle({ deliveryId: `${line} oui`, from, content: pressed });
    }
    expect((await waiting()).map(({ status }) => status)).toEqual(['superseded']);
  });
});

describe('the reminders of a group, wished for in a sentence', () => {
  it.each([
    ['active les rappels J-3 pour le GEC', 'rappels GEC J-7 J-1 H-1 J-3'],
    ['enlève le rappel J-7 du GEC', 'rappels GEC J-1 H-1'],
    ['désactive les rappels du GEC', 'rappels GEC aucun'],
  ])('« %s » offers the line that sets them all, and sets nothing', async (line, offered) => {
    const { reply, error } = await griot.say(SEG, line);
    expect(error?.code).toBe('meeting.remindersSaid');
    expect(reply.buttons.map(({ label }) => label)).toEqual([offered]);
    expect((await griot.say(SEG, 'rappels GEC')).reply.text).toContain('J-7, J-1 et H-1');
  });

  it('are shown when they are so already: « mets un rappel la veille pour le GEC »', async () => {
    const { reply, error } = await griot.say(SEG, 'mets un rappel la veille pour le GEC');
    expect(error).toBeUndefined();
    expect(reply.text).toContain('J-7, J-1 et H-1');
  });

  it.each(['ajoute un rappel à l’ordre du jour du GEC : budget', 'envoie un rappel au GEC ?'])(
    '« %s » wishes for none',
    async (line) => {
      expect((await griot.say(SEG, line)).error?.code).not.toBe('meeting.remindersSaid');
    },
  );
});
