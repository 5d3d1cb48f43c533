import { defineCommand } from '../../kernel/commands/command.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { opensAsking } from '../../kernel/text/question.ts';
import { type AnswerRequest, findAnswered, parseAnswer } from '../attendance/answering.ts';
import { answerIn } from '../attendance/answerSentence.ts';
import { answerOrAsk } from '../attendance/askWhether.ts';
import { answerBeside } from '../attendance/besideMeeting.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';
import { offerEach } from '../whichMeeting.ts';

const OFFICES = [
  'representante?|titulaire|suppleante?',
  String.raw`ministre|direct\p{L}+|chef|coordon\p{L}+|secretaire`,
];

/** « absence GEC-2027-03 », « absence au GEC »: one's own; that of the quorum, or of a minister, is not. */
const OF_ONESELF = new RegExp(
  String.raw`^(?!.*\b${oneOf(
    String.raw`(?:du|de la) ${oneOf(...OFFICES)}\b`,
    String.raw`de (?!la |ce |cette |mon |ma )[\p{L}'-]+ [\p{L}'-]+[ .]*$`,
  )})(?:$|(?:a|au|aux|pour|le|ce|cette|demain)\b|\d|[a-z][a-z-]*-\d{4})`,
  'u',
);

/** « excusé je ne vois pas la pièce jointe », « absent de mon bureau »: said of something else than a meeting. */
const IS_SORRY = new RegExp(
  `^${oneOf(
    oneOf(
      "(?:je|on|nous) (?:ne |n'|n )?(?:vois|voyons|comprends?|entends?|trouve|retrouve|recois|sais|pense|crois|veux|voulais|demande)",
      "(?:j'|je n'|on n'|nous n'|on |nous |j )(?:ai|a|avons) (?:pas |rien |mal |deja )?(?:recu|compris|vu|entendu|oublie|lu|rate)",
    ),
    '(?:pour |du |de |de ce |de mon )(?:(?:le|la|mon|ma|ce|cette|les|mes) )?(?:retard|derangement|oubli|erreur|silence|delai|contretemps|faute|bruit|bureau|poste)',
    '(?:mais|vous|tu|qui|quel|quelle|ou|comment|pourquoi) ',
  )}`,
);

const A_MEETING = new RegExp(MEETING_NOUN, 'iu');

/** « je suis en congé du 15 au 26 mars »: it is not said that the one meeting of those days is answered. */
const isAwayForDays = ({ meeting: { code, group, on, said = '' }, standIn }: AnswerRequest) =>
  !code &&
  !group &&
  standIn === undefined &&
  !A_MEETING.test(said) &&
  on?.some(({ from, to }) => !from.equals(to)) === true;

/** Says that one does not come, and who sits in one's place. */
export const excuse = defineCommand({
  name: 'excuse',
  words: ['excusé', 'excusée', 'absent', 'absente', 'empêché', 'empêchée'],
  shared: { words: ['absence'], when: OF_ONESELF },
  claims: (line) =>
    !opensAsking(line.text) &&
    (answerIn(line.rest) === 'declined' || answerBeside(line) === 'declined'),
  declines: ({ rest }) => IS_SORRY.test(fold(rest)),
  inLetters: true,
  act: 'repondre',
  grammar: ['excusé <réunion>', 'excusé <réunion> remplacé par <personne>'],
  examples: ['excusé GEC-2027-03', 'excusé GEC-2027-03 remplacé par Fatou Koné'],
  parse: (line) => parseAnswer(line, false),
  subject: (request, context) =>
    findAnswered(request, context).catch((error: unknown) => {
      throw offerEach(error, request.meeting, (code) => `excusé ${code}`);
    }),
  run: (request, context, subject) => {
    const more = request.more || isAwayForDays(request);
    return answerOrAsk({ ...request, more }, context, subject, 'declined');
  },
});
