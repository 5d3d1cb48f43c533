import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

const KELLER = 'martin.keller@example.org';
const ROUSSEAU = 'camille.rousseau@example.org';

describe('whether somebody has received his invitation', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned(
      'gec planifier jeudi 18 mars à 10h',
      'gt-eau série premier mardi du mois à 15h à partir d’avril',
    );
  });
  afterAll(() => griot.stop());

  const said = (line: string, by = SEG) => heard(griot, line, by);
  /** As the last letter to him would be found, were the mail slow or his address refused. */
  const found = async (status: 'pending' | 'failed') => {
    const last = await griot.database.client.outboxMessage.findFirstOrThrow({
      where: { recipient: KELLER, transport: 'mail' },
      orderBy: { id: 'desc' },
    });
    await griot.database.client.outboxMessage.update({
      where: { id: last.id },
      data: { status, notBefore: new Date('2027-03-17T09:00:00Z') },
    });
  };

  it.each([
    ['est-ce que Martin Keller a reçu l’invitation au GEC ?', 'Martin Keller'],
    ['Martin Keller a-t-il bien reçu son invitation au GEC du 18 ?', 'Martin Keller'],
    ['la BAD a reçu la convocation au GEC ?', 'Kwame Mensah'],
    ['est-ce qu’Élodie Garnier a reçu l’invitation au GT Eau ?', 'Élodie Garnier'],
  ])('is told by when it left, and what he has answered: « %s »', async (line, name) => {
    const { text } = await said(line);
    expect(text).toContain(`${name} : réponse en attente`);
    expect(text).toMatch(
      new RegExp(`La lettre à ${name}, « Invitation : .* », est partie le lundi`, 'u'),
    );
  });

  it.each([
    'Martin Keller a reçu l’invitation au GEC',
    'est-ce que Keller a reçu l’invitation du ministre ?',
    'est-ce que Keller a reçu la note ?',
    'si Keller a reçu l’invitation au GEC',
  ])('is not what « %s » asks', async (line) => {
    expect((await said(line)).text).not.toContain('La lettre à');
  });

  it('is told to nobody who may not see who comes', async () => {
    const { error } = await said(
      'est-ce qu’Élodie Garnier a reçu l’invitation au GT Eau ?',
      ROUSSEAU,
    );
    expect(error).toBe('access.member');
  });

  it('is said to be on its way, and is sent no second time, while the letter waits', async () => {
    await found('pending');
    const { text } = await said('est-ce que Martin Keller a reçu l’invitation au GEC ?');
    expect(text).toContain('part dans quelques minutes');
    const again = await said('renvoie-moi l’invitation GEC-2027-03', KELLER);
    expect(again.text).toContain('est déjà en chemin');
  });

  it('is said not to be, when the letter was refused', async () => {
    await found('failed');
    const { text } = await said('est-ce que Martin Keller a reçu l’invitation au GEC ?');
    expect(text).toContain('n’a pas pu lui être remise');
  });
});
