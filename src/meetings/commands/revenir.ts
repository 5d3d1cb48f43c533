import { defineCommand } from '../../kernel/commands/command.ts';
import { isOops, takenBack } from '../../kernel/commands/takingBack.ts';
import { shownAlone } from '../../kernel/conversation/topics.ts';
import { DomainError } from '../../kernel/errors.ts';
import { justDoneToMeeting, proposeBack } from '../takingBack.ts';

/** « annule-la », once another meeting has been shown, is said of that one. */
const OF_IT = /[\s-]l[ae][\s.!]*$/iu;

/** Takes back what one has just done to a meeting: « annule ça », « reviens en arrière », « oups ». */
export const revenir = defineCommand({
  name: 'revenir',
  words: ['revenir en arrière', 'reviens en arrière', 'retour en arrière', 'undo'],
  async holds({ text }, context) {
    if (takenBack(text) !== 'anything' && !isOops(text)) return undefined;
    if (OF_IT.test(text) && shownAlone(context.shown) !== undefined) return undefined;
    return (await justDoneToMeeting(context)) ? 'first' : undefined;
  },
  act: 'mesReunions',
  grammar: ['revenir en arrière'],
  examples: ['revenir en arrière'],
  parse: () => ({}),
  async run(_args, context) {
    const done = await justDoneToMeeting(context);
    if (!done) throw new DomainError('meeting.nothingDone');
    return proposeBack(context, done);
  },
});
