import { groupAt, groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold, foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import { takeMeeting } from '../taken/takenAt.ts';
import { isOnlyTold, saysNothing } from './onlyTold.ts';
import { readToldHow } from './toldHow.ts';

const NOUN = '(?:decisions?|actions?|recommandations?|engagements?)';
const THE = "(?:la |les |cette |ces |notre |nos |leur |l'|cet )";
const IS = oneOf(
  "(?:n')?(?:est|sont|etait|etaient|avance)",
  'sera|seront|serait|reste|restent|tombe|doit|devra|devrait',
  '(?:ne )?(?:a|ont) (?:pas |deja |bien )?(?:ete|du|pu)',
);
/** « la décision sur la matrice est annulée »: what becomes of one that stands already. */
const WHAT_BECOMES = new RegExp(`^${THE}${NOUN}\\b[^:]*? ${IS}\\b`, 'u');
/** What takes the decisions of a group, by another name than its own. */
const OF_THE_GROUP = oneOf(
  'reunions?|reu|seances?|rencontres?|sessions?|groupe|sous-groupe|comite|bureau|jour|matin',
  `\\d|1er|${A_WEEKDAY}|principe|suivi|fond|report`,
);
/** « décision du PNUD : financer », « décision du PNUD de financer »: whose, and what. */
const WHOSE = new RegExp(
  String.raw`^(?:la )?decision (?:du |de la |de l'|des )(?!${OF_THE_GROUP}\b)(.{2,40}?)(?: ?: ?| (?=(?:de |d')\p{L}+(?:er|ir|re|oir)\b))`,
  'u',
);

/**
 * A sentence that only tells of a decision, or of somebody's who is no group, is written down by nobody.
 * @param said what stands behind « décision » or « décidé »
 * @throws DomainError `decision.saysNothing`, `decision.onlyTold`, `decision.ofSomebody`
 */
export function refuseTold(line: Line, said: string): void {
  const folded = foldWithOffsets(line.text).text;
  const { rest } = takeMeeting(said, line.groups);
  if (rest !== '' && saysNothing(fold(rest))) {
    throw new DomainError('decision.saysNothing', { said: rest, suggestions: ['décisions'] });
  }
  // Behind a colon, « prise : … » and « difficile : … » begin what is decided.
  const isMarked = folded.includes(':');
  if (WHAT_BECOMES.test(folded) || isOnlyTold(rest, isMarked)) {
    throw new DomainError('decision.onlyTold', { suggestions: ['décisions'] });
  }
  refuseTaken(line, rest);
  refuseOfSomebody(line);
}

/** « décidé hier avec la GIZ : on publie », « décision prise par le PNUD de financer ». */
function refuseTaken(line: Line, said: string): void {
  const how = readToldHow(said, /(?:^| )decide$/u.test(line.called));
  if (!how) return;
  const suggestions = how.what === '' ? ['décisions'] : [asOfGroup(line, how.what)];
  if (how.by !== undefined && !isGroup(how.by, line.groups)) {
    throw new DomainError('decision.ofSomebody', { whose: how.by, suggestions });
  }
  if (how.isOfThen) throw new DomainError('decision.onlyTold', { suggestions });
}

const asOfGroup = ({ group, channelGroup }: Line, what: string): string => {
  const by = group ?? channelGroup;
  return by ? `décision ${by.code} : ${what}` : `décision : ${what}`;
};

function refuseOfSomebody(line: Line): void {
  const { text, groups } = line;
  const { text: said, starts, ends } = foldWithOffsets(text);
  const found = WHOSE.exec(said);
  if (found?.[1] === undefined || isGroup(found[1], groups)) return;
  const at = said.indexOf(found[1]);
  const what = text.slice(ends[found[0].length - 1]).trim();
  throw new DomainError('decision.ofSomebody', {
    whose: text.slice(starts[at], ends[at + found[1].length - 1]),
    suggestions: line.group || line.channelGroup ? [asOfGroup(line, what)] : [],
  });
}

const isGroup = (name: string, groups: Line['groups']): boolean =>
  groupAt(words(name), 0, groups) !== undefined || groupIn(words(name), groups) !== undefined;
