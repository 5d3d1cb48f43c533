import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';

/** A Saturday; the GEC meets on Thursday 4 March, GT-SANTE on the 9th, GT-ECOFI on Friday 26 February. */
describe('a meeting told in haste', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    for (const line of [
      'gec planifier jeudi 4 mars à 10h, salle du PNUD',
      'gt-sante planifier jeudi 11 mars à 15h',
      'gt-ecofi planifier vendredi 26 février à 9h',
    ]) {
      await griot.say(SEG, line);
      await griot.say(SEG, { press: 'Confirmer' });
    }
  });
  afterAll(() => griot.stop());

  const told = async (line: string, who = SEG): Promise<string> =>
    (await griot.say(who, line)).reply.text.replaceAll('\u00a0', ' ');
  const refusal = async (line: string, who = SEG): Promise<string | undefined> =>
    (await griot.say(who, line)).error?.code;

  it.each([
    ['le gec du 4 passe au 5', 'Date : vendredi 5 mars 2027, 10 h 00'],
    ['le gec du 4 mars passe au 5 mars à 9h', 'Date : vendredi 5 mars 2027, 9 h 00'],
    ['le gec passe du 4 au 11 mars', 'Date : jeudi 11 mars 2027, 10 h 00'],
    ['le gec est décalé au 11 mars', 'Date : jeudi 11 mars 2027, 10 h 00'],
    ['Je souhaite que le GEC se tienne plutôt le 5.', 'Date : vendredi 5 mars 2027, 10 h 00'],
    ['le gec commence à 11h au lieu de 10h', 'Date : jeudi 4 mars 2027, 11 h 00'],
    ['le gec c’est à 11h', 'Date : jeudi 4 mars 2027, 11 h 00'],
    ['gec finalement à 15h', 'Date : jeudi 4 mars 2027, 15 h 00'],
    ['decale gt sante dune heure', 'Date : jeudi 11 mars 2027, 16 h 00'],
    ['reschedule gec to 11/03', 'Date : jeudi 11 mars 2027, 10 h 00'],
    ['changer salle gec : hôtel de l’amitié', 'Lieu : hôtel de l’amitié'],
    ['changement de salle pour le gec : ambassade de Suisse', 'Lieu : ambassade de Suisse'],
    ['nouvelle salle gec hôtel de l’amitié', 'Lieu : hôtel de l’amitié'],
    ['le gec aura lieu à l’ambassade de Suisse', 'Lieu : ambassade de Suisse'],
  ])('« %s » previews that change, and sends nothing', async (line, expected) => {
    const preview = await told(line);
    expect(preview).toContain('Aperçu du changement');
    expect(preview).toContain(expected);
    expect(preview).toContain('Rien n’est encore envoyé.');
  });

  it('moves the meeting of the day that is said, or none', async () => {
    expect(await refusal('décale le gec du 5 au 11')).toBe('meeting.noneOn');
    expect(await told('décale le gec du 4 au 11 avril')).toContain(
      'Auparavant : jeudi 4 mars 2027',
    );
  });

  it('says so when a meeting put off would be held earlier', async () => {
    expect(await told('gec reporté à jeudi prochain')).toContain(
      'La nouvelle date est avant l’ancienne',
    );
    expect(await told('avance le gec au 2 mars')).not.toContain('avant l’ancienne');
  });

  it.each([
    'la réunion du 4 mars est annuler',
    'le gec n’aura pas lieu',
    'le gec du 4 n’aura pas lieu',
    'le gec du 4 est annulé',
    'plus de gec le 4',
    'cancel gec',
    'annule la réu du 4',
  ])('« %s » asks for the reason before anything is called off', async (line) => {
    expect(await told(line)).toContain('Pour quel motif la réunion GEC-2027-03');
  });

  it.each([
    'pas de nouvelles du gec',
    'pas de budget pour le gec',
    'plus de 10 personnes au gec',
    'plus de détails sur la réunion du gec',
    'pas de réunion du gec avant le 15 mars',
    'pas de gec prévu ?',
  ])('« %s » calls nothing off', async (line) => {
    expect(await told(line)).not.toContain('Pour quel motif');
    expect(await told(line)).not.toContain('Annulation');
  });

  it('« en présentiel » is the name of no place', async () => {
    expect(await told('le gec se fera en présentiel')).toContain('Que faut-il changer');
    expect(await told('le gec se fera en visio')).toContain('Lieu : visio');
  });

  it('calls nothing off on a day without a meeting, and shows those that come', async () => {
    const { error, reply } = await griot.say(SEG, 'annule demain');
    expect(error?.message.replaceAll('\u00a0', ' ')).toBe(
      'Je ne vois aucune réunion à cette date (21 février 2027).',
    );
    expect(reply.buttons.map(({ label }) => label)).toContain('GEC-2027-03 – 4 mars 2027');
  });

  it.each([
    ['c koi la prochaine réunion', 'GT-ECOFI-2027-02 –'],
    ['kan est le prochain gec', 'GEC-2027-03 –'],
    ['c où la reunion de vendredi', 'GT-ECOFI-2027-02 –'],
    ['gec c quelle heure', 'GEC-2027-03 –'],
    ['adresse gec', 'GEC-2027-03 –'],
    ['le gec du 4 mars c’est à quelle heure', 'GEC-2027-03 –'],
    ['le gec est maintenu ?', 'GEC-2027-03 –'],
    ['le gec est annulé ?', 'GEC-2027-03 –'],
    ['what’s next', 'GT-ECOFI-2027-02 –'],
    ['qui vient le 4', 'Présences : GEC-2027-03'],
    ['who is coming to the gec', 'Présences : GEC-2027-03'],
  ])('« %s » is a question', async (line, expected) => {
    expect(await told(line)).toContain(expected);
  });

  it('shows the next meeting of whoever asks for his', async () => {
    expect(await told('c koi la prochaine reunion', SWISS)).toContain('GEC-2027-03 –');
    expect(await refusal('qui vient jeudi', SWISS)).toBe('meeting.noneThatDay');
  });

  it.each([
    ['il y a quoi demain', 'Aucune réunion à cette date (21 février 2027).'],
    ['la semaine pro on a quoi ?', 'Réunions : 22 février – 28 février 2027'],
    ['y a quoi la semaine pro', 'Réunions : 22 février – 28 février 2027'],
    ['qu’est-ce qu’on a décidé aujourd’hui ?', 'Décisions'],
    ['qu’avons-nous décidé en mars ?', 'Décisions'],
    ['réunions de mars', 'Réunions : 1er mars – 31 mars 2027'],
    ['réunions gec en mars', 'Réunions de GEC : 1er mars – 31 mars 2027'],
    ['on se voit quand', 'Réunions à venir'],
    ['programme de la semaine prochaine', 'GT-ECOFI-2027-02'],
  ])('« %s » lists the meetings of these days alone', async (line, expected) => {
    expect(await told(line)).toContain(expected);
  });

  it('lists no meeting of another week', async () => {
    expect(await told('réunions de la semaine prochaine')).not.toContain('GEC-2027-03');
  });

  it.each([
    ['gec planifier avril le 8 à 10h', 'Date : jeudi 8 avril 2027'],
    ['gec planifier le 3 à 10h', 'Date : mercredi 3 mars 2027'],
    ['gec planifier samedi 10h', 'Nous sommes samedi : j’ai compris le samedi 27 février 2027.'],
    ['troika planifier mardi 23 février à 16h', 'Aperçu de la réunion : Troïka'],
    ['programme une réunion du gec jeudi à 10h', 'Aperçu de la réunion'],
  ])('« %s » says which day was understood', async (line, expected) => {
    expect(await told(line)).toContain(expected);
  });

  it.each(['fin mars à 10h', 'demin 10h', '1er à 10h', 'mi-mars 10h', 'à 15h'])(
    'takes « %s » for no place',
    async (said) => {
      const { reply } = await griot.say(SEG, `gec planifier ${said}`);
      expect(reply.form?.fields.find(({ name }) => name === 'lieu')?.value ?? '').toBe('');
    },
  );

  it.each([
    ['gec planifier à 15h', '15:00', undefined],
    ['planifie une réunion du gec de 15h à 17h au PNUD', '15:00', '120 min'],
    ['gec planifier 15h30', '15:30', undefined],
  ])('« %s » keeps the hour that is said without a day', async (line, hour, duration) => {
    const { reply } = await griot.say(SEG, line);
    const value = (field: string) => reply.form?.fields.find(({ name }) => name === field)?.value;
    expect([value('date'), value('heure'), value('duree')]).toEqual([undefined, hour, duration]);
  });

  it.each([
    ['schedule gec on march 18 at 10:00', 'Date : jeudi 18 mars 2027, 10 h 00'],
    ['gec planifier thursday 18 march at 3pm', 'Date : jeudi 18 mars 2027, 15 h 00'],
    ['reschedule gec to march 11', 'Date : jeudi 11 mars 2027, 10 h 00'],
    ['gec moved to the 11th of march at 9am', 'Date : jeudi 11 mars 2027, 9 h 00'],
  ])('« %s » is a date of colleagues from abroad', async (line, expected) => {
    expect(await told(line)).toContain(expected);
  });

  it('keeps the place that is said without a day', async () => {
    const { reply } = await griot.say(SEG, 'planifie une réunion du gec au PNUD');
    expect(reply.form?.fields.find(({ name }) => name === 'lieu')?.value).toBe('PNUD');
  });

  it.each([
    ['jpeux pas venir le 4', 'votre absence à GEC-2027-03 est excusée'],
    ['ok pour le 4', 'votre présence à GEC-2027-03 est confirmée'],
    ['jserai en retard au gec', 'votre présence à GEC-2027-03 est confirmée'],
    ['dsl pas dispo le 4, fatou koné y va', 'Fatou Koné reçoit à l’instant une invitation'],
    ['fatou vient à ma place', 'votre absence à GEC-2027-03 est excusée'],
  ])('« %s » is an answer', async (line, expected) => {
    await griot.say(SWISS, 'présent gec');
    expect(await told(line, SWISS)).toContain(expected);
  });

  it.each(['je viens avec Fatou', 'je serai là le 4 avec Fatou Koné'])(
    '« %s » confirms whoever speaks, says that nobody else is invited, and offers his place',
    async (line) => {
      const { reply } = await griot.say(SWISS, line);
      expect(reply.text).toContain('votre présence à GEC-2027-03 est confirmée');
      expect(reply.text).toContain('Je n’ai rien noté pour Fatou Koné');
      expect(reply.buttons.map(({ label }) => label)).toContain('Céder ma place à Fatou Koné');
    },
  );

  it('says of one who is invited already that he answers for himself', async () => {
    expect(await told('je viens avec Lars Johansson', SWISS)).toContain(
      'Lars Johansson a déjà reçu sa propre invitation',
    );
  });

  it.each(['je viens avec plaisir', 'je serai là avec un peu de retard'])(
    '« %s » brings nobody along',
    async (line) => {
      expect(await told(line, SWISS)).not.toContain('Je n’ai rien noté');
    },
  );

  it('asks for the day of a week that is said, and changes nothing', async () => {
    const { reply } = await griot.say(SEG, 'décale le gec à la semaine prochaine');
    const labels = reply.buttons.map(({ label }) => label.replaceAll('\u00a0', ' '));
    expect(reply.text).toContain('Rien n’est encore changé.');
    expect(labels).toEqual([
      'lundi 8 mars 2027',
      'mardi 9 mars 2027',
      'mercredi 10 mars 2027',
      'jeudi 11 mars 2027',
      'vendredi 12 mars 2027',
    ]);
    const { reply: preview } = await griot.say(SEG, { press: reply.buttons[3]?.id ?? '' });
    expect(preview.text.replaceAll('\u00a0', ' ')).toContain('Date : jeudi 11 mars 2027, 10 h 00');
  });

  it('asks whether a meeting that is said to be held is the one that is planned', async () => {
    const { reply } = await griot.say(SEG, 'on fait le gec le 18 mars à 15h');
    const [move, plan] = reply.buttons;
    expect(reply.text).toContain('Rien n’est encore changé.');
    const moved = await griot.say(SEG, { press: move?.id ?? '' });
    expect(moved.reply.text).toContain('Aperçu du changement');
    expect(moved.reply.text).toContain('jeudi 18 mars 2027');
    const planned = await griot.say(SEG, { press: plan?.id ?? '' });
    expect(planned.reply.text.replaceAll('\u00a0', ' ')).toContain(
      'Date : jeudi 18 mars 2027, 15 h 00',
    );
  });

  it('plans at once what no meeting of the group may be taken for', async () => {
    expect(await told('on fait le gt-eau le 18 mars à 10h')).toContain('Aperçu de la réunion');
  });

  it('records neither of two answers in one message', async () => {
    expect(await refusal('présent le 4 et absent le 11', SWISS)).toBe('meeting.twoAnswers');
  });
});
