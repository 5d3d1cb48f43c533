import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { type Act, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const KELLER = 'martin.keller@example.org';
const CONFIRM = { press: 'Confirmer' } as const;

const SAID: readonly (readonly [string, Act])[] = [
  [SEG, 'gec planifier jeudi 18 mars à 10h'],
  [SEG, CONFIRM],
  [SEG, 'gt-eau série premier mardi du mois à 15h à partir d’avril'],
  [SEG, CONFIRM],
  [KELLER, 'odj ajouter GEC-2027-03 Point humanitaire'],
  [KELLER, 'odj ajouter GEC-2027-03 Préparation de la revue'],
  [SEG, 'odj refuser GEC-2027-03 1 motif : déjà traité'],
  [SEG, CONFIRM],
  [SEG, 'odj soumettre GEC-2027-03'],
  [KELLER, 'excusé GEC-2027-03 remplacé par Fatou Koné'],
  [SEG, 'gec décision Transmettre la matrice des revues, @Camille Rousseau, 12 mars'],
  [KELLER, 'remplacez-moi du 1er au 10 avril par Fatou Koné'],
  [KELLER, CONFIRM],
  [SEG, 'sondage gec 22 mars 10h, 23 mars 10h'],
  [SEG, CONFIRM],
  [SEG, 'message aux invités du GEC-2027-03 : le parking est fermé'],
  [SEG, CONFIRM],
  [SEG, 'reporter GEC-2027-03 au 19 mars à 15h'],
  [SEG, CONFIRM],
];

it('a mail to somebody greets him once, under its heading, and is signed once at its end', async () => {
  const griot = await startGriot({ now: '2027-03-08T09:00' });
  try {
    for (const [by, act] of SAID) await griot.say(by, act);
    for (const day of ['09', '15', '19', '20']) await griot.advance(`2027-03-${day}T08:05`);
    const mails = await griot.mails();
    const kinds = new Set(mails.map(({ subject }) => plain(subject).split(/ :|, /u)[0]));
    expect(kinds.size).toBeGreaterThan(10);
    for (const { raw, recipient, subject } of mails) {
      const { text = '' } = await simpleParser(raw);
      const person = (await griot.app.directory()).personByEmail(recipient);
      const lines = plain(text).trim().split('\n');
      const greeting = `${person?.locale === 'en' ? 'Dear' : 'Bonjour'} ${plain(person?.name ?? '')},`;
      const at = lines.flatMap((line, index) => (line === greeting ? [index] : []));
      expect(at, subject).toHaveLength(1);
      expect(at[0], subject).toBeLessThan(5);
      const signature = lines.filter((line) =>
        /^(?:Le Secrétariat exé|The Executive Se)/u.test(line),
      );
      expect(signature, subject).toEqual([lines.at(-1)]);
    }
  } finally {
    await griot.stop();
  }
});
