import { defineCommand } from '../../kernel/commands/command.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { answer, findAnswered, parseAnswer } from '../attendance/answering.ts';
import { agreesToMeeting, answerIn } from '../attendance/answerSentence.ts';

const DETERMINERS = [
  'le|la|les|un|une|des|du',
  'mon|ma|mes|notre|nos|votre|vos|leurs?',
  'ce|cette',
];
const OF_A_MEETING = [
  String.raw`\d|1er`,
  '(?:lun|mar|mercre|jeu|vendre|same)di|dimanche',
  'semaine|mois',
  'reunion|seance|rencontre|prochaine?',
];

/** « je présente le point 2 » says who speaks of it, not who comes. */
const NO_OBJECT = new RegExp(
  `^(?!(?:${oneOf(...DETERMINERS)} (?!${oneOf(...OF_A_MEETING)})|l'(?!apres)))`,
);

/** Says that one comes. */
export const present = defineCommand({
  name: 'present',
  words: ['présent'],
  shared: { words: ['présente'], when: NO_OBJECT },
  claims: (line) => answerIn(line.rest) === 'accepted' || agreesToMeeting(line),
  inLetters: true,
  act: 'repondre',
  grammar: ['présent <réunion>'],
  examples: ['présent GEC-2027-03'],
  parse: parseAnswer,
  subject: findAnswered,
  run: ({ standIn, company }, context, subject) =>
    answer(context, subject, 'accepted', { company, ...(standIn ? { standIn } : {}) }),
});
