import { describe, expect, it } from 'vitest';
import { demoDirectory, NOW } from '../../../test/decisions/demo.ts';
import { type Due, readDue } from './saidDue.ts';
import { readWording } from './wording.ts';

const dueSaid = (due: Due): string =>
  due.kind === 'day'
    ? due.day.toString()
    : due.kind === 'none'
      ? ''
      : `${due.fault.code} ${due.said}`;

/** Text | owners | due date. */
const read = (sentence: string): string => {
  const { text, owners, due } = readWording(sentence, demoDirectory, NOW);
  return [text, owners.join(', '), dueSaid(due)].join(' | ');
};

describe('a decision’s sentence', () => {
  it.each([
    ['Publier la liste', 'Publier la liste |  | '],
    [
      'Transmettre la matrice à la SHA @Aïssata Diarra échéance 31 mars',
      'Transmettre la matrice à la SHA | Aïssata Diarra | 2027-03-31',
    ],
    [
      'Transmettre la matrice échéance 31 mars @Aïssata Diarra',
      'Transmettre la matrice | Aïssata Diarra | 2027-03-31',
    ],
    ['Relancer les GT (@Awa Ballo) avant fin mars', 'Relancer les GT | Awa Ballo | 2027-03-31'],
    [
      'Écrire la note @Awa Ballo et @Martin Keller, d’ici vendredi',
      'Écrire la note | Awa Ballo, Martin Keller | 2027-03-19',
    ],
    [
      'Écrire la note, responsables : Awa Ballo et Martin Keller, échéance : fin du mois',
      'Écrire la note | Awa Ballo, Martin Keller | 2027-03-31',
    ],
    [
      'Écrire la note responsable : Awa Ballo échéance 15 avril',
      'Écrire la note | Awa Ballo | 2027-04-15',
    ],
    ['@Awa Ballo : écrire la note sous 10 jours', 'écrire la note | Awa Ballo | 2027-03-22'],
    [
      '@Awa Ballo écrira la note pour le 5 avril',
      'Awa Ballo écrira la note | Awa Ballo | 2027-04-05',
    ],
    [
      'Remettre la note à @Awa Ballo avant le 5 avril',
      'Remettre la note à Awa Ballo | Awa Ballo | 2027-04-05',
    ],
    ['Écrire la note, resp. @Awa Ballo', 'Écrire la note | Awa Ballo | '],
    ['Écrire la note @Zorro Inconnu', 'Écrire la note | Zorro Inconnu | '],
    ['Écrire la note sans échéance', 'Écrire la note sans échéance |  | '],
    [
      'Écrire la note, responsable Awa Ballo pour le 31 mars',
      'Écrire la note | Awa Ballo | 2027-03-31',
    ],
    ['Écrire la note, resp. Awa Ballo, d’ici fin mars', 'Écrire la note | Awa Ballo | 2027-03-31'],
    ['Écrire la note responsable martin keller', 'Écrire la note | martin keller | '],
    [
      'Écrire la note, responsables Awa Ballo et Martin Keller',
      'Écrire la note | Awa Ballo, Martin Keller | ',
    ],
    [
      'Écrire la note, à la charge de Awa Ballo, délai 15 jours',
      'Écrire la note | Awa Ballo | 2027-03-27',
    ],
    ['Écrire la note, confiée à la SHA', 'Écrire la note | SHA | '],
    ['Écrire la note, responsable Zorro Inconnu', 'Écrire la note | Zorro Inconnu | '],
    ['Écrire la note@Awa Ballo pour le 12 avril', 'Écrire la note | Awa Ballo | 2027-04-12'],
    ['Écrire la note, Martin Keller, 31 mars', 'Écrire la note | Martin Keller | 2027-03-31'],
    ['Écrire la note @martin keller 31 mars', 'Écrire la note | martin keller | 2027-03-31'],
    ['Écrire la note, le 31 mars', 'Écrire la note |  | 2027-03-31'],
    [
      'Awa Ballo doit écrire la note avant le 5 avril',
      'Awa Ballo doit écrire la note | Awa Ballo | 2027-04-05',
    ],
    ['Awa Ballo : écrire la note', 'écrire la note | Awa Ballo | '],
    ['@Awa Ballo écrire la note', 'écrire la note | Awa Ballo | '],
    ['Écrire la note échéance la semaine prochaine', 'Écrire la note |  | 2027-03-19'],
    ['Écrire la note, échéance à définir', 'Écrire la note |  | '],
    ['Écrire la note avant mars 2028', 'Écrire la note |  | 2028-02-29'],
    ['Écrire la note avant fin mars', 'Écrire la note |  | 2027-03-31'],
    [
      'Dire ce qui a été fait avant mars pour le 20 mars',
      'Dire ce qui a été fait avant mars |  | 2027-03-20',
    ],
    ['Écrire la note avt noel', 'Écrire la note |  | 2027-12-24'],
    ['Écrire la note d’ici Noël, GIZ', 'Écrire la note | GIZ | 2027-12-24'],
    ['pnud envoi la matrice avt vendredi', 'pnud envoi la matrice | pnud | 2027-03-19'],
    ['pnud envoit l’invitation', 'pnud envoit l’invitation | pnud | '],
  ])('« %s » reads %s', (sentence, expected) => expect(read(sentence)).toBe(expected));

  it('keeps as text a day that is not a due date', () => {
    expect(read('Préparer la réunion du 4 mai')).toBe('Préparer la réunion du 4 mai |  | ');
    expect(read('Présenter pour le 15 mars un point aux GT')).toBe(
      'Présenter pour le 15 mars un point aux GT |  | ',
    );
  });

  it('takes « avant avril » for a due date, as « avant le 1er avril » is', () => {
    expect(read('Organiser une mission avant avril à Mopti')).toBe(
      'Organiser une mission à Mopti |  | 2027-03-31',
    );
  });

  it.each([
    'Nommer un responsable Suivi',
    'Écrire au responsable du PNUD',
    'Inviter Martin Keller, Awa Ballo',
    'Martin Keller est nommé rapporteur',
    'Respecter l’échéance du projet',
    'Revoir les délais de transmission',
    'Revoir le plan d’avant avril',
    'Ne rien publier avant Noël',
    'Publier la carte avant Noël prochain',
    'PNUD envoi de la matrice',
    'BAD envoi le 3 mars',
    'Adopter le compte rendu',
  ])('speaks of people and of due dates in « %s », and names none', (sentence) => {
    expect(read(sentence)).toBe(`${sentence} |  | `);
  });

  it.each([
    ['Écrire la note échéance dès que possible', 'dès que possible'],
    ['Écrire la note, échéance courant mars', 'courant mars'],
    ['Écrire la note d’ici avril', 'd’ici avril'],
    // Said in March: its end may be meant, or its beginning, and not next year's.
    ['Écrire la note avant mars', 'avant mars'],
    ['Écrire la note avant le mois de mars', 'avant le mois de mars'],
    ['Écrire la note avant mars-avril', 'avant mars-avril'],
  ])('says that the due date of « %s » is not understood', (sentence, said) => {
    expect(read(sentence)).toBe(`Écrire la note |  | decision.dueUnclear ${said}`);
  });

  it('sets a due date that cannot be apart from the text', () => {
    expect(read('Écrire la note @Awa Ballo échéance 31 février')).toBe(
      'Écrire la note | Awa Ballo | date.noSuchDate 31 février',
    );
    expect(read('Écrire la note avant le 4 mars 2026')).toBe(
      'Écrire la note | | date.past le 4 mars 2026'.replace('| |', '|  |'),
    );
  });

  it('lets through whatever else is typed', () => {
    const odd = '=HYPERLINK("x") <!channel> 🎉 <b>gras</b> مرحبا';
    expect(read(odd)).toBe(`${odd} |  | `);
  });
});

describe('a due date that stands alone', () => {
  it.each([
    ['31 mars', '2027-03-31'],
    ['mercredi 31 mars', '2027-03-31'],
    ['2027-04-15', '2027-04-15'],
    ['fin du mois', '2027-03-31'],
    ['10 jours', '2027-03-22'],
    ['', ''],
    ['sans échéance', ''],
    ['aucune', ''],
    ['bientôt', 'date.missing bientôt'],
  ])('« %s » is %s', (said, expected) => expect(dueSaid(readDue(said, NOW))).toBe(expected));
});

describe('whoever a sentence charges with something answers for it', () => {
  it.each([
    ['GIZ partage la note avant le 20 mars', 'GIZ partage la note | GIZ | 2027-03-20'],
    ['Le PNUD transmettra la matrice', 'Le PNUD transmettra la matrice | PNUD | '],
    ['PNUD et GIZ élaborent une note', 'PNUD et GIZ élaborent une note | PNUD, GIZ | '],
    [
      'l’UE et la Banque mondiale finaliseront la note',
      'l’UE et la Banque mondiale finaliseront la note | UE, Banque mondiale | ',
    ],
    ['PNUD : relancer les groupes', 'relancer les groupes | PNUD | '],
    ['GIZ prépare la note', 'GIZ prépare la note | GIZ | '],
    ['Publier la note, confiée au PNUD', 'Publier la note | PNUD | '],
    ['le lot 2 est confié à la BAD', 'le lot 2 est confié à la BAD | BAD | '],
    ['la note sera à la charge de la BAD', 'la note sera à la charge de la BAD | BAD | '],
    [
      'la note est confiée au PNUD et à la GIZ avant le 31 mars',
      'la note est confiée au PNUD et à la GIZ | PNUD, GIZ | 2027-03-31',
    ],
    ['le lot 2 n’est pas confié à la BAD', 'le lot 2 n’est pas confié à la BAD |  | '],
    ['publier la note qui est confiée à l’AFD', 'publier la note qui est confiée à l’AFD |  | '],
    ['aissata : relire', 'relire | aissata | '],
    ['Awa, appeler le ministre avant lundi', 'appeler le ministre | Awa | 2027-03-15'],
    [
      'écrire au ministre pour les stocks, OMS, avant le 5 avril',
      'écrire au ministre pour les stocks | OMS | 2027-04-05',
    ],
    ['envoyer la liste (unicef) avant vendredi', 'envoyer la liste | unicef | 2027-03-19'],
    ['PNUD/UNICEF : préparer la carte', 'préparer la carte | PNUD, UNICEF | '],
    ['Awa Ballo enverra la liste', 'Awa Ballo enverra la liste | Awa Ballo | '],
  ])('« %s »', (sentence, said) => {
    expect(read(sentence)).toBe(said);
  });

  it.each([
    'le PNUD ne transmettra plus la matrice',
    'la FAO sera chef de file du GT Agriculture',
    'UE sur la matrice',
    'le GEC transmettra la matrice',
    'la revue aura lieu en avril',
    'Inviter la société civile, UNICEF',
    'Saluer le PNUD, UNICEF',
    'Écrire au Fonds pour l’Enfance (UNICEF)',
    'note : relire',
    'PNUD',
    'l’AFD pourra se retirer',
    'la GIZ restera observatrice',
    'le PNUD refusera la note',
    'PNUD: 3 sièges, GIZ: 2 sièges',
  ])('« %s » charges nobody', (sentence) => {
    expect(readWording(sentence, demoDirectory, NOW).owners).toEqual([]);
  });
});

describe('a day that ends what is to be done is its due date', () => {
  it.each([
    ['Envoyer la liste vendredi', 'Envoyer la liste |  | 2027-03-19'],
    [
      '@Awa Ballo envoyer la liste le 15 avril',
      'envoyer la liste le 15 avril | Awa Ballo | 2027-04-15',
    ],
    ['GIZ partage la note vendredi', 'GIZ partage la note | GIZ | 2027-03-19'],
    ['Envoyer la liste 15/04', 'Envoyer la liste 15/04 |  | 2027-04-15'],
    ['Tenir la réunion mercredi', 'Tenir la réunion |  | 2027-03-17'],
    ['Envoyer la liste (15 avril)', 'Envoyer la liste |  | 2027-04-15'],
    [
      'PNUD et GIZ transmettront la note demain',
      'PNUD et GIZ transmettront la note | PNUD, GIZ | 2027-03-13',
    ],
  ])('« %s »', (sentence, said) => {
    expect(read(sentence)).toBe(said);
  });

  it.each([
    'Préparer la réunion de lundi',
    'Préparer la réunion du 15 avril',
    'Reporter la réunion au 15 avril',
    'Organiser la retraite du 4 au 6 mai',
    'Publier la liste prévue le 15 avril',
    'Tenir la réunion tous les lundis',
    'Relire le rapport annuel 2026',
    'Vérifier les chiffres de mars',
    'Ouvrir la salle 10',
    'La revue se tient lundi',
    'La revue aura lieu le 15 avril',
    'La FAO est absente lundi',
    'Maintenir la réunion le jeudi',
    'Fermer le bureau lundi et mardi',
    'Relire la note parue lundi',
    'Corriger le rapport transmis le 15 février',
    'Envoyer la note lundi et la lettre mardi',
    'Suivre la mission qui commence lundi',
    'Mettre en œuvre l’accord signé le 20 juin',
    'Ne pas publier la note avant le 20 mars',
    'Rien ne sera publié avant le 20 mars',
    'La note n’est pas publiée avant le 20 mars',
  ])('« %s » speaks of a day', (sentence) => {
    expect(read(sentence)).toBe(`${sentence} |  | `);
  });
});

describe('a sentence typed in a hurry', () => {
  it.each([
    ['la giz et l afd preparent une note', 'la giz et l afd preparent une note | giz, afd | '],
    ['M. Keller contacte le ministère', 'M. Keller contacte le ministère | M. Keller | '],
    ['keller relancer le ministère', 'relancer le ministère | keller | '],
    ['PNUD + OMS → note conjointe, 22 mars', 'note conjointe | PNUD, OMS | 2027-03-22'],
    ['PNUD -> écrire la note', 'écrire la note | PNUD | '],
    ['Transmettre le budget (BAD, 31/03)', 'Transmettre le budget | BAD | 2027-03-31'],
    [
      'la BAD et la GIZ relisent le plan, fin mars',
      'la BAD et la GIZ relisent le plan | BAD, GIZ | 2027-03-31',
    ],
    ['(PNUD) : envoyer la matrice', 'envoyer la matrice | PNUD | '],
    ['(la BAD) : envoyer la matrice', 'envoyer la matrice | BAD | '],
    ['(PNUD, BAD) : envoyer la matrice', 'envoyer la matrice | PNUD, BAD | '],
    ['[la BAD et le PNUD] : envoyer la matrice', 'envoyer la matrice | BAD, PNUD | '],
    ['(@Awa Ballo) : envoyer la matrice', 'envoyer la matrice | Awa Ballo | '],
    ['(voir annexe) : envoyer la matrice', '(voir annexe) : envoyer la matrice |  | '],
    ['(PNUD, à voir) : envoyer la matrice', '(PNUD, à voir) : envoyer la matrice |  | '],
    ['[AFD] : relire la note, fin mars', 'relire la note | AFD | 2027-03-31'],
    ['(suite) : envoyer la matrice', '(suite) : envoyer la matrice |  | '],
    [
      'que la BAD transmette la note avant le 15 mars',
      'que la BAD transmette la note |  | 2027-03-15',
    ],
    ['la BAD transmette la note', 'la BAD transmette la note | BAD | '],
    ['la BAD publie la note', 'la BAD publie la note | BAD | '],
    ['la BAD reste attentive', 'la BAD reste attentive |  | '],
    ['relancer les GT (BAD, 15/03)', 'relancer les GT | BAD | 2027-03-15'],
    ['transmettre au COPIL (PNUD, fin mars)', 'transmettre au COPIL | PNUD | 2027-03-31'],
    ['relancer les GT (BAD)', 'relancer les GT (BAD) |  | '],
    [
      'publier la note de la Banque mondiale (BM)',
      'publier la note de la Banque mondiale (BM) |  | ',
    ],
    [
      'La GIZ fera circuler la note (délai : 19 mars)',
      'La GIZ fera circuler la note | GIZ | 2027-03-19',
    ],
    ['Écrire la note (responsable : BAD)', 'Écrire la note | BAD | '],
    ['partager le rapport ss 10 jours', 'partager le rapport |  | 2027-03-22'],
    [
      'virgule transmettre la note à la SHA virgule responsable Camille Rousseau virgule échéance le quinze avril',
      'transmettre la note à la SHA | Camille Rousseau | 2027-04-15',
    ],
    [
      'Relancer le ministère — Mme Rousseau — 2 avril',
      'Relancer le ministère | Mme Rousseau | 2027-04-02',
    ],
    [
      'Rapport semestriel — par la BAD — avant le 15 avril',
      'Rapport semestriel | BAD | 2027-04-15',
    ],
    [
      'transmettre la note pour le 1er avril, par Fatou Koné',
      'transmettre la note | Fatou Koné | 2027-04-01',
    ],
    ['relire la note (Keller)', 'relire la note | Keller | '],
    ['note à relire par l’AFD sous huitaine', 'note à relire par l’AFD | AFD | 2027-03-19'],
    [
      'note à transmettre au MEF par la BAD pour le 15',
      'note à transmettre au MEF par la BAD | BAD | 2027-03-15',
    ],
    [
      'La matrice sera transmise à la SHA par le PNUD',
      'La matrice sera transmise à la SHA par le PNUD | PNUD | ',
    ],
  ])('« %s »', (sentence, said) => expect(read(sentence)).toBe(said));

  it.each([
    'note transmise par la BAD au MEF',
    'La note a été transmise par la BAD',
    'La note ne sera pas transmise par la BAD',
    'La séance sera présidée par l’UE',
    'Martin Keller sera remplacé par Fatou Koné',
    'si la note est à relire par l’AFD',
    'faire relire la note, à faire valider par l’UE',
    'Keller ministre de tutelle',
    'La GIZ et l’AFD ne préparent plus la note',
    'Supprimer la virgule du titre',
    'Relire le rapport – UNICEF',
    'Inviter le chef de la Coopération (Keller)',
    'Publier la note, par étapes',
    'Écrire au Fonds (UNICEF, 3 pages)',
    'Passer du CRMT -> IATI',
  ])('« %s » charges nobody', (sentence) => {
    const { text, owners } = readWording(sentence, demoDirectory, NOW);
    expect([text, ...owners]).toEqual([sentence]);
  });
});

describe('a sentence in English', () => {
  it.each([
    ['UNDP will send the matrix by Friday', 'UNDP will send the matrix | UNDP | 2027-03-19'],
    [
      'UNDP and UNICEF will share the draft by 31 March',
      'UNDP and UNICEF will share the draft | UNDP, UNICEF | 2027-03-31',
    ],
    [
      'Mr Keller to contact the Ministry by next Tuesday',
      'contact the Ministry | Mr Keller | 2027-03-16',
    ],
    ['AFD to finalise the ToR before the end of March', 'finalise the ToR | AFD | 2027-03-31'],
    ['GIZ circulates the note tomorrow', 'GIZ circulates the note tomorrow | GIZ | '],
    [
      'The World Bank will draft it by April 5th',
      'The World Bank will draft it | World Bank | 2027-04-05',
    ],
  ])('« %s »', (sentence, said) => expect(read(sentence)).toBe(said));

  it.each([
    'UNDP will not send the matrix',
    'UNDP will be absent on Friday',
    'Who will send the matrix',
    'The note by UNDP was shared',
    'Stand by Monday meetings',
  ])('« %s » charges nobody', (sentence) => {
    const { text, owners } = readWording(sentence, demoDirectory, NOW);
    expect([text, ...owners]).toEqual([sentence]);
  });
});
