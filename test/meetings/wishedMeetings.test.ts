import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

describe('a meeting that somebody wishes for', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned();
  });
  afterAll(() => griot.stop());

  it.each([
    'il me faut une réunion du GT santé mercredi prochain à 15h',
    'j’ai besoin d’un GT santé mercredi à 15h',
    'nous voudrions tenir une rencontre du GT santé mercredi à 15h',
    'faudrait qu’on se voie en GT santé mercredi vers 15h',
    'il faudrait que nous nous réunissions avec le GT santé mercredi à 15h',
    'nouveau GT santé mercredi 15h',
    'petit point GT santé mercredi 15h',
    'mercredi 15h GT santé à l’OMS',
    'on doit se voir avec le GT santé mercredi 15h',
    'on fait le GT santé mercredi à 15h',
    'tu peux organiser un truc avec le GT santé mercredi à 15h ?',
  ])('is previewed, where its group meets: « %s »', async (line) => {
    const { text } = await heard(griot, line);
    expect(text).toContain('Date : mercredi 10 mars 2027, 15 h 00');
    expect(text).toMatch(/^Lieu : OMS$/mu);
    expect(text).toMatch(/^Objet : Réunion GT-SANTE$/mu);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it.each([
    ['convoque le GEC en urgence jeudi 9h', 'Objet : Réunion GEC'],
    ['réunion d’urgence du GEC jeudi 9h', 'Objet : Réunion d’urgence'],
    ['GEC extraordinaire jeudi 9h, point unique : sécurité', 'Objet : sécurité'],
    ['GEC jeudi 9h avec le ministre', 'Objet : Réunion GEC avec le ministre'],
  ])('has no word for its place that is none: « %s »', async (line, subject) => {
    const { text } = await heard(griot, line);
    expect(text).toContain('Date : jeudi 11 mars 2027, 9 h 00');
    expect(text).toContain('Lieu : Salle de conférence du PNUD');
    expect(text).toContain(subject);
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('opens the form with what is known when the hour or the group is not told', async () => {
    expect((await heard(griot, 'il nous faut une réunion avec la BAD jeudi 9h')).text).toContain(
      'Date * : 2027-03-11',
    );
    expect((await heard(griot, 'je veux un GT santé jeudi')).text).toContain('GT-SANTE');
  });

  it.each([
    'faut-il une réunion du GEC mercredi ?',
    'il ne faut pas une réunion du GEC mercredi',
    'un autre GEC a décidé mercredi',
    'un autre GEC a décidé mercredi à 10h de publier',
    'une autre réunion du GEC le mercredi 10 mars à 10h n’est pas possible',
    'un GEC jeudi à 10h, c’est trop tôt',
    'le 3 mars à 10h le GT Eau a validé la note',
    'nous voulons une réunion du GEC en avril',
    'on a besoin d’une rencontre avec le ministre le 12 avril',
    'nous souhaitons une réunion du GT Eau sur le barrage',
    'il faut un GEC fort',
    'je veux un point du GT Eau dans l’ordre du jour du GEC du 16 avril',
    'je souhaite une réunion du GEC plus tôt que le 16 avril',
    'mercredi le GT santé a bien travaillé',
    'demain 10h le GEC examine la note',
    'le 12 le GEC a adopté la note',
    'je veux une réunion plus courte',
    'je voudrais une copie du CR du GEC',
    'nouveau point : budget du GEC',
  ])('is not seen in « %s »', async (line) => {
    const { text } = await heard(griot, line);
    expect(text).not.toContain('Aperçu de la réunion');
    expect(text).not.toContain('Date *');
  });
});
