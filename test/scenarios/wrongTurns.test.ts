import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const CAMILLE = 'camille.rousseau@example.org';
const MOUSSA = 'moussa.diarra@example.org';

/** Sentences that look like a command and are none, or are another one: nothing may be done wrongly. */
describe('a sentence that looks like a command', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-22T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, 'décision gec Transmettre la matrice @Moussa Diarra échéance 31 mars');
    await griot.say(SEG, 'décision gec Relire la note @Moussa Diarra échéance 10 mars');
  });
  afterAll(() => griot.stop());

  const told = async (line: string, who = SEG): Promise<string> =>
    (await griot.say(who, line)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

  it.each([
    'D-2027-001 à clôturer',
    'D-2027-001 à confirmer',
    'D-2027-001 terminée à moitié',
    'D-2027-001 faite à 80 %',
    'est-ce que D-2027-001 est faite',
    'est ce que D-2027-001 est faite',
    'D-2027-001 est faite ?',
    'D-2027-001 abandonnée ?',
    'qui est responsable de D-2027-001',
    'donne-moi D-2027-001',
  ])('« %s » shows the decision as it stands', async (line) => {
    for (const who of [SEG, MOUSSA]) {
      const { reply, sent } = await griot.say(who, line);
      expect(reply.text).toMatch(/État.*à faire/u);
      expect(sent).toEqual([]);
    }
  });

  it.each([
    ['confie D-2027-002 à Camille Rousseau', 'Moussa Diarra (Banque mondiale) → Camille Rousseau'],
    ['attribuer la décision D-2027-002 à l’AFD', 'Camille Rousseau (AFD) → AFD'],
    ['réaffecte D-2027-002 à Moussa Diarra', 'AFD → Moussa Diarra'],
  ])('« %s » changes who answers for it, and closes nothing', async (line, change) => {
    expect(await told(line)).toContain(change);
    expect(await told('D-2027-002')).toMatch(/État.*à faire/u);
  });

  it.each(['passe D-2027-002 au GEC', 'passe D-2027-002 à haute'])(
    '« %s » names nobody, and takes it from nobody',
    async (line) => {
      await griot.say(SEG, line);
      expect(await told('D-2027-002')).toContain('Responsable : Moussa Diarra');
    },
  );

  it('« gt-agri hier 10h » is a day that is past, and binds no channel', async () => {
    expect((await griot.say(SEG, 'gt-agri hier 10h')).error?.code).toBe('date.past');
  });

  it.each([
    [
      'gt-eau réunion le 12/03 à 15h chez l’AFD pr parler du budget',
      'Lieu : AFD',
      'Objet : budget',
    ],
    [
      'réunion des coordonnateurs de GT le 25 mars à 14h',
      'Réunion des coordonnateurs de GT',
      '14 h 00',
    ],
  ])('« %s » says where and about what', async (line, one, other) => {
    const preview = await told(line);
    expect(preview).toContain(one);
    expect(preview).toContain(other);
    expect(preview).not.toContain('Lieu : coordonnateurs');
  });

  it('« du 4 mars à vendredi » tells what was, then what will be', async () => {
    const preview = await told('décale le gec du 4 mars à vendredi 5 même heure');
    expect(preview).toContain('Date : vendredi 5 mars 2027, 10 h 00');
    expect(await told('décale le gec du 4 a vendredi')).toContain('Auparavant : jeudi 4 mars 2027');
  });

  it.each(['email de moussa diarra', 'le numéro de Moussa', 'adresse d’Élodie Garnier'])(
    '« %s » shows a card',
    async (line) => {
      expect(await told(line)).toMatch(/Courriel : \S+@example\.org/u);
    },
  );

  it.each(['gt-sante toutes les 2 semaines le mardi à 9h30', 'gt-sante un mardi sur deux à 9h30'])(
    '« %s » is a series, and no single meeting',
    async (line) => {
      expect(await told(line)).toContain('Rythme : toutes les deux semaines, le mardi');
    },
  );

  it('the closing formula of a letter is no part of what it asks', async () => {
    const letter =
      'Bonjour Griot,\nMerci de planifier une réunion du GT Santé le mardi 16 mars à 9h30 à l’OMS.\nOrdre du jour : paludisme\nBien cordialement,\nAmadou';
    const preview = await told(letter);
    expect(preview).toContain('Objet : paludisme');
    expect(preview).not.toMatch(/cordialement|Amadou/iu);
    expect(await told('décision gec recevoir cordialement la délégation')).toContain(
      'recevoir cordialement la délégation',
    );
  });

  it.each([
    [
      'Yacouba Sissoko reçoit à l’instant',
      'je serai absente le 4. Mon adjoint Yacouba Sissoko me représentera.',
    ],
    ['votre absence à GEC-2027-03 est excusée', 'annule ma participation au gec'],
  ])('an answer is « %s »: %s', async (answer, line) => {
    await griot.say(CAMILLE, 'présente le 4');
    expect(await told(line, CAMILLE)).toContain(answer);
  });

  it('« D-… commentaire : … » keeps it, and « transmets D-… au … » passes it on', async () => {
    await told('D-2027-001 commentaire : la SHA a répondu');
    expect(await told('D-2027-001')).toContain('la SHA a répondu');
    expect(await told('transmets D-2027-001 au coord gt')).toContain('au groupe COORD-GT');
  });

  it.each([
    ['gt-agri jeudi 11 mars 10h1/2', '10 h 30 –', 'Lieu : FAO'],
    ['gt-agri jeudi 11 mars 9h (salle B)', '9 h 00 –', 'Lieu : salle B'],
    ['gt-agri jeudi 11 mars 9h (journée de la femme)', 'Lieu : FAO', 'Objet : journée de la femme'],
    ['gt-agri jeudi 11 mars 9h au PAM : semences', 'Lieu : PAM', 'Objet : semences'],
    ['gt-agri jeudi 11 mars 9h en ligne', '9 h 00 –', 'Lieu : en ligne'],
    ['gt-agri jeudi 11 mars 9h en présentiel', '9 h 00 –', 'Lieu : FAO'],
  ])('« %s » is read whole', async (line, one, other) => {
    const preview = await told(line);
    expect(preview).toMatch(new RegExp(`${one}`, 'u'));
    expect(preview).toMatch(new RegExp(`${other}$`, 'mu'));
  });

  it('« gt-agri et gt-eau le 11 mars à 9h » is refused: a group is no place', async () => {
    const { error } = await griot.say(SEG, 'gt-agri et gt-eau le 11 mars à 9h');
    expect(error?.code).toBe('group.several');
  });

  it.each(['cloture la séance du gec', 'ouvre la séance du gec'])(
    '« %s » is said of a séance',
    async (line) => expect((await griot.say(SEG, line)).error?.code).toMatch(/^seance\./u),
  );

  it.each(['envoie l’invitation à Drissa Togo aussi', 'hier on a dit quoi'])(
    '« %s » is not understood, and does nothing',
    async (line) => expect((await griot.say(SEG, line)).error?.code).toBe('command.unknown'),
  );

  it.each(['décision 1', 'décision n°1', 'gec décision n° 1'])(
    '« %s » shows it, and writes none down',
    async (line) => expect(await told(line)).toMatch(/^Décision D-2027-001/u),
  );

  it('« l’odj du gec du 4 : … » tells the meeting, then the point', async () => {
    const answer = await told('ajouter un point à l’odj du gec du 4 : fonds flexible, 20 min');
    expect(answer).toContain('est inscrit : fonds flexible');
  });

  it('« digest gec tous les lundis à 9h » sets it', async () => {
    expect(await told('digest gt-eau tous les mardis à 9h')).toMatch(/mardi .* à 9 h 00/u);
    expect(await told('digest gt-eau')).not.toContain('Point de suivi du groupe');
    expect(await told('digest du GT Eau le vendredi à 16h')).toMatch(/vendredi .* à 16 h 00/u);
  });

  it('« remplacement du 3 au 20 mars par … » asks to be replaced, after a preview', async () => {
    const preview = await told('remplacement du 3 au 20 mars par Yacouba Sissoko', CAMILLE);
    expect(preview).toContain('Remplacement de Camille Rousseau par Yacouba Sissoko');
    expect(await told('remplacement', CAMILLE)).toContain('Aucun remplacement');
  });

  it.each(['retards du PNUD', 'retard gec', 'tout ce qui est en retard'])(
    '« %s » lists what is late',
    async (line) => expect(await told(line)).toMatch(/^Décisions en retard/u),
  );

  it('« adresse du gec » is that of the meeting', async () => {
    expect(await told('adresse du gec')).toMatch(/^GEC-2027-03/u);
  });

  it('« reporte … d’un mois, la SHA est en grève » tells the length, then the reason', async () => {
    const answer = await told('reporte l’échéance de D-2027-002 d’un mois, la SHA est en grève');
    expect(answer).toContain('reportée au samedi 10 avril 2027');
    expect(await told('D-2027-002')).toContain('la SHA est en grève');
  });

  it.each([
    'je présente le point 2 au gec',
    'je presente la note de cadrage au gec',
    'absence de quorum au gec',
    'absence du ministre au gec du 4',
  ])('« %s » is no answer to an invitation', async (line) => {
    const { error, reply } = await griot.say(CAMILLE, line);
    expect(error?.code).toBe('command.unknown');
    expect(reply.buttons.map(({ label }) => label).join()).not.toMatch(
      /présent\b|excusé|peut-être/u,
    );
  });

  it.each([
    ['présente le 4', 'votre présence à GEC-2027-03 est confirmée'],
    ['absence au gec', 'votre absence à GEC-2027-03 est excusée'],
    [
      'je ne pourrai pas venir au gec, mon suppléant Yacouba Sissoko sera là',
      'Yacouba Sissoko reçoit à l’instant une invitation',
    ],
  ])('« %s » is one', async (line, answer) => {
    expect(await told(line, CAMILLE)).toContain(answer);
  });

  it.each(['le gec du 4 mars est maintenu', 'le gec du 4 est confirmé', 'c est quand le gec'])(
    '« %s » shows the meeting, and plans nothing',
    async (line) => {
      expect(await told(line)).toMatch(/^GEC-2027-03/u);
    },
  );

  it('« le gec du 4 est annulé » tells no reason: it is asked for', async () => {
    expect(await told('le gec du 4 est annulé')).toContain('Pour quel motif');
    expect(await told('le gec du 4 est annulé : deuil national')).toContain(
      'Motif : deuil national',
    );
  });

  it.each([
    'programme moi un gec jeudi 11 mars à 10h30 au PNUD',
    'programme-moi un gec jeudi 11 mars à 10h30 au PNUD',
  ])('« %s » plans one', async (line) => {
    const preview = await told(line);
    expect(preview).toContain('jeudi 11 mars 2027, 10 h 30');
    expect(preview).toContain('Lieu : PNUD');
  });
});
