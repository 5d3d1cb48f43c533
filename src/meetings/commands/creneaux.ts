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

interface Wanted {
  readonly group: Group;
  readonly days: Days;
  /** Minutes. */
  readonly duration: number;
}

/** Longer than anybody plans at once; more would only be slow. */
const LONGEST_DAYS = 62;

function parse(line: Line): Wanted {
  const { group, unknown, rest } = takeGroup(line.rest, line);
  if (unknown) throw new DomainError('group.unknown', { text: unknown });
  if (!group) throw new DomainError('group.missing');
  const found = findLength(rest);
  const minutes = found?.duration.total('minutes') ?? group.defaultDuration;
  const today = line.now.toPlainDate();
  const said = stretchAnywhere(found?.rest ?? rest, today, 'future');
  const { from, to } = said ?? nextDays(today);
  const last = from.add({ days: LONGEST_DAYS });
  const end = from.until(to).days > LONGEST_DAYS ? last : to;
  return { group, days: { from, to: end }, duration: checkedDuration(minutes) };
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
  WHEN_CAN.test(fold(text).replaceAll('’', "'")) &&
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
  claims: (line) => asksWhen(line) || suggests(line),
  act: 'planifier',
  grammar: ['créneaux <groupe> <jours>, <durée>'],
  examples: ['créneaux GEC semaine du 8 mars, 2h', 'créneaux GEC'],
  parse,
  subject: async ({ group }) => ({
    group,
    hidden: new DomainError('group.unknown', { text: group.code }),
  }),
  run: ({ group, days, duration }, context) => freeSlots(context, group, days, duration),
});
