import { areAlike } from '../../../kernel/text/alike.ts';

/** Words that name the meeting itself, and so say nothing of its place nor of its subject. */
const MEETING_WORDS = new Set(
  (
    "en fait ferons fera faire doit doivent devons truc machin besoin d'urgence nouveau " +
    'moi nous notre aussi y il egalement mets met mettez mettre ajoute ajoutez ajouter une un la le les l reunion reu meeting rencontre seance session assemblee ordinaire extraordinaire mensuelle ' +
    'trimestrielle prochaine prochain nouvelle speciale elargie elargi restreinte conjointe technique hebdomadaire preparatoire preliminaire ' +
    'on se reunit reunissons reunira reuniront annuelle plenaire urgence urgent urgente fixee fixe prevue est sera voit voyons parle retrouve retrouvons reunir voir lets meet du de des d au a at to pour svp stp merci se tiendra aura lieu ' +
    "let's the next will take place be held on is scheduled book of set up plan organize organise"
  ).split(' '),
);

/** Those that are written in a hurry: « réunoin », « recontre ». */
const MISSPELT = ['reunion', 'rencontre', 'seance'];

const letters = (word: string): string => [...word].sort().join('');

/** One letter wrong, or all of them there in another order; « région », « union » are other words. */
const isMisspelt = (word: string): boolean =>
  MISSPELT.some(
    (noun) =>
      word[0] === noun[0] &&
      word.length > 4 &&
      (areAlike(1, word, noun) || (areAlike(2, word, noun) && letters(word) === letters(noun))),
  );

/** Whether a word, folded, names the meeting: no place is called so. */
export const namesTheMeeting = (word: string): boolean =>
  MEETING_WORDS.has(word) || isMisspelt(word);
