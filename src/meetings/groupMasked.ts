import { groupIn } from '../kernel/commands/groupNames.ts';
import type { Line } from '../kernel/commands/line.ts';
import { remember } from '../kernel/remember.ts';
import { fold } from '../kernel/text/fold.ts';
import { words } from '../kernel/text/words.ts';

/** The folded sentence with « G » for the group that it names. */
export const masked = remember(({ rest, groups }: Pick<Line, 'rest' | 'groups'>): string => {
  const sentence = words(rest);
  const named = groupIn(sentence, groups);
  const [first, last] = named
    ? [sentence[named.at], sentence[named.at + named.length - 1]]
    : [undefined, undefined];
  const said = first && last ? [rest.slice(0, first.start), rest.slice(last.end)] : [rest];
  return said
    .map(fold)
    .join('G')
    .replace(/^[\s:,]+|[\s.!]+$/gu, '')
    .replace(/^G ?[:,] ?/u, '');
});
