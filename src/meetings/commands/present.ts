import { defineCommand } from '../../kernel/commands/command.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { shownAlone } from '../../kernel/conversation/topics.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { opensAsking } from '../../kernel/text/question.ts';
import { type AnswerRequest, findAnswered, parseAnswer } from '../attendance/answering.ts';
import { answerIn } from '../attendance/answerSentence.ts';
import { answerOrAsk } from '../attendance/askWhether.ts';
import { answerBeside, mayAnswerShown } from '../attendance/besideMeeting.ts';
import { comesInPart } from '../attendance/beyondAnswer.ts';
import { companyComing } from '../attendance/companyComing.ts';
import { findMeetingCode } from '../meetingCode.ts';

const DETERMINERS = [
  'le|la|les|un|une|des|du',
  'mon|ma|mes|notre|nos|votre|vos|leurs?',
  'ce|cette',
];
const OF_A_MEETING = [
  String.raw`\d|1er`,
  A_WEEKDAY,
  'semaine|mois',
  'reunion|seance|rencontre|prochaine?',
];

/** « je présente le point 2 » says who speaks of it, not who comes. */
const NO_OBJECT = new RegExp(
  `^(?!(?:${oneOf(...DETERMINERS)} (?!${oneOf(...OF_A_MEETING)})|l'(?!apres)))`,
);

/** « présent dans la salle d’attente » says where one is, and not that one comes. */
const SOMEWHERE = new RegExp(
  `^${oneOf(
    '(?:dans|devant|derriere) (?!la (?:reunion|seance))',
    "sur (?:le|la|les|ce|cette) |sur l'",
    "(?:a|au|en) (?:l'|la )?(?:accueil|entree|attente|aeroport|hopital|bureau|reception|pause)",
  )}\\b`,
);

/** « ma collègue viendra avec moi »: in a channel it may be told to others. */
const comesAlong = ({ text, rest, channelGroup }: Line): boolean =>
  channelGroup === undefined && !text.includes('?') && companyComing(rest) !== undefined;

/** « j’arriverai vers 10h30 »: in a channel it may be told to others too. */
const inPart = ({ rest, channelGroup }: Line): boolean =>
  channelGroup === undefined && comesInPart(rest);

/** Says that one comes. */
export const present = defineCommand({
  name: 'present',
  words: ['présent'],
  shared: { words: ['présente'], when: NO_OBJECT },
  claims: (line) =>
    !opensAsking(line.text) &&
    (answerIn(line.rest) === 'accepted' ||
      answerBeside(line) === 'accepted' ||
      comesAlong(line) ||
      inPart(line)),
  holds: async ({ text }, { shown, channel }) => {
    const isShown = channel === undefined && findMeetingCode(shownAlone(shown) ?? '') !== undefined;
    return isShown && mayAnswerShown(text) ? 'last' : undefined;
  },
  declines: ({ rest }) => SOMEWHERE.test(fold(rest)),
  inLetters: true,
  act: 'repondre',
  grammar: ['présent <réunion>'],
  examples: ['présent GEC-2027-03'],
  parse: (line): AnswerRequest => {
    const request = parseAnswer(line, true);
    const isOfShown = line.called === '' && mayAnswerShown(line.text);
    return isOfShown ? { ...request, more: true, ofShown: true } : request;
  },
  subject: findAnswered,
  run: (request, context, subject) => answerOrAsk(request, context, subject, 'accepted'),
});
