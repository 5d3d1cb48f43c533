import { isResolution, type Line } from './book.ts';

const WORDS = {
  decision: 'décision',
  action: 'action',
  recommendation: 'recommandation',
  info: 'info',
  followUp: 'à suivre',
} as const;

/** A line as it is typed to be noted anew; undefined for what is told of the room or of the ordre du jour. */
export function typedAgain(line: Line): string | undefined {
  if (line.kind === 'info' || line.kind === 'followUp') return `${WORDS[line.kind]} : ${line.text}`;
  if (!isResolution(line)) return undefined;
  const due = line.dueOn === undefined ? [] : [`échéance ${line.dueOn}`];
  const owners = line.owners.map((name) => `@${name}`);
  return [`${WORDS[line.kind]} : ${line.text}`, ...owners, ...due].join(' ');
}
