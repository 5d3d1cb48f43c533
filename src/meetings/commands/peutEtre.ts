import { defineCommand } from '../../kernel/commands/command.ts';
import { fold } from '../../kernel/text/fold.ts';
import { findAnswered, parseAnswer } from '../attendance/answering.ts';
import { answerIn } from '../attendance/answerSentence.ts';
import { answerOrAsk } from '../attendance/askWhether.ts';
import { hesitatesElsewhere } from '../attendance/beyondAnswer.ts';

/** « peut-être en retard », « peut-être en visio »: how one comes, and not whether. */
const HOW = /\b(?:retard|visio(?:conference)?|en ligne|a distance|a pied|plus tard|apres)\b/u;

/** « , je confirme lundi »: when he will tell, and not of which day. */
const LATER =
  /(?:^|[\s,;.(:–-]+)(?:mais\s+)?(?:je|nous|on)\s+(?:(?:te|vous|le)\s+)*(?:confirme(?:rai|rons|ra)?|redis?|redirai|dirai|reviens|reviendrai|recontacte)(?!\p{L}).*$/iu;

/** Says that one may come. */
export const peutEtre = defineCommand({
  name: 'peutEtre',
  words: ['peut-être', 'peut être', 'incertain', 'incertaine'],
  claims: ({ rest }) => answerIn(rest) === 'tentative',
  inLetters: true,
  act: 'repondre',
  grammar: ['peut-être <réunion>'],
  examples: ['peut-être GEC-2027-03'],
  parse: (line) => {
    const wish = parseAnswer({ ...line, rest: line.rest.replace(LATER, '') }, true);
    const elsewhere = hesitatesElsewhere(wish.meeting.rest, wish.company);
    return { ...wish, more: HOW.test(fold(line.text)) || elsewhere };
  },
  subject: findAnswered,
  run: (wish, context, subject) =>
    answerOrAsk({ ...wish, hours: [], company: [] }, context, subject, 'tentative'),
});
