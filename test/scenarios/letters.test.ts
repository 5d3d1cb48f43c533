import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';

/** Letters and e-mails pasted into the chat, with all their courtesies. */
describe('a pasted letter', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 18 mars à 10h, pnud');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const said = async (paragraphs: readonly string[], who = SEG, channel?: string) => {
    const options = channel ? { channel } : {};
    const { reply, error, sent } = await griot.say(who, paragraphs.join('\n\n'), options);
    const text = reply.text.replace(/[\u00a0\u202f]/gu, ' ');
    return { text, error: error?.code, sent: sent.length };
  };

  it('that convenes a group prepares its meeting', async () => {
    const { text } = await said([
      'Madame, Monsieur,',
      'J’ai l’honneur de vous inviter à la réunion du GT Eau qui se tiendra le jeudi 25 mars 2027 à 10h dans la salle de conférence de l’AFD.',
      'L’ordre du jour portera sur la revue du budget.',
      'Veuillez agréer, Madame, Monsieur, l’expression de mes salutations distinguées.',
      'Moussa Diarra',
    ]);
    expect(text).toContain('Groupe thématique Eau et assainissement');
    expect(text).toContain('Date : jeudi 25 mars 2027, 10 h 00');
    expect(text).toContain('Lieu : salle de conférence de l’AFD\n');
    expect(text).toContain('Objet : revue du budget\n');
  });

  it('in English does too', async () => {
    const { text } = await said([
      'Dear all,',
      'The next GEC meeting will take place on Thursday 25 March at 10am at UNDP.',
      'Best regards',
    ]);
    expect(text).toContain('Date : jeudi 25 mars 2027, 10 h 00');
    expect(text).toContain('Lieu : UNDP\n');
  });

  it('that asks Griot to plan keeps the signature out of the subject', async () => {
    const { text } = await said([
      'Bonjour Griot,',
      'Merci de convoquer le GEC jeudi 25 mars à 10h au PNUD. L’ordre du jour portera sur le budget.',
      'Bien à toi',
      'Moussa Diarra',
      'Tél. +223 76 00 00 00',
    ]);
    expect(text).toContain('Lieu : PNUD\n');
    expect(text).toContain('Objet : budget\n');
  });

  it('that moves a meeting previews the move', async () => {
    const { text } = await said([
      'Madame, Monsieur,',
      'Nous avons le regret de vous informer que la réunion du GEC du 18 mars est reportée au 25 mars à 10h au PNUD.',
      'Sincères salutations',
    ]);
    expect(text).toContain('Aperçu du changement : GEC-2027-03');
    expect(text).toContain('Date : jeudi 25 mars 2027, 10 h 00');
  });

  it.each([
    ['à la DUE', 'DUE'],
    ['à l’AFD', 'AFD'],
    [', salle de la DUE', 'salle de la DUE'],
    ['à la demande du chef de file', 'pnud'],
  ])('that moves a meeting « à 15h %s » reads the place behind the hour', async (where, place) => {
    const moved = `le GEC du 18 mars est reporté au jeudi 25 mars 2027 à 15h ${where}.`;
    const { text } = await said(['Chers collègues,', `Nous vous informons que ${moved}`]);
    expect(text).toContain('Date : jeudi 25 mars 2027, 15 h 00');
    expect(text).toContain(`Lieu : ${place}\n`);
  });

  it.each([
    'Je vous transmets le message suivant : « le GEC du 18 mars est annulé ».',
    'Le chef de file m’écrit que « le GEC du 18 mars est reporté au 25 mars ». Qu’en pensez-vous ?',
    'Le GEC du 18 mars est annulé, sauf si le PNUD confirme la salle.',
    'Le GEC du 18 mars est reporté au 25 mars à 10h si le PNUD confirme la salle.',
  ])('that only passes on or puts a condition orders nothing: « %s »', async (sentence) => {
    const { text, error } = await said(['Chers collègues,', sentence, 'Cordialement']);
    expect(error).toBe('letter.unread');
    expect(text).not.toContain('Annulation');
  });

  it.each(['informons', 'confirmons', 'rappelons', 'annonçons'])(
    'that says « nous vous %s » is read from there on',
    async (verb) => {
      const told = `Nous vous ${verb} que la réunion du GEC du 18 mars est annulée.`;
      const { text } = await said(['Chers collègues,', told, 'Cordialement']);
      expect(text).toContain('Pour quel motif la réunion GEC-2027-03');
    },
  );

  it('that calls it off asks for the reason', async () => {
    const { text } = await said([
      'Chers collègues,',
      'Nous avons le regret de vous informer que la réunion du GEC du 18 mars est annulée.',
      'Cordialement',
    ]);
    expect(text).toContain('Pour quel motif la réunion GEC-2027-03');
  });

  it('that names a stand-in for some days prepares it', async () => {
    const { text } = await said(
      [
        'Chers collègues,',
        'Je serai absent du 12 au 20 mars. Pendant cette période, Fatou Koné assurera mon intérim.',
        'Bien cordialement,',
        'Martin',
      ],
      SWISS,
    );
    expect(text).toContain('Fatou Koné');
    expect(text).toContain('12');
  });

  it('that excuses its writer is an answer', async () => {
    const { text } = await said(
      [
        'Bonjour,',
        'Je ne pourrai malheureusement pas participer à la réunion du GEC du 18 mars. Je serai représenté par Fatou Koné.',
        'Cordialement,',
        'Martin',
      ],
      SWISS,
    );
    expect(text).toContain('GEC-2027-03');
    expect(text).toContain('Fatou Koné');
  });

  it.each([
    [
      [
        'Chers collègues,',
        'La pompe sera livrée lundi 22 à 10h.',
        'Merci de prévenir le chauffeur.',
      ],
    ],
    [
      [
        'Chers tous,',
        'Je vous transmets le rapport du 3 mars. Merci de vos commentaires avant vendredi.',
      ],
    ],
    [
      [
        'Excellence,',
        'J’ai l’honneur d’accuser réception de votre lettre du 3 mars.',
        'Veuillez agréer…',
      ],
    ],
    [['Dear colleagues,', 'Please find attached the report of 3 March.', 'Best regards,', 'Lars']],
    [
      [
        'Chers collègues,',
        'La réunion du GEC du 18 mars est annulée. La réunion du GT Eau aura lieu le 25 mars à 10h.',
      ],
    ],
    [['Chers collègues,', 'Le GEC a décidé de financer la pompe.', 'Je suis à votre disposition.']],
  ])('that asks for nothing, or for several things, is told so: %j', async (paragraphs) => {
    const { error, sent } = await said(paragraphs, SEG, 'GEC');
    expect(error).toBe('letter.unread');
    expect(sent).toBe(0);
  });

  it('of one sentence is that sentence', async () => {
    expect((await said(['Chers collègues, quand est le prochain GEC ?'])).text).toContain(
      'jeudi 18 mars 2027',
    );
    expect((await said(['Bonjour,', 'liste des décisions', 'Merci'])).error).toBeUndefined();
  });
});
