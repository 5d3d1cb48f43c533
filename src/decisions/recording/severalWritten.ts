import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { words } from '../../kernel/text/words.ts';

const NOUN = '(?:d[ée]cision|action|t[âa]che|recommandation|engagement)';
/** « on valide le plan. Action : envoyer le plan », « …; décision GEC : relire »: a second one begins. */
const SECOND = new RegExp(String.raw`[.;\n]\s*(?=${NOUN}(?:\s+[^:.;]{1,40}?)?\s*:\s*\S)`, 'iu');
/** « Action : … », whose group is that of the first. */
const UNPLACED = new RegExp(String.raw`^(${NOUN})\s*:\s*`, 'iu');

/** Two decisions in one message are not written down as one. @throws DomainError `decision.several` */
export function refuseSeveral({ text, rest, group, groups }: Line): void {
  const parts = text.split(SECOND).map((part) => part.trim());
  if (parts.length < 2) return;
  const named = group ?? groupIn(words(rest), groups)?.group;
  const suggestions = parts.map((part, index) =>
    named && index > 0 ? part.replace(UNPLACED, `$1 ${named.code} `) : part,
  );
  throw new DomainError('decision.several', { suggestions });
}
