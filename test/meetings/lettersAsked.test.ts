import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

const KELLER = 'martin.keller@example.org';
const HEALTH = 'adama.kante@example.org';

describe('whether the letters of a meeting have left', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 18 mars à 10h');
  });
  afterAll(() => griot.stop());

  const said = (line: string, by = SEG) => heard(griot, line, by);

  it.each([
    'courriels GEC-2027-03',
    'envois GEC-2027-03',
    'les invitations sont bien parties ?',
    'est-ce que les invitations du GEC sont parties',
    'les mails sont partis ?',
    'les invit sont bien parties ?',
    'les convocations du gec du 18 ont bien été envoyées ?',
    'les invitations sont-elles parties',
    'tout est bien parti ?',
    'tout le monde a reçu l’invitation ?',
    'est ce que tous les invités ont reçu la convocation du 18',
    'as-tu envoyé les invitations',
    'tu as bien envoyé les invitations du GEC ?',
    'combien de mails sont partis',
    'dis-moi si les invitations sont parties',
  ])('is told by how many have: « %s »', async (line) => {
    const { text } = await said(line);
    expect(text).toContain('Courriels : GEC-2027-03');
    expect(text).toContain('Les courriels aux 17 personnes invitées sont tous partis.');
  });

  it.each([
    'les invitations sont parties',
    'tout le monde a reçu l’invitation',
    'les invitations au dîner sont parties ?',
    'la lettre au ministre est partie ?',
    'est-ce que les mails de relance sont partis ?',
    'as-tu envoyé la note ?',
    'tout le monde est parti ?',
    'si les invitations sont parties, préviens-moi',
    'les invitations ne sont pas parties ?',
    'quand partent les invitations ?',
    'envois',
  ])('is not what « %s » asks', async (line) => {
    expect((await said(line)).text).not.toContain('Courriels : GEC-2027-03');
  });

  it('names those whose letter waits or was refused', async () => {
    const { outboxMessage } = griot.database.client;
    const of = (recipient: string, status: 'pending' | 'failed') =>
      outboxMessage.updateMany({
        where: { recipient, transport: 'mail' },
        data: { status, notBefore: new Date('2027-03-17T09:00:00Z') },
      });
    await of(KELLER, 'pending');
    await of('camille.rousseau@example.org', 'failed');
    const { text } = await said('les invitations du GEC sont bien parties ?');
    expect(text).toContain('15 courriels sur 17 sont partis. Pour les autres :');
    expect(text).toContain('part dans quelques minutes');
    expect(text).toContain('n’a pas pu lui être remise');
    expect(text).not.toContain('tous partis');
  });

  it('names in one line those of whom the same is to be said', async () => {
    const { outboxMessage } = griot.database.client;
    await outboxMessage.updateMany({
      where: { transport: 'mail' },
      data: { status: 'pending', notBefore: new Date('2027-03-17T09:00:00Z') },
    });
    const { text } = await said('courriels GEC-2027-03');
    expect(text).toContain('Aucun courriel n’est parti, sur 17 :');
    expect(text.match(/dans quelques minutes/gu)).toHaveLength(1);
    expect(text).toContain('Lars Johansson');
  });

  it('says that no trace is left, and not that nothing has left', async () => {
    await griot.database.client.outboxMessage.deleteMany({ where: { transport: 'mail' } });
    const { text } = await said('courriels GEC-2027-03');
    expect(text).toContain('Je n’ai plus trace des courriels de cette réunion');
    expect(text).not.toContain('parti');
  });

  it('is told to nobody who may not see who comes', async () => {
    const { error, text } = await said('les invitations du GEC sont bien parties ?', HEALTH);
    expect(error).toBe('access.member');
    expect(text).not.toContain('Keller');
  });
});
