import { DomainError } from '../errors.ts';
import { isLabelled, isOfStandIn, type Letter } from '../text/letter.ts';
import type { Command } from './command.ts';
import { type Hearing, type Recognised, recognise, recognisedOrNot } from './recognise.ts';

/**
 * What a letter asks for, when one thing alone: its other sentences are courtesies. Of several, only what is previewed
 * or tells whether its writer comes. A message that only greets as a
 * letter does, and asks for what no letter may, is read like another: nothing is returned.
 * @throws DomainError `letter.unread` for a letter that asks for nothing, or for several things
 */
export function recogniseLetter(
  { sentences, formal }: Letter,
  commands: readonly Command[],
  hearing: Hearing,
): Recognised | undefined {
  const labels = sentences.filter(isLabelled);
  const replacing = sentences.filter(isOfStandIn);
  const asking = sentences.filter((one) => !labels.includes(one) && !replacing.includes(one));
  const found = asking.flatMap((sentence) => {
    const command = recognisedOrNot(sentence, commands, hearing)?.command;
    return command && (command.inLetters || asking.length === 1) ? { command, sentence } : [];
  });
  const [first] = found;
  const isOne = first && found.every(({ command }) => command === first.command);
  if (!isOne) {
    if (first || formal) throw new DomainError('letter.unread');
    return undefined;
  }
  const said = [...found.map(({ sentence }) => sentence), ...replacing].join('. ');
  return recognise([said, ...labels].join(', '), commands, hearing);
}
