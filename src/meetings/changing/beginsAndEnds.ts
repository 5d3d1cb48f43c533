import type { Line } from '../../kernel/commands/line.ts';

const HOUR = String.raw`\d{1,2}\s*(?:h|:)\s*(?:\d{2})?`;
const BEGINS = '(?:commence(?:ra)?|d[ée]bute(?:ra)?|d[ée]marre(?:ra)?)';
const ENDS = "(?:fini(?:t|ra)|se\\s+termine(?:ra)?|prend(?:ra)?\\s+fin|s[’']ach[èe]ve(?:ra)?)";
const BOTH = new RegExp(
  String.raw`(?<!\p{L})${BEGINS}\s+(?:à|a)\s+(${HOUR})\s*(?:,|et|pour)+\s*(?:(?:il|elle)\s+)?(?:${ENDS}|finir)\s+(?:à|a)\s+(?=${HOUR})`,
  'iu',
);

/** « commence à 10h et finit à 12h30 » as « à 10h jusqu’à 12h30 »: the first hour is no end. */
export function withBothHours(line: Line): Line {
  const both = (said: string): string => said.replace(BOTH, 'à $1 jusqu’à ');
  return { ...line, text: both(line.text), rest: both(line.rest) };
}
