import { defineCommand } from '../../kernel/commands/command.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { findPollCode } from '../polls/pollCode.ts';
import type { Named } from '../polls/pollReading.ts';
import { onlyPoll, pollNamed } from '../polls/pollRef.ts';
import { slotAlone, slotClosing } from '../polls/pollTalk.ts';
import { retain } from '../polls/retaining.ts';
import type { SlotName } from '../polls/slotNames.ts';

interface Retained extends Named {
  readonly slot: SlotName;
}

/** « on prend mercredi »: said of many things but a slot. */
const SAID_OF_OTHERS = /^(?:on|va) /u;

function parse({ rest, group }: Line): Retained {
  const found = findPollCode(rest);
  const slot = slotClosing(rest) ?? slotAlone(found?.rest ?? rest);
  if (!slot) throw new DomainError('poll.numberMissing');
  return { slot, ...(found ? { code: found.code } : {}), ...(group ? { group } : {}) };
}

/** Plans the meeting at one of the slots of a poll: the preview of a meeting like any other. */
export const retenir = defineCommand({
  name: 'retenir',
  words: [
    'retenir',
    'retiens',
    'retenez',
    'retenons',
    'on retient',
    'on prend',
    'on garde',
    'va pour',
  ],
  claims: ({ rest }) => slotClosing(rest) !== undefined,
  declines: ({ called, rest }) => SAID_OF_OTHERS.test(called) && slotAlone(rest) === undefined,
  act: 'planifier',
  grammar: ['retenir <sondage> <numéro>', 'retenir <numéro>'],
  examples: ['retenir GEC-SD1 2', 'retenir 2'],
  parse,
  subject: ({ code, group }, context) =>
    code ? pollNamed(code, context) : onlyPoll(context, group),
  run: ({ slot }, context, subject) => retain(context, subject, slot),
});
