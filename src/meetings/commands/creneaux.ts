import { defineCommand } from '../../kernel/commands/command.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { findLength } from '../../kernel/dates/duration.ts';
import { type Days, stretchAnywhere } from '../../kernel/dates/stretch.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import { takeGroup } from '../planning/namedGroup.ts';
import { checkedDuration } from '../planning/planReading.ts';
import { freeSlots, nextDays } from '../planning/slotReply.ts';
import {
  asksFreeTimes,
  asksOtherDate,
  groupSpokenOf,
  meetingSpokenOf,
  type SpokenOf,
} from '../planning/slotsAsked.ts';

interface Wanted {
  /** None is named: that of the meeting that is spoken of. */
  readonly group: Group | undefined;
  readonly days: Days;
  /** Minutes. */
  readonly duration: number | undefined;
  /** « trouve une autre date »: the meeting that stands is moved, and no other is planned. */
  readonly moves?: true;
}

/** Longer than anybody plans at once; more would only be slow. */
const LONGEST_DAYS = 62;

function parse(line: Line): Wanted {
  const { group, unknown, rest } = takeGroup(line.rest, line);
  if (unknown) throw new DomainError('group.unknown', { text: unknown });
  const isSpoken = asksFreeTimes(line);
  if (!group && !isSpoken) throw new DomainError('group.missing');
  const found = findLength(rest);
  const minutes = found?.duration.total('minutes') ?? group?.defaultDuration;
  const today = line.now.toPlainDate();
  const said = stretchAnywhere(found?.rest ?? rest, today, 'future');
  const moves = asksOtherDate(line);
  const { from, to } = moves ? nextDays(said?.to ?? today) : (said ?? nextDays(today));
  const last = from.add({ days: LONGEST_DAYS });
  const end = from.until(to).days > LONGEST_DAYS ? last : to;
  const duration = minutes === undefined ? undefined : checkedDuration(minutes);
  return { group, days: { from, to: end }, duration, ...(moves ? { moves } : {}) };
}

/** « quand peut-on se réunir avec le GT Eau », « quand le GT Eau pourrait-il se réunir »: a question about its free moments. */
const MEET = "(?:se|s'|nous) ?(?:reunir|voir|rencontrer|retrouver)";
const HOLD = String.raw`(?:tenir|organiser|caler|planifier|programmer|faire) (?:une?|la|le|notre) (?:reunion|rencontre|seance|gec|g?s?gt)\b`;
const WHEN_CAN = new RegExp(
  String.raw`^(?:et |alors |bonjour )*(?:quand|quels? jours?)\b.*\b(?:peut|peux|peuvent|pouvons|pourrait|pourrais|pourrions|pourraient)\b.*\b(?:${MEET}|${HOLD})`,
  'u',
);

/** « propose trois créneaux : mardi 10h, jeudi 9h » says them; « envoie les créneaux aux membres » is a poll's. */
const SAYS_THEM =
  /:.*\d ?h|\d ?h.*\bou\b.*\d ?h|\bsondages?\b|\baux? (?:membres|invites|participants|partenaires)\b/u;

/** « propose trois créneaux pour le GT Eau », « trouve-nous d'autres créneaux ». */
const SUGGEST =
  /^(?:propose|trouve|cherche|donne|suggere|envoie|liste)[rz]?(?:[- ](?:moi|nous|lui|leur))? (?:(?:d'autres|des|de|quelques|deux|trois|quatre|cinq|\d|les|meilleurs|bons|nouveaux|plusieurs) )+creneaux?\b/u;

const suggests = ({ rest }: Line): boolean =>
  SUGGEST.test(fold(rest)) && !SAYS_THEM.test(fold(rest));

const asksWhen = ({ text, group, groups, channelGroup }: Line): boolean =>
  WHEN_CAN.test(fold(text)) &&
  (group ?? channelGroup ?? groupIn(words(text), groups)?.group) !== undefined;

/** The best moments for a group to meet, with the reason of each. Nothing is written. */
export const creneaux = defineCommand({
  name: 'creneaux',
  words: [
    'créneaux',
    'créneau',
    'créneaux libres',
    'trouver un créneau',
    'trouve un créneau',
    'cherche un créneau',
    'chercher un créneau',
    'disponibilités',
  ],
  claims: (line) => asksWhen(line) || asksFreeTimes(line) || suggests(line),
  act: 'planifier',
  grammar: ['créneaux <groupe> <jours>, <durée>'],
  examples: ['créneaux GEC semaine du 8 mars, 2h', 'créneaux GEC'],
  parse,
  async subject({ group, moves }, context): Promise<SpokenOf & { hidden: DomainError }> {
    const named = group && moves ? await meetingSpokenOf(context, { group, rest: '' }) : undefined;
    const spoken = named ?? (group ? { group } : await groupSpokenOf(context));
    const hidden = new DomainError('group.unknown', { text: spoken.group.code });
    return { ...spoken, hidden };
  },
  run: ({ days, duration, moves }, context, { group, moved }) =>
    freeSlots(context, group, days, duration ?? group.defaultDuration, moves ? moved : undefined),
});
