import { isResolution, type Line } from './book.ts';
import { NOTED_AS } from './saying/notedAs.ts';

/** A line as it is typed to be noted anew; undefined for what is told of the room or of the ordre du jour. */
export function typedAgain(line: Line): string | undefined {
  if (line.kind === 'info' || line.kind === 'followUp')
    return `${NOTED_AS[line.kind]} : ${line.text}`;
  if (!isResolution(line)) return undefined;
  const due = line.dueOn === undefined ? [] : [`échéance ${line.dueOn}`];
  const owners = line.owners.map((name) => `@${name}`);
  return [`${NOTED_AS[line.kind]} : ${line.text}`, ...owners, ...due].join(' ');
}
