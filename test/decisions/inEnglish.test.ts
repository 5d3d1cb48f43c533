import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const OWNER = 'camille.rousseau@example.org';

/** Some members write English: it is understood, and each is answered in his own language. */
describe('decisions spoken of in English', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'décision gec Écrire la note sur l’eau @Camille Rousseau échéance 9 mars');
    await griot.say(SEG, 'action gec Relancer le ministère');
    await griot.say(OWNER, 'profil langue : anglais');
    await griot.say(OWNER, { press: 'Confirmer' });
    await griot.advance('2027-03-12T09:00');
  });
  afterAll(() => griot.stop());

  const told = async (line: string, who = OWNER): Promise<string> =>
    (await griot.say(who, line)).reply.text.replaceAll('\u00a0', ' ');

  it.each([
    'my actions',
    'my overdue actions',
    'what do I have to do?',
    'what should I do this week',
  ])('« %s » shows her own, in her language', async (line) => {
    const text = await told(line);
    expect(text).toContain('Your actions');
    expect(text).toContain('D-2027-001');
  });

  it('is answered in French to whoever reads French', async () => {
    expect(await told('overdue decisions', SEG)).toContain('Décisions en retard');
  });

  it.each(['overdue decisions', 'late actions of the GEC', 'what is overdue?'])(
    '« %s » lists what is late',
    async (line) => {
      const text = await told(line);
      expect(text).toContain('D-2027-001');
      expect(text).not.toContain('D-2027-002');
    },
  );

  it.each(['open decisions of the GEC', 'decisions of the GEC', 'decisions taken in March'])(
    '« %s » lists them',
    async (line) => expect(await told(line)).toContain('D-2027-002'),
  );

  it.each(['who is in charge of D-2027-001?', 'due date of D-2027-001', 'when is D-2027-001 due'])(
    '« %s » shows it, and says nothing of what changed',
    async (line) => {
      const text = await told(line);
      expect(text).toContain('Camille Rousseau');
      expect(text).not.toContain('Nothing has changed');
    },
  );

  it('is begun, postponed, done and given as it is said', async () => {
    expect(await told('D-2027-001 in progress, waiting for the SHA')).toContain(
      '“waiting for the SHA”',
    );
    expect(await told('postpone D-2027-001 to 15 april: waiting for the SHA')).toContain(
      '15 April',
    );
    expect(await told('give D-2027-001 to the GIZ', SEG)).toContain('→ GIZ');
    expect(await told('mark D-2027-002 as done', SEG)).toContain('close, faite');
  });

  it.each(['where is the meeting', 'when is the next meeting', 'open the door'])(
    '« %s » asks for no list',
    async (line) => expect(await told(line)).not.toContain('D-2027-00'),
  );
});
