import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'aissata.diarra@example.org';
const LEAD = 'lars.johansson@example.org';
/** Of the GEC, and not of the GA. */
const MEMBER = 'camille.rousseau@example.org';

let griot: Griot;

const say = (who: string, act: Act) => griot.say(who, act);

beforeAll(async () => {
  griot = await startGriot({ now: '2027-11-08T09:00' });
  await say(SEG, 'calendrier rythme GEC premier jeudi du mois à 10h, fériés : veille');
  await say(LEAD, 'calendrier rythme GA premier lundi du mois à 9h');
  await say(LEAD, 'calendrier 2028 valider');
  await say(LEAD, { press: 'Valider' });
  await say(SEG, 'calendrier 2028 publier');
  await say(SEG, { press: 'Publier' });
  const { count } = await griot.database.client.outboxMessage.updateMany({
    where: {
      transport: 'mail',
      subject: { startsWith: 'Calendrier 2028' },
      recipient: { in: [MEMBER, LEAD] },
    },
    data: { status: 'failed', lastError: '550 no such mailbox', sentAt: null },
  });
  expect(count).toBe(2);
  await griot.database.client.capturedMail.deleteMany({ where: { recipient: MEMBER } });
});
afterAll(() => griot.stop());

describe('a letter of the year that the mail server refuses', () => {
  it('is in « envois en échec » with the others, unless it speaks of a group closed to the reader', async () => {
    const { reply } = await say(SEG, 'envois en échec');
    expect(reply.text).toContain('1 envoi en échec');
    expect(reply.text).toContain(MEMBER);
    expect(reply.text).not.toContain(LEAD);
  });

  it('is sent again by its button, whole', async () => {
    await say(SEG, { press: 'Relancer' });
    const [letter, other] = await griot.mails(MEMBER);
    expect(letter?.subject).toContain('Calendrier 2028');
    expect(other).toBeUndefined();
    expect(Buffer.from(letter?.raw ?? '').length).toBeGreaterThan(1_000);
  });
});
