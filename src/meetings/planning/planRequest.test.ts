import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { makeGroup } from '../../../test/support/group.ts';
import type { Group } from '../../kernel/directory.ts';
import { readPlace } from './place/place.ts';
import { parsePlan } from './planRequest.ts';

const GEC = makeGroup('GEC', 'Groupe exécutif de coopération');
const SANTE = makeGroup('GT-SANTE', 'Groupe thématique Santé', 'sante', 'gt sante');

const plan = (rest: string, named?: Group) => {
  const request = parsePlan({
    text: rest,
    rest,
    group: named,
    called: '',
    channelGroup: undefined,
    groups: [GEC, SANTE],
    now: Temporal.ZonedDateTime.from('2027-02-20T09:00[Africa/Bamako]'),
  });
  const { when } = request;
  return {
    group: request.group?.code,
    when:
      when &&
      `${when.date}${when.time ? ` ${when.time.toString({ smallestUnit: 'minute' })}` : ''}`,
    end: when?.end?.toPlainTime().toString({ smallestUnit: 'minute' }),
    place: request.place,
    subject: request.subject,
    duration: request.duration,
    guests: request.guests,
    ...(request.company ? { company: request.company } : {}),
    ...(request.aside ? { aside: request.aside } : {}),
    ...(request.kind ? { kind: request.kind } : {}),
    ...(request.unknownGroup ? { unknownGroup: request.unknownGroup } : {}),
  };
};

const THURSDAY = '2027-03-04 10:00';

describe('a planning sentence', () => {
  it.each([
    [
      'jeudi 4 mars à 10h, salle de conférence du PNUD, objet : revue du CREDD',
      { place: 'salle de conférence du PNUD', subject: 'revue du CREDD' },
    ],
    ['le jeudi 4 mars à 10h au PNUD', { place: 'PNUD' }],
    ['le jeudi 4 mars à 10h au PNUD, sauf si le chef de file s’excuse', { place: 'PNUD' }],
    ['est programmé jeudi 4 mars à 10h, comme convenu', {}],
    ['jeudi 4 mars à 10h, salle « Niger »', { place: 'salle « Niger »' }],
    [
      'jeudi 4 mars à 10h, hôtel "L’Amitié", objet : revue « à mi-parcours »',
      { place: 'hôtel "L’Amitié"', subject: 'revue « à mi-parcours »' },
    ],
    ['le jeudi 4 mars à 10 h à la Banque mondiale', { place: 'Banque mondiale' }],
    [
      'le 4 mars à 10h au PNUD pour la revue du CREDD',
      { place: 'PNUD', subject: 'revue du CREDD' },
    ],
    [
      'le 4 mars 10h objet : revue du CREDD, lieu : PNUD',
      { place: 'PNUD', subject: 'revue du CREDD' },
    ],
    ['objet : revue du CREDD, jeudi 4 mars à 10h', { subject: 'revue du CREDD' }],
    [
      'jeudi 4 mars a 10h salle du PNUD objet revue du CREDD',
      { place: 'salle du PNUD', subject: 'revue du CREDD' },
    ],
    [
      'jeudi 4 mars à 10h au PNUD, avec pour objet la revue du CREDD',
      { place: 'PNUD', subject: 'revue du CREDD' },
    ],
    ['lieu : PNUD, jeudi 4 mars à 10h', { place: 'PNUD' }],
    ['4/03 10:00', {}],
    ['une réunion extraordinaire le 4 mars à 10h', {}],
    ['jeudi 4 mars à 10h « Revue du CREDD »', { subject: 'Revue du CREDD' }],
    ['jeudi 4 mars à 10h, objet : budget, suivi et divers', { subject: 'budget, suivi et divers' }],
    ['jeudi 4 mars 10h SALLE DU PNUD OBJET REVUE', { place: 'SALLE DU PNUD', subject: 'REVUE' }],
    ['jeudi 4 mars 10h lieu PNUD, sujet VIH', { place: 'PNUD', subject: 'VIH' }],
    ['jeudi 4 mars 10h, ordre du jour : paludisme', { subject: 'paludisme' }],
    ['jeudi 4 mars à 10', { place: undefined }],
    ['jeudi 4 mars 10h au PNUD avec Fatou Koné', { place: 'PNUD', company: 'Fatou Koné' }],
    ['une réunion extraordinaire jeudi 4 mars à 10h', { kind: 'extraordinaire' }],
    [
      'premier ministre le 4 mars 10h à la primature',
      { place: 'primature', subject: 'premier ministre' },
    ],
    [
      'Premier Ministre jeudi 4 mars à 10h, primature',
      { place: 'primature', subject: 'Premier Ministre' },
    ],
    [
      'jeudi 4 mars à 10h petit déjeuner chez l’ambassadeur du Canada',
      { place: 'chez l’ambassadeur du Canada', subject: 'petit déjeuner' },
    ],
    ['jeudi 4 mars à 10h cocktail au PNUD', { place: 'PNUD', subject: 'cocktail' }],
    ['jeudi 4 mars à 10h, hôtel de l’Amitié à Bamako', { place: 'hôtel de l’Amitié à Bamako' }],
    ['jeudi 4 mars à 10h, Radisson Blu à Bamako', { place: 'Radisson Blu à Bamako' }],
    ['jeudi 4 mars à 10h, salle 3 au PNUD', { place: 'salle 3 au PNUD' }],
    ['jeudi 4 mars à 10h chez la BAD', { place: 'BAD' }],
    ['jeudi 4 mars à 10h chez nous', { place: undefined, aside: 'chez nous' }],
    ['jeudi 4 mars à 10h, PNUD, salle B', { place: 'PNUD, salle B', subject: undefined }],
    ['jeudi 4 mars à 10h, salle B, CREDD', { place: 'salle B', subject: 'CREDD' }],
    [
      'jeudi 4 mars à 10h au bureau de la Banque mondiale, 3e étage',
      { place: 'bureau de la Banque mondiale, 3e étage', subject: undefined },
    ],
    [
      'jeudi 4 mars à 10h, UE, transfert du secrétariat à la BAD',
      { place: 'UE', subject: 'transfert du secrétariat à la BAD' },
    ],
    [
      'jeudi 4 mars à 10h réponse humanitaire dans le Centre, au PNUD',
      { place: 'PNUD', subject: 'réponse humanitaire dans le Centre' },
    ],
    ['jeudi 4 mars à 10h, appui à l’INSTAT', { place: undefined, subject: 'appui à l’INSTAT' }],
    ['jeudi 4 mars à 10h à Koulouba au PNUD', { place: 'Koulouba au PNUD', subject: undefined }],
    [
      'jeudi 4 mars à 10h déjeuner de travail à la résidence du Canada',
      { place: 'résidence du Canada', subject: 'déjeuner de travail' },
    ],
    ['jeudi 4 mars à 10h visite à l’hôtel Azalaï', { place: undefined }],
    [
      'jeudi 4 mars à 10h, session confidentielle sur la transition',
      { place: undefined, subject: 'transition', aside: 'confidentielle' },
    ],
    [
      'jeudi 4 mars à 10h point sur la situation à Gao',
      { place: undefined, subject: 'point sur la situation à Gao' },
    ],
    [
      'jeudi 4 mars à 10h au PNUD, le ministre présidera',
      { place: 'PNUD', subject: undefined, aside: 'le ministre présidera' },
    ],
    [
      'jeudi 4 mars à 10h au PNUD pour savoir qui présidera',
      { place: 'PNUD', subject: 'savoir qui présidera' },
    ],
    [
      'jeudi 4 mars à 10h au PNUD, revue du CREDD, bilan du budget',
      { place: 'PNUD', subject: 'revue du CREDD', aside: 'bilan du budget' },
    ],
    ['jeudi 4 mars à 10h en ligne (Zoom)', { place: 'en ligne Zoom', subject: undefined }],
    ['jeudi 4 mars à 10h villa 12 Badalabougou Est', { place: 'villa 12 Badalabougou Est' }],
    [
      'jeudi 4 mars à 10h au PNUD, confidentiel',
      { place: 'PNUD', subject: undefined, aside: 'confidentiel' },
    ],
    ['jeudi 4 mars à 10h, ne pas diffuser', { place: undefined, aside: 'ne pas diffuser' }],
    ['jeudi 4 mars à 10h, même lieu que d’habitude', { place: undefined }],
    [
      'jeudi 4 mars à 10h, même salle que la Troïka',
      { place: undefined, aside: 'même salle que la Troïka' },
    ],
    ['jeudi 4 mars à 10h au PNUD, hybride', { place: 'PNUD en hybride', subject: undefined }],
    [
      'jeudi 4 mars à 10h au PNUD, revue du CREDD, en hybride',
      { place: 'PNUD en hybride', subject: 'revue du CREDD' },
    ],
    ['jeudi 4 mars à 10h sur la gouvernance hybride', { subject: 'gouvernance hybride' }],
    ['jeudi 4 mars à 10h en présence du ministre', { company: 'le ministre', place: undefined }],
  ])('« %s » says when, where and about what', (text, expected) => {
    expect(plan(text, GEC)).toMatchObject({ group: 'GEC', when: THURSDAY, ...expected });
  });

  it.each([
    ['une réunion du GEC le 4 mars à 10h au PNUD', 'GEC'],
    ['le GT Santé le 4 mars à 10h au PNUD', 'GT-SANTE'],
    ['une réunion du groupe thématique santé le 4 mars à 10h au PNUD', 'GT-SANTE'],
    ['une réunion du groupe de travail santé le 4 mars à 10h au PNUD', 'GT-SANTE'],
  ])('« %s » names its group in the middle', (text, code) => {
    expect(plan(text)).toMatchObject({ group: code, when: THURSDAY, place: 'PNUD' });
  });

  it.each([
    ['une réunion du COPIL le 4 mars à 10h', 'COPIL'],
    ['le GT Culture le 4 mars à 10h', 'GT Culture'],
  ])('« %s » names a group that is none', (text, unknownGroup) => {
    expect(plan(text)).toMatchObject({ group: undefined, unknownGroup, place: undefined });
  });

  it.each([
    ['le 8 mars de 8 à 10', '08:00', '10:00'],
    ['le 8 mars entre 8 et 10 au PNUD', '08:00', '10:00'],
    ['le 8 mars à 10', '10:00', undefined],
    ['le 8 mars 10.30', '10:30', undefined],
    ['le 8 mars à 15h, 1h30', '15:00', '16:30'],
  ])('« %s », in a hurry, says its hours', (text, start, end) => {
    expect(plan(text, GEC)).toMatchObject({ when: `2027-03-08 ${start}`, end });
  });

  it.each(['le 8 mars, 10 personnes', 'le 8 mars, point 3', 'le 8 mars à 3'])(
    'takes no number for an hour in « %s »',
    (text) => expect(plan(text, GEC).when).toBe('2027-03-08'),
  );

  it('never takes a word of the place or of the subject for a group', () => {
    const said = plan('le 4 mars à 10h au ministère de la santé', GEC);
    expect(said).toMatchObject({ group: 'GEC', place: 'ministère de la santé' });
  });

  it('says its end, or how long it lasts', () => {
    expect(plan('jeudi 4 mars de 10h à 12h30', GEC)).toMatchObject({
      when: THURSDAY,
      end: '12:30',
    });
    expect(plan('jeudi 4 mars à 10h pendant 1h30', GEC)).toMatchObject({ end: '11:30' });
    expect(plan('jeudi 4 mars à 10h, durée : 1h30', GEC)).toMatchObject({ duration: 90 });
  });

  it('names its guests', () => {
    expect(plan('jeudi 4 mars à 10h, invités : Fatou Koné et @Aïssata Diarra', GEC).guests).toEqual(
      ['Fatou Koné', 'Aïssata Diarra'],
    );
  });

  it('is refused when it names several days', () => {
    expect(() => plan('du 4 au 6 mars à 10h', GEC)).toThrow('date.several');
  });

  it('leaves out what it does not say', () => {
    expect(plan('', GEC)).toEqual({
      group: 'GEC',
      when: undefined,
      end: undefined,
      place: undefined,
      subject: undefined,
      duration: undefined,
      guests: [],
    });
  });
});

describe('what is left of a sentence', () => {
  it.each([
    ['salle de conférence du PNUD', 'salle de conférence du PNUD', undefined],
    ['salle A', 'salle A', undefined],
    ['SALLE A', 'SALLE A', undefined],
    ['SIEGE A', 'SIEGE', undefined],
    ['via Google Meet', 'via Google Meet', undefined],
    ['au siège de la GIZ', 'siège de la GIZ', undefined],
    ['chez la GIZ', 'GIZ', undefined],
    ['', undefined, undefined],
    ['une réunion', undefined, undefined],
    ['une réunoin', undefined, undefined],
    ['la recontre au PNUD', 'PNUD', undefined],
    ['à la région', 'région', undefined],
    ['à l’Union', 'Union', undefined],
    ['à Rennes', 'Rennes', undefined],
    ['à Sévaré', 'Sévaré', undefined],
    ['pour parler du budget', undefined, 'budget'],
    ['à l’ambassade de Suisse au sujet des revues', 'ambassade de Suisse', 'revues'],
  ])('« %s » is the place %s and the subject %s', (text, place, subject) => {
    expect(readPlace(text)).toEqual({ place, subject });
  });
});
