import { defineCommand } from '../../kernel/commands/command.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { findPollCode } from '../polls/pollCode.ts';
import { onlyPoll, pollNamed } from '../polls/pollRef.ts';
import { retain } from '../polls/retaining.ts';

interface Retained {
  readonly code?: string;
  readonly number: number;
}

/** « 2 », « le 2 », « le créneau 2 ». */
const NUMBER = /^(?:le )?(?:cr[ée]neau )?(\d{1,2})[\s.!]*$/iu;

function parse(line: Line): Retained {
  const found = findPollCode(line.rest);
  const [, number] = NUMBER.exec(found?.rest ?? line.rest) ?? [];
  if (!number) throw new DomainError('poll.numberMissing');
  return { number: Number(number), ...(found ? { code: found.code } : {}) };
}

/** Plans the meeting at one of the slots of a poll: the preview of a meeting like any other. */
export const retenir = defineCommand({
  name: 'retenir',
  words: ['retenir', 'retiens', 'retenez', 'retenons'],
  act: 'planifier',
  grammar: ['retenir <sondage> <numéro>', 'retenir <numéro>'],
  examples: ['retenir GEC-SD1 2', 'retenir 2'],
  parse,
  subject: ({ code }, context) => (code ? pollNamed(code, context) : onlyPoll(context)),
  run: ({ number }, context, subject) => retain(context, subject, number),
});
