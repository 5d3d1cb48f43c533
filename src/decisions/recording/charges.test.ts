import { describe, expect, it } from 'vitest';
import { demoDirectory, NOW } from '../../../test/decisions/demo.ts';
import { readWording } from './wording.ts';

const read = (sentence: string): string => {
  const { text, owners, due } = readWording(sentence, demoDirectory, NOW);
  return [text, owners.join(', '), due.kind === 'day' ? due.day.toString() : ''].join(' | ');
};

/** What is left whole: it names nobody, and no day. */
const isWhole = (sentence: string): void => expect(read(sentence)).toBe(`${sentence} |  | `);

describe('those by whom something is to be done', () => {
  it.each([
    ['note à relire par l’AFD et la GIZ', 'AFD, GIZ'],
    ['la matrice sera transmise par le PNUD et l’UNICEF', 'PNUD, UNICEF'],
    ['note à relire par l’AFD, la GIZ et le PNUD', 'AFD, GIZ, PNUD'],
    ['note à relire par Awa Ballo et Martin Keller', 'Awa Ballo, Martin Keller'],
    ['remettre la note à @Awa Ballo et @Martin Keller', 'Awa Ballo, Martin Keller'],
    ['note à relire par l’AFD et transmise au MEF', 'AFD'],
    ['la note doit être relue par la BAD', 'BAD'],
    ['note à relire par l’AFD, la GIZ préparera la réunion', 'AFD'],
  ])('« %s » charges %s', (sentence, owners) =>
    expect(read(sentence)).toBe(`${sentence.replaceAll('@', '')} | ${owners} | `),
  );

  it.each([
    'note à relire par l’AFD ou la GIZ',
    'note à relire par l’AFD, la GIZ ou le PNUD',
    'le dossier n’est pas à relire par l’AFD',
    'aucune note ne doit être diffusée par la GIZ',
    'rien ne sera publié par la BAD sans accord',
    'la note peut être publiée par la GIZ',
    'la note pourrait être relue par la GIZ',
    'publier la note une fois qu’elle sera validée par l’UE',
    'publier la note une fois relue, qui sera transmise par l’UE',
    'attendre que la note soit signée par la BAD',
    'attendre que la note soit transmise par la BAD',
    'en cas d’accord, la note sera publiée par l’AFD',
    'la note sera publiée par le PNUD si le ministre accepte',
    'la note sera publiée par le PNUD sous réserve de son accord',
    'la délégation sera reçue par la BAD',
    'la mission sera financée par la GIZ',
    'la réunion sera accueillie par l’UNICEF',
    'le budget à financer par la BAD',
    'publier la note avant d’être relue par la BAD',
  ])('« %s » charges nobody', isWhole);

  it.each([
    [
      'Publier la note qui sera relue par l’AFD, @Martin Keller, 31 mars',
      'Publier la note qui sera relue par l’AFD | Martin Keller | 2027-03-31',
    ],
    [
      'Le PNUD publiera la note à relire par l’AFD',
      'Le PNUD publiera la note à relire par l’AFD | PNUD | ',
    ],
    [
      'demander l’avis à transmettre par la GIZ, responsable AFD',
      'demander l’avis à transmettre par la GIZ | AFD | ',
    ],
    [
      'demander l’avis à transmettre par la GIZ, responsable : AFD',
      'demander l’avis à transmettre par la GIZ | AFD | ',
    ],
  ])('« %s » adds nobody to who is named', (sentence, said) => expect(read(sentence)).toBe(said));
});

describe('several who do something together', () => {
  it.each([
    ['La BAD et l’AFD harmonisent leur calendrier', 'BAD, AFD'],
    ['Le PNUD, l’OMS et la GIZ écrivent au ministre', 'PNUD, OMS, GIZ'],
    ['Martin Keller et Awa Ballo traduisent la note', 'Martin Keller, Awa Ballo'],
  ])('« %s » charges %s', (sentence, owners) =>
    expect(read(sentence)).toBe(`${sentence} | ${owners} | `),
  );

  it.each([
    'La BAD et l’AFD écrivent que le projet est clos',
    'La BAD et l’AFD proposent une réunion',
    'La BAD ou l’AFD harmonise le calendrier',
    'Le calendrier de la BAD et de l’AFD harmonise les missions',
  ])('« %s » charges nobody', isWhole);
});

describe('who is called upon, whole, before what he has to do', () => {
  it.each([
    ['AFD relire la note', 'relire la note | AFD | '],
    ['AFD, relire la note avant juin', 'relire la note | AFD | 2027-05-31'],
    ['GIZ et AFD préparer une note', 'préparer une note | GIZ, AFD | '],
    ['Banque mondiale envoyer les chiffres', 'envoyer les chiffres | Banque mondiale | '],
    ['Camille Rousseau relire la note', 'relire la note | Camille Rousseau | '],
  ])('« %s » is his', (sentence, said) => expect(read(sentence)).toBe(said));

  it.each([
    'AFD dossier à revoir',
    'AFD calendrier des missions',
    'UE courrier du ministre à traiter',
    'le PNUD remercier pour son appui',
    'Mali préparer la revue',
    'AFD leader du groupe',
  ])('« %s » charges nobody', isWhole);
});

describe('a word that is also a name', () => {
  it.each([
    'bah attendre la réponse du ministre',
    'bah, attendre la réponse du ministre',
    'publier la carte de la sous-région (Togo)',
    'Togo : publier la carte',
    'Togo relancer le ministère',
    'Paul dire merci',
    'Grace recevoir les excuses',
    'keller hier a proposé un plan',
    'Keller, hier a proposé un plan',
  ])('« %s » charges nobody', isWhole);

  it('keeps the country where the due date is taken', () => {
    expect(read('mission de suivi dans la région (Togo) avant le 15 avril')).toBe(
      'mission de suivi dans la région (Togo) |  | 2027-04-15',
    );
  });

  it.each([
    'PNUD → UNICEF : transmettre la note',
    'PNUD -> AFD : transfert du dossier',
    'PNUD to UNICEF transfer',
    'PNUD to the World Bank transfer',
  ])('« %s » says who gives to whom, and charges nobody', isWhole);
});

describe('what English says of a day', () => {
  it.each([
    'GIZ will not publish the note before 31 March',
    'do not circulate the draft before next Tuesday',
    'Don’t circulate the draft by Friday',
    'No travel before 15 April',
    'PNUD shall wait, no publication before the end of March',
    'The Ministry must not be informed before tomorrow',
    'Prepare the report on payments due 31 March',
    'Publish the report approved by Friday',
    'Prepare the report approved by Friday',
    'Publish the note if the Ministry agrees by Friday',
    'Publish nothing before Friday',
  ])('« %s » is kept whole', (sentence) => {
    const { text, due } = readWording(sentence, demoDirectory, NOW);
    expect([text, due.kind]).toEqual([sentence, 'none']);
  });

  it.each([
    ['The note is to be shared by Friday', 'The note is to be shared |  | 2027-03-19'],
    ['Prepare the report, due 31 March', 'Prepare the report |  | 2027-03-31'],
    ['Meet the Ministry before 31 March', 'Meet the Ministry |  | 2027-03-31'],
  ])('« %s » is due then', (sentence, said) => expect(read(sentence)).toBe(said));
});

describe('a comma in letters', () => {
  it.each([
    'remplacer le point par virgule dans le titre',
    'écrire les décimales avec virgule',
    'corriger le point virgule du titre',
  ])('« %s » speaks of one', isWhole);
});
