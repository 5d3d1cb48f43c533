import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const CODE = 'GEC-2027-03';

describe('a séance that goes fast', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    for (const point of ['Revue du CREDD', 'Actualisation du CRMT', 'Premier point d’étape']) {
      await griot.say(SEG, `odj ajouter ${CODE} ${point}`);
    }
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:02:00Z'));
    await griot.say(SEG, `séance ouvrir ${CODE}`, { channel: 'GEC' });
  });
  afterAll(() => griot.stop());

  const say = (text: string) => griot.say(SEG, text, { channel: 'GEC' });
  const said = async (text: string): Promise<string> => plain((await say(text)).reply.text);

  it('calls a point by its rank in words', async () => {
    expect(await said('on passe au premier point')).toContain('1. Point 1 : Revue du CREDD');
    expect(await said('point deux')).toContain('2. Point 2 : Actualisation du CRMT');
    expect(await said('on passe au dernier point')).toContain('3. Point 3 : Premier point');
    expect(await said('on passe au premier point d’étape')).toContain('4. Point 3 : Premier');
    expect((await say('on passe au cinquième point')).error?.code).toBe('seance.noSuchPoint');
  });

  it('takes « reprends » behind « annule » for no « reprise »', async () => {
    await said('décision : la BAD relit la note');
    expect(await said('annule la dernière ligne')).toContain('5. Annulé');
    expect(await said('reprends')).toContain('Faut-il le noter ?');
    expect(await said('livre')).not.toContain('Reprise');
  });

  it('is suspended as people say it, and of nothing else', async () => {
    expect(await said('on suspend les décaissements')).toContain('Faut-il le noter ?');
    expect(await said('on suspend la séance')).toContain('6. Séance suspendue à 10 h 02');
    expect(await said('on reprend')).toContain('7. Reprise à 10 h 02');
  });

  it('keeps a reservation and an abstention as what is said', async () => {
    expect(await said('l’UE émet une réserve sur le calendrier')).toContain(
      '8. Information : l’UE émet une réserve sur le calendrier',
    );
    expect(await said('la Suisse s’abstient')).toContain('9. Information : la Suisse s’abstient');
    expect(await said('la Suisse s’abstient ?')).toContain('Faut-il le noter ?');
  });

  it('shows the book, and until when the séance is to last, to whoever asks', async () => {
    const shown = await said('qu’est-ce qu’on a noté ?');
    expect(shown).toContain('Livre de la séance GEC-2027-03');
    expect(shown).toContain('ouverte depuis 10 h 02, prévue jusqu’à 12 h 00');
    expect(await said('relis')).toContain('Livre de la séance');
    expect(await said('il reste combien de temps ?')).toContain('prévue jusqu’à 12 h 00');
    expect(await said('relis la note du PNUD')).not.toContain('Livre de la séance');
  });

  it('offers no button that would carry into the minutes what is confided', async () => {
    const { reply } = await say('confidentiel : le ministre part en avril');
    expect(plain(reply.text)).toContain('Je n’ai rien noté');
    expect(reply.buttons).toEqual([]);
  });

  it('annuls and corrects the last decision when it is named, and no other line', async () => {
    await said('décision : adopter le plan');
    await said('info : la BM est en mission');
    const corrected = await said('corriger la dernière décision : adopter le plan révisé');
    expect(corrected).toContain('adopter le plan révisé');
    expect(corrected).toContain('10. ');
    expect(await said('supprime la dernière décision')).toContain('10. Annulé');
    const { reply, error } = await say('supprime la dernière décision');
    expect(error?.code).toBe('seance.noneOfThese');
    expect(plain(reply.text)).toContain('Aucune décision n’est de votre main');
    expect((await say('annule la dernière action')).error?.code).toBe('seance.noneOfThese');
    expect(await said('annule la dernière ligne')).toContain('11. Annulé');
  });

  it('says how a line is annulled to whoever goes back', async () => {
    expect(await said('reviens en arrière')).toContain('« annuler 7 »');
  });
});

describe('a séance without ordre du jour', () => {
  it('has no point that would be the last', async () => {
    const griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:02:00Z'));
    await griot.say(SEG, `séance ouvrir ${CODE}`, { channel: 'GEC' });
    const { reply, error } = await griot.say(SEG, 'on passe au point suivant', { channel: 'GEC' });
    expect(error?.code).toBe('seance.lastPoint');
    expect(plain(reply.text)).toContain('L’ordre du jour n’a aucun point inscrit.');
    await griot.stop();
  });
});
