import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

/** What is told, denied or asked about a meeting: it looks like an order, and is none. */
describe('a sentence that orders nothing', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    for (const line of ['gec planifier jeudi 18 mars à 10h, pnud', 'gt eau lundi 15 mars à 14h']) {
      await griot.say(SEG, line);
      await griot.say(SEG, { press: 'Confirmer' });
    }
  });
  afterAll(() => griot.stop());

  const told = async (line: string): Promise<string> =>
    (await griot.say(SEG, line)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

  it.each([
    // What a group does.
    'le GEC annule la mission à Mopti',
    'le GEC reporte sa décision',
    'le GEC reporte l’examen du rapport au 25 mars',
    'le GEC convoque le PNUD jeudi 25 mars',
    'le GEC organise une mission à Gao le 25 mars',
    'le GEC invite le PNUD à présenter le rapport',
    'le GEC invite Drissa Togo à présenter le rapport jeudi 18 mars',
    'le GEC invite les membres à lire la note avant jeudi 25 mars',
    'le gec demande un report au 25 mars',
    'le gec propose une réunion le 25 mars',
    'le gec a demandé une réunion le 25 mars à 10h',
    'le GEC attend la matrice pour le 25 mars',
    'le GEC prévoit une mission le 25 mars',
    'l’UE annule sa participation au gec',
    // What was.
    'le gec s’est réuni le 4 mars à 10h',
    'le GEC avait été reporté au 25 mars',
    'le GEC devait être reporté au 25 mars',
    'la SHA a annulé le gec',
    'on m’a dit que le GEC est reporté au 25 mars',
    'il paraît que le gec est annulé par le ministre',
    // What is not to be.
    'il ne faut pas annuler le gec',
    'ne reporte pas le gec',
    'ne planifie pas de gec le 25 mars',
    'n’invite pas Drissa Togo au gec',
    'pas besoin de reporter le gec au 25',
    'inutile d’annuler le gec',
    'le GEC n’est pas reporté',
    'le GEC ne se tiendra pas au PNUD',
    // What is asked.
    'faut-il annuler le gec ?',
    'pourquoi annuler le gec',
    'si le gec est annulé on fait quoi',
    // How things stand.
    'le GEC est dans l’impasse',
    'le GEC est au point mort',
    'le GEC est au complet',
    'le GEC se tiendra dans un climat tendu',
    'le gec aura lieu dans les prochains jours',
    // What is put off or called off is no meeting.
    'la mission du gec est annulée',
    'la visite du ministre est annulée',
    'le rapport du gec est reporté au 25 mars',
    'l’examen du budget est reporté au gec du 18',
    'le point 3 du gec est reporté',
    'annule le point 2 du gec',
    'annule le rappel',
    'annule la 2e réunion du gt eau',
    'reporte le point 2 au prochain gec',
    'change le coordonnateur du gt eau',
    'change le mot de passe',
    'modifie le PV du gec',
    'avance le dossier',
    'prolonge le mandat de Drissa Togo',
    'je crains qu’on doive annuler le gec',
    'programme de travail du gec',
    // What verbs of planning say of other things.
    'bloque le budget',
    'prévois du café pour le gec',
    'fixe le budget à 10 millions',
    'organise le dossier',
  ])('« %s » is not understood', async (line) => {
    const { error, reply, sent } = await griot.say(SEG, line);
    expect(error?.code).toBe('command.unknown');
    expect(reply.text).not.toContain('Confirmer');
    expect(reply.buttons.filter(({ label }) => label === line)).toEqual([]);
    expect(sent).toEqual([]);
  });

  it.each([
    ['le GEC annule sa réunion du 18 mars', 'Annulation de GEC-2027-03'],
    ['n’oublie pas d’annuler le gec', 'Annulation de GEC-2027-03'],
    ['est-ce que tu peux reporter le gec au 25 mars ?', 'Date : jeudi 25 mars 2027'],
    ['le gt eau reporte sa réunion au 22 mars à 10h', 'Date : lundi 22 mars 2027, 10 h 00'],
    [
      'Bonjour à tous, je vous informe que le GEC du 18 mars est reporté au 25 mars à 10h. Cordialement',
      'Date : jeudi 25 mars 2027, 10 h 00',
    ],
    ['déplace le gec dans la salle du CICR', 'Lieu : salle du CICR'],
    ['annule donc la réunion du gec', 'GEC-2027-03'],
    ['la réunion du gec est annulée : deuil', 'Motif : deuil'],
    ['change l’heure du gec : 11h', 'Date : jeudi 18 mars 2027, 11 h 00'],
    ['report du gec au 25 mars', 'Date : jeudi 25 mars 2027, 10 h 00'],
    ['reporte la prochaine réunion du gt eau au 22 mars', 'lundi 22 mars 2027, 14 h 00'],
    ['le gec est bien demain à 10h ?', 'n’a pas de réunion prévue à cette date (9 mars 2027)'],
    ['programme moi un gt santé jeudi 25 mars à 9h', 'jeudi 25 mars 2027, 9 h 00'],
    ['le gec sera à la banque mondiale', 'Lieu : banque mondiale'],
    ['le gec est au radisson finalement', 'Lieu : radisson'],
    ['bloque la décision D-2026-002', 'Décision D-2026-002'],
    ['bloque le 25 mars de 9h à 12h pour le gt santé', 'jeudi 25 mars 2027, 9 h 00 – 12 h 00'],
    ['cale un gt santé jeudi 25 mars à 9h', 'jeudi 25 mars 2027, 9 h 00'],
    ['organise avec le PNUD une réunion du gt santé jeudi 25 mars à 9h', 'jeudi 25 mars 2027'],
    ['convoque les coordos de GT vendredi 12 mars 9h', 'Réunion des coordonnateurs de GT'],
    ['gt eau mardi 16 mars à 10h à l’hôtel (Radisson Blu)', 'Lieu : hôtel Radisson Blu'],
    ['gt eau mardi 16 mars à 10h à l’hôtel (atelier)', 'Lieu : hôtel atelier'],
    ['gt eau mardi 16 mars à 10h au PAM (semences)', 'Objet : semences'],
  ])('« %s » is one all the same', async (line, expected) => {
    expect(await told(line)).toContain(expected);
    await griot.say(SEG, { press: 'Abandonner' }).catch(() => undefined);
  });

  it.each([
    ['invite le GEC jeudi 25 mars à 10h', 'Aperçu de la réunion : Groupe exécutif'],
    ['invitez les membres du gt santé jeudi 25 mars à 15h', 'jeudi 25 mars 2027, 15 h 00'],
    ['invite Drissa Togo au GEC pour présenter le rapport', 'Aperçu de l’invitation : GEC-2027-03'],
    ['invite Drissa Togo au gec, il presentera le rapport', 'Aperçu de l’invitation : GEC-2027-03'],
    ['invite Drissa Togo à la réunion du 18 mars', 'Aperçu de l’invitation : GEC-2027-03'],
    ['invite les membres du gec', 'déjà invitées à GEC-2027-03'],
  ])('« %s » invites whom it names', async (line, expected) => {
    const answer = await told(line);
    expect(answer).toContain(expected);
    if (answer.includes('Aperçu de l’invitation')) expect(answer).toContain('Drissa Togo');
  });
});
