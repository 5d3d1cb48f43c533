import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const CODE = 'GEC-2027-03';
const POINTS = ['Approbation du compte rendu', 'Revue du CREDD', 'Actualisation du CRMT'];

describe('notes taken in a hurry', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    for (const day of ['25 février', '4 mars']) {
      await griot.say(SEG, `gec planifier jeudi ${day} à 10h`);
      await griot.say(SEG, { press: 'Confirmer' });
    }
    for (const point of POINTS) await griot.say(SEG, `odj ajouter ${CODE} ${point}`);
    griot.clock.set(Temporal.Instant.from('2027-02-25T10:02:00Z'));
    for (const text of ['séance ouvrir GEC-2027-02', 'clore']) {
      await griot.say(SEG, text, { channel: 'GEC' });
    }
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:02:00Z'));
    await griot.say(SEG, `séance ouvrir ${CODE}`, { channel: 'GEC' });
  });
  afterAll(() => griot.stop());

  const say = (text: Act) => griot.say(SEG, text, { channel: 'GEC' });
  const said = async (text: Act): Promise<string> => plain((await say(text)).reply.text);
  const asked = async (text: Act): Promise<string[]> =>
    (await say(text)).reply.buttons.map(({ label }) => plain(label));
  const linesOf = async (): Promise<number> =>
    (await said('livre')).split('\n').filter((line) => /^- \d+\./u.test(line)).length;

  it('adopt no compte rendu of a meeting that has none', async () => {
    const refused = await say('cr adopté sans amendement');
    expect(refused.error?.code).toBe('minutes.previousNone');
    expect(plain(refused.reply.text)).toContain('GEC-2027-02 n’a pas de compte rendu');
    expect(await linesOf()).toBe(0);
    await griot.say(SEG, 'cr GEC-2027-02');
  });

  it('adopt the compte rendu of the meeting before, and never that of the séance under way', async () => {
    expect(await said('le compte rendu est adopté')).toContain('1. Compte rendu précédent adopté');
    expect(await said('on adopte le CR')).toContain('2. Compte rendu précédent adopté');
    expect((await say(`cr adopter ${CODE}`)).error?.code).toBe('minutes.seanceOpen');
    expect(await griot.database.client.compteRendu.count({ where: { seal: { not: null } } })).toBe(
      0,
    );
  });

  it('ask which compte rendu, when one is named that may be another', async () => {
    expect(await asked('le compte rendu du GEC de décembre est adopté')).toContain('cr adopté');
    expect(await asked('le compte rendu sera adopté en avril ?')).not.toContain('cr adopté');
  });

  it('take « adopté » for the compte rendu under its point, and ask under another', async () => {
    await say('point 1');
    expect(await said('adopté')).toContain('Compte rendu précédent adopté');
    await say('point 2');
    const before = await linesOf();
    expect(await asked('adopté à l’unanimité')).toEqual([
      'décision : le point « Revue du CREDD » est adopté à l’unani…',
      'cr adopté à l’unanimité',
    ]);
    expect(await linesOf()).toBe(before);
    const [decision] = (await say('adopté à l’unanimité')).reply.buttons;
    expect(await said({ press: decision?.id ?? '' })).toContain('est adopté à l’unanimité');
  });

  it.each([
    ['corriger 2 fautes dans le rapport', 'corriger 2 : fautes dans le rapport'],
    ['Point de vue de la BM : favorable', 'info : …'],
    ['point presse à 12h', 'point : presse à 12h'],
    ['point 3 : la BM présente', 'info : la BM présente'],
    ['point 2 ?', 'info : …'],
    ['Actualisation du CRMT', 'point 3'],
  ])('change nothing by « %s », and ask', async (line, label) => {
    const before = await said('livre');
    expect(await asked(line)).toContain(label);
    expect(await said('livre')).toBe(before);
  });

  it.each([
    ['point 2 : Revue du CREDD', 'Point 2 : Revue du CREDD'],
    ['point sur le CRMT', 'Point 3 : Actualisation du CRMT'],
    ['point : Voyage d’étude', 'Point ajouté : Voyage d’étude'],
  ])('call a point by « %s »', async (line, called) => {
    expect(await said(line)).toContain(called);
  });

  it.each([
    ['le GEC décide de publier la matrice', /\d+\. Décision D-2027-\d+ : publier la matrice/u],
    ['les membres conviennent de se réunir @PNUD', /\d+\. Décision D-2027-\d+ : se réunir — PNUD/u],
    ['on décide de ne pas fermer le fonds', /\d+\. Décision D-2027-\d+ : ne pas fermer le fonds/u],
    ['il est convenu d’attendre l’AFD', /\d+\. Décision D-2027-\d+ : attendre l’AFD/u],
    ['le GEC recommande au PNUD de relire', /\d+\. Recommandation .* : le GEC recommande au PNUD/u],
  ])('write in the book and in the register what the body resolves: « %s »', async (line, told) => {
    const { reply, sent } = await say(line);
    expect(plain(reply.text)).toMatch(told);
    expect(sent).toHaveLength(0);
  });

  it.each([
    'qui décide de la date ?',
    'le GEC n’a rien décidé',
    'le GEC ne décide pas de fermer le fonds',
    'le GT santé décide de se réunir',
    'le GEC a validé la feuille de route',
  ])('resolve nothing by « %s », nor do anything else before they are asked', async (line) => {
    const before = await griot.database.client.decision.count();
    expect(await asked(line)).toContain('info : …');
    expect(await griot.database.client.decision.count()).toBe(before);
  });

  it.each([
    'le PNUD a décidé de financer la revue',
    'les membres saluent la qualité du rapport',
    'la BM présente le compte rendu de mission',
  ])('keep « %s » as it is typed, and resolve nothing by it', async (line) => {
    const before = await griot.database.client.decision.count();
    expect(await said(line)).toContain(`Information : ${line}`);
    expect(await griot.database.client.decision.count()).toBe(before);
  });

  it.each([
    'décision : qui relance le ministère ?',
    'action : relire la note ?',
    'recommandation : faut-il publier la note ?',
  ])('« %s » is a question, and no decision', async (line) => {
    const before = await linesOf();
    const { reply } = await say(line);
    expect(plain(reply.text)).toContain('rien n’est noté');
    const labels = reply.buttons.map(({ label }) => plain(label));
    expect(labels.slice(-2)).toEqual(['info : …', 'à suivre : …']);
    expect(labels).not.toContain('décision : …');
    expect(await linesOf()).toBe(before);
  });

  it('keep an arrow from one to another whole, of which nobody is charged', async () => {
    const told = await said('décision : PNUD → UNICEF : transmettre la note');
    expect(told).toContain('PNUD → UNICEF : transmettre la note');
    expect(told).not.toContain('responsable : ');
    await say('annuler ça');
  });

  it('find what is resolved among pasted lines', async () => {
    const shown = await said('La BM présente\nle GEC décide de publier la note\nmerci');
    expect(shown).toContain('- décision : de publier la note [Noter]');
  });

  it.each([
    ['départ PNUD 11h30', 'Départ à 11 h 30 : PNUD'],
    ['départ à 11h25 de la GIZ', 'Départ à 11 h 25 : GIZ'],
    ['11h20 départ OMS', 'Départ à 11 h 20 : OMS'],
    ['arrivée BM (10h25)', 'Arrivée à 10 h 25 : Banque mondiale'],
    ['présent UNICEF dès 10 h 15', 'Arrivée à 10 h 15 : UNICEF'],
    ['arrivée FAO', 'Arrivée à 11 h 40 : FAO'],
    ['pause 11h', 'Séance suspendue à 11 h 00'],
    ['reprise à 11h15', 'Reprise à 11 h 15'],
    ['pause de 15 minutes', 'Séance suspendue à 11 h 40'],
    ['10h45 décision : relire la note', 'Décision'],
    ['10h45 info : la BM présente', 'Information : 10h45 la BM présente'],
  ])('take « %s » for the hour that is said', async (line, told) => {
    griot.clock.set(Temporal.Instant.from('2027-03-04T11:40:00Z'));
    expect(await said(line)).toContain(told);
  });

  it('propose « BM arrivée 10h15 », and refuse an hour to come', async () => {
    expect(await asked('AFD arrivée 10h15')).toContain('arrivée AFD 10h15');
    expect(await asked('PNUD est parti à 11h30')).toContain('départ PNUD 11h30');
    const before = await linesOf();
    expect((await say('départ PNUD 12h30')).error?.code).toBe('seance.hourToCome');
    expect(await asked('arrivée BAD 25h10')).toEqual([]);
    expect(await linesOf()).toBe(before);
  });

  it('correct the hour of a line, or who it is of, and keep the other', async () => {
    const number = /^(\d+)\./u.exec(await said('départ PAM 11h30'))?.[1] ?? '?';
    expect(await said(`corriger ${number} 11h20`)).toContain('Départ à 11 h 20 : PAM');
    expect(await said(`corriger ${number} AFD`)).toContain('Départ à 11 h 20 : AFD');
    expect(await said('livre')).toContain('jusqu’à 11 h 20');
  });

  it.each([
    ['Part du budget exécutée : 62 %', 'qui est « du budget exécutée'],
    ['Retour d’expérience sur le fonds', 'qui est'],
    ['arrivée Zorro', 'qui est « Zorro »'],
    ['décision adoptée', 'ce qui est décidé'],
    ['Décision attendue de la BM', 'ce qui est décidé'],
    ['Points de vigilance', 'n’est pas à l’ordre du jour'],
  ])('write nothing for « %s », and ask whether to keep it as it is', async (line, why) => {
    const [lines, decided] = [await linesOf(), await griot.database.client.decision.count()];
    expect(await said(line)).toContain(why);
    const [info] = (await say(line)).reply.buttons.filter(({ label }) => label.startsWith('info'));
    expect(await linesOf()).toBe(lines);
    expect(await said({ press: info?.id ?? '' })).toContain(`Information : ${line}`);
    expect(await griot.database.client.decision.count()).toBe(decided);
  });

  it('keep a note whole', async () => {
    expect(await said('Note de cadrage transmise')).toContain('Note de cadrage transmise');
    expect(await asked('arrivée Laos')).toContain('arrivée : Laos');
  });

  it.each([
    ['action : pnud : relire la note', /Action D-2027-\d+ : relire la note — PNUD/u],
    ['act PNUD et BM -> relire avant le 30/4', /: relire — Banque mondiale et PNUD.* 30 avril/u],
    ['Décision n°2 : publier le cadre', /Décision D-2027-\d+ : publier le cadre$/mu],
    ['décision : Budget : adopter le cadre', /: Budget : adopter le cadre$/mu],
  ])('find the owners that open « %s »', async (line, told) => {
    expect(await said(line)).toMatch(told);
  });

  it('annul several lines at once, and the last that « la » names; the meeting is not meant', async () => {
    const numbers: string[] = [];
    for (const line of ['info : un', 'info : deux', 'info : trois']) {
      numbers.push(/^(\d+)\./u.exec(await said(line))?.[1] ?? '?');
    }
    const [one, two, three] = numbers;
    expect(await said(`annuler ${one} et ${two}`)).toMatch(/Annulé.*un\n.*Annulé.*deux/su);
    expect((await say(`annuler ${three} et ${two}`)).error?.code).toBe('seance.annulled');
    expect(await said(`annule la ${three}`)).toContain('Annulé : Information : trois');
    await said('info : quatre');
    expect(await said('corriger la dernière ligne : cinq')).toContain('Information : cinq');
    expect(await asked('oups')).toContain('annuler');
  });

  it.each(['enlever la ligne', 'retire la ligne', 'raye la ligne', 'supprime la ligne'])(
    '« %s 5 » annuls it, and that of a budget is another line',
    async (verb) => {
      const number = /^(\d+)\./u.exec(await said('info : de trop'))?.[1] ?? '?';
      expect(await asked(`${verb} ${number} du budget`)).toContain('info : …');
      expect(await said(`${verb} ${number}`)).toContain('Annulé : Information : de trop');
    },
  );

  it.each(['enlever 5 projets', 'retirer la FAO de la liste', 'retirer 2 lignes du budget'])(
    '« %s » annuls nothing',
    async (line) => {
      const before = await said('livre');
      expect(await asked(line)).toContain('info : …');
      expect(await said('livre')).toBe(before);
    },
  );

  it('correct what is said to be another, and take no hesitation for a text', async () => {
    const number = /^(\d+)\./u.exec(await said('action : relire @BAD échéance 20 mars'))?.[1] ?? '';
    const refused = await say(`corrige la ${number} c’est avril pas mars`);
    expect(refused.error?.code).toBe('seance.correctionUnclear');
    expect(await said(`corrige la ${number} c’est la GIZ`)).toContain('relire — GIZ');
    expect(await said(`corrige la ${number} non, le 2 avril`)).toContain('échéance : 2 avril');
    expect(await said(`corrige la ${number} : relire le plan`)).toContain('relire le plan — GIZ');
    await said(`annuler ${number}`);
  });

  it('charge whom it is agreed upon, or who stands in brackets', async () => {
    const agreed = 'il a été convenu que la BAD transmette la note avant le 15 avril';
    expect(await said(agreed)).toContain('BAD — échéance : 15 avril');
    await say('annuler');
    expect(await said('action (PNUD) : envoyer la grille')).toContain('envoyer la grille — PNUD');
    await say('annuler');
  });

  it('give no owner and no day to an information', async () => {
    const number = /^(\d+)\./u.exec(await said('info : la note est lue'))?.[1] ?? '';
    for (const what of ['@Martin Keller', 'échéance 2 avril']) {
      const { error } = await say(`corriger ${number} ${what}`);
      expect(error?.code).toBe('seance.correctionUnclear');
    }
    expect(await said(`corriger ${number} la note est relue`)).toContain('la note est relue');
    await say(`annuler ${number}`);
  });

  it('offer « la séance a été ouverte … » to the book', async () => {
    expect(await asked('la séance a été ouverte à 10h par le Chef de file')).toContain('info : …');
    expect(await said('livre')).toContain(`Livre de la séance ${CODE}`);
  });

  it('ask of a point and what is said of it, and lose neither', async () => {
    const { error, reply } = await say(
      'point 2 : Revue du CREDD – le PNUD présente le calendrier et le plan',
    );
    expect(error?.code).toBe('seance.pointAndMore');
    expect(reply.buttons).toHaveLength(2);
    expect(await said('point 2 : la Revue du CREDD (30 min)')).toContain('Point 2');
  });

  it('offer the line of a list that stands alone, and write nothing', async () => {
    const before = await linesOf();
    expect(await asked('1. Excusés : personne')).toContain('Excusés : personne');
    expect(await asked('2) info : la GIZ arrive')).toContain('info : la GIZ arrive');
    expect(await linesOf()).toBe(before);
  });

  it('ask of the quorum, or tell it', async () => {
    for (const line of ['on a le quorum ?', 'est-ce qu’on a le quorum', 'avons-nous le quorum']) {
      expect(await said(line)).toContain(`Livre de la séance ${CODE}`);
    }
    for (const line of ['on a le quorum', 'nous avons le quorum', 'on a enfin le quorum']) {
      expect(await asked(line)).toContain('info : …');
    }
  });

  it('leave of a decision annulled at once its number alone: no list of what is closed, no count', async () => {
    const before = await said('bilan gec 2027');
    const closed = await said('décisions closes en mars du gec');
    const [, code = ''] = /(D-2027-\d+)/u.exec(await said('décision : relire le canevas')) ?? [];
    await say('annuler');
    expect(await said(`décision ${code}`)).toContain('relire le canevas');
    expect(await said('bilan gec 2027')).toBe(before);
    expect(await said('décisions closes en mars du gec')).toBe(closed);
    expect(await said('digest gec')).not.toContain('relire le canevas');
  });

  it('say, of a decision that two have noted, that it stands there already', async () => {
    const first = await said('décision : convoquer le comité @BAD échéance 2 avril');
    expect(first).not.toContain('dit déjà');
    const number = Number(/^(\d+)\./u.exec(first)?.[1]);
    const other = await griot.say('aissata.diarra@example.org', 'décision : Convoquer le comité', {
      channel: 'GEC',
    });
    expect(plain(other.reply.text)).toContain(`La ligne ${number} dit déjà la même chose.`);
    expect(other.reply.buttons.map(({ label }) => label)).toContain(`annuler ${number + 1}`);
    await say(`annuler ${number + 1}`);
    expect(await said('décision : convoquer le comité de pilotage')).not.toContain('dit déjà');
    expect(await said(`annuler ${number}`)).toContain('Annulé');
    expect(await said('décision : convoquer le comité')).not.toContain('dit déjà');
  });

  it('close the séance at the hour that is said, which is past', async () => {
    expect((await say('clore à 12h30')).error?.code).toBe('seance.hourToCome');
    expect(await said('séance levée à 11h35')).toContain('La séance n’est pas close');
    const closed = await said({ press: 'Clore sans les noter' });
    expect(closed).toContain(`Séance ${CODE} close à 11 h 35`);
  });
});
