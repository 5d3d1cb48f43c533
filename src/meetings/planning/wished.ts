import { groupSurelyAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { comesBack, mayComeBack } from '../../kernel/dates/rhythms/comesBack.ts';
import { findWhen } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';
import { takeGroup } from './namedGroup.ts';
import { tellsOfIt } from './talk.ts';

/** « il me faut », « j’aurais besoin d’ », « nous voudrions tenir ». */
const WISH = oneOf(
  String.raw`(?:il\s+)?(?:(?:me|nous|lui|leur)\s+)?(?:faut|faudra|faudrait)(?:\s+(?:tenir|faire|avoir))?\s+`,
  String.raw`(?:j[’'](?:ai|aurais)|on\s+(?:a|aura|aurait)|nous\s+(?:avons|aurons|aurions))\s+besoin\s+d[’']`,
  String.raw`(?:fais|faites|cale[rz]?|mets|mettez|pr[ée]vois|pr[ée]voyez)(?:-(?:moi|nous|lui))?\s+`,
  String.raw`(?:je|j[’']|on|nous)\s*(?:veux|veut|voulons|voudrai[st]|voudrions|souhait(?:e|ons|erai[st]|erions)|aimer(?:ai[st]|ions))(?:\s+(?:bien|avoir|tenir|faire)){0,2}\s+`,
);
const WISHED_ONE = new RegExp(String.raw`^${WISH}une?\s+`, 'iu');

/** « il me faut », « je veux »: asked for by whoever speaks, and not what a meeting concluded. */
const OWN_WISH = /^(?:il\s+(?:me|nous)\s|(?:me|nous)\s+(?:faut|faudr)|j[’'e])/iu;

/** « qu’on se voie en », « que nous nous réunissions avec ». */
const GATHER = new RegExp(
  String.raw`^${WISH}qu(?:e\s+(?:l[’'])?|[’'])(?:on\s+se|nous\s+nous)\s+(?:voie|voyions|r[ée]unisse|r[ée]unissions|retrouve|retrouvions|rencontre|rencontrions)\s+(?:(?:en|avec)\s+)?(?:(?:le|la)\s+)?`,
  'iu',
);

/** How it begins: most lines are not looked at further. */
const MAY_BE =
  /^(?:il|me|nous|lui|leur|faut|faudra|faudrait|fai[st]|cale|met[st]|pr[ée]vo|je|j[’']|on|une?|autre|nouve|petit|courte?)/iu;
const NEW = /^(?:(?:autre|nouvel(?:le)?|nouveau|petite?|courte?)\s+)+/iu;
const MEETS = new RegExp(
  String.raw`^(?:${MEETING_NOUN}|session|rdv|rendez-vous|point(?=\s+(?:avec|du|de\s+la)(?!\p{L}))|(?:petit\s+)?point(?=\s+gt))s?(?!\p{L})`,
  'iu',
);

/**
 * « il me faut une réunion du GT Santé mercredi », « nouveau GT Eau jeudi à 10h »: a meeting that is wished for, of a
 * group or at a date that it names.
 * @returns the sentence from the meeting on; undefined when it wishes for something else
 */
export function wished(line: Line): string | undefined {
  const { rest } = line;
  if (!MAY_BE.test(rest) || rest.includes('?') || comesBack(rest) || mayComeBack(rest))
    return undefined;
  const gathered = GATHER.exec(rest)?.[0];
  if (gathered !== undefined) return namesOne(rest.slice(gathered.length), line, true);
  const wish = WISHED_ONE.exec(rest)?.[0] ?? '';
  const asked = rest.slice(wish.length);
  const fresh = asked.replace(/^une?\s+/iu, '').replace(NEW, '');
  const isMeeting = MEETS.test(fresh) || isGroup(fresh, line);
  if (!isMeeting || (wish === '' && fresh === rest)) return undefined;
  return namesOne(fresh, line, !OWN_WISH.test(wish));
}

const isGroup = (said: string, { groups }: Line): boolean =>
  groupSurelyAt(words(said), 0, groups) !== undefined;

/** « dans l’ordre du jour » wishes for an item, « fort » for no meeting at all. */
const OF_ANOTHER_THING =
  /(?<!\p{L})(?:ordre\s+du\s+jour|odj|compte[\s-]rendu|par\s+(?:mois|an|trimestre|semaine)|fort|efficace|utile)(?!\p{L})/iu;

/** @param entirely whether it has to name both, and the hour: what « nous » wish may be a line of minutes */
function namesOne(said: string, line: Line, entirely: boolean): string | undefined {
  const { group, rest } = takeGroup(said, line);
  if (tellsOfIt(rest) || OF_ANOTHER_THING.test(rest)) return undefined;
  const dated = datedIn(rest, line);
  const isEnough = entirely ? group && dated === 'hour' : (group ?? dated);
  return isEnough ? said : undefined;
}

/** A date that cannot be is one all the same: the command tells him so. */
function datedIn(said: string, { now }: Line): 'day' | 'hour' | undefined {
  try {
    const when = findWhen(said, now);
    return when && (when.time ? 'hour' : 'day');
  } catch (error) {
    if (error instanceof DomainError) return 'hour';
    throw error;
  }
}
