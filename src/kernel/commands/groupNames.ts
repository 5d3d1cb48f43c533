import type { Actor } from '../access/actor.ts';
import { A_WEEKDAY } from '../dates/reading/french.ts';
import type { Group } from '../directory.ts';
import { remember } from '../remember.ts';
import { fold } from '../text/fold.ts';
import { type Word, words } from '../text/words.ts';

/** A group named in a sentence: which, and how many words name it. */
export interface NamedGroup {
  readonly group: Group;
  readonly length: number;
}

/** Gives a group the names by which it may be called. */
type Naming = (group: Group) => readonly string[];

const namesOf = remember((group: Group): readonly string[] =>
  [group.code, group.name, ...group.aliases].map((name) => fold(name).replaceAll('-', ' ')),
);

/** « santé » in the middle of a sentence is a word like any other; « GT santé » is a group. */
const unmistakableNamesOf = remember((group: Group): readonly string[] => [
  fold(group.code).replaceAll('-', ' '),
  ...namesOf(group).filter((name) => name.includes(' ')),
  ...namesOf(group)
    .filter((name) => !CALLED.test(name))
    .flatMap((name) => CALLINGS.map((calling) => `${calling} ${name}`)),
]);

/** « réunion santé » is of a group, « réunion santé publique » is not. */
const meetingNamesOf = remember((group: Group): readonly string[] =>
  namesOf(group)
    .filter((name) => !CALLED.test(name))
    .flatMap((name) => [`reunion ${name}`, `reu ${name}`]),
);
/** What may stand behind the name of a group: a day, an hour, a place, what is done there. */
const BEHIND = new RegExp(
  String.raw`^(?:\d|l[aeu]?s?$|l'|d[ue]s?$|d'|aux?$|a$|chez|dans|en$|pour|avec|sur|et$|ou$|qui|est|sera|aura|se$|${A_WEEKDAY}|demain|apres|proch|ce$|cette|objet|lieu|salle|svp|stp|ordinaire|extraordinaire)`,
);

/** « les coordos de GT ». */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['coordo', 'coordonnateur'],
  ['coordos', 'coordonnateurs'],
  ['coords', 'coordonnateurs'],
]);

/** What makes a name a group's: « le groupe thématique santé ». */
const CALLINGS = [
  'groupe',
  'groupe thematique',
  'groupe de travail',
  'sous groupe',
  'sous groupe thematique',
];
const CALLED = /^(?:groupe|sous groupe|s?gt|reunion) /;

/** The groups by their names, and by the first word of each the longest name that begins with it, in words. */
interface NameIndex {
  readonly groups: ReadonlyMap<string, Group>;
  readonly longest: ReadonlyMap<string, number>;
}

/** Of two groups with one name, the first. */
const indexBy = (names: Naming) =>
  remember((groups: readonly Group[]): NameIndex => {
    const byName = new Map<string, Group>();
    const longest = new Map<string, number>();
    for (const group of groups) {
      for (const name of names(group)) {
        if (!byName.has(name)) byName.set(name, group);
        const [first = '', ...others] = name.split(' ');
        longest.set(first, Math.max(longest.get(first) ?? 0, others.length + 1));
      }
    }
    return { groups: byName, longest };
  });

const byAnyName = indexBy(namesOf);
const byUnmistakableName = indexBy(unmistakableNamesOf);
const byMeetingName = indexBy(meetingNamesOf);

const spoken = ({ folded }: Word): string => SHORT.get(folded) ?? folded.replaceAll('-', ' ');

/** The group whose code, name or alias starts at the word `from`; the longest name wins. */
export const groupAt = (
  sentence: readonly Word[],
  from: number,
  groups: readonly Group[],
): NamedGroup | undefined => namedAt(sentence, from, byAnyName(groups));

/** The same, for what cannot be a word like any other: « GT santé », and not « santé ». */
export const groupSurelyAt = (
  sentence: readonly Word[],
  from: number,
  groups: readonly Group[],
): NamedGroup | undefined => namedAt(sentence, from, byUnmistakableName(groups));

function namedAt(
  sentence: readonly Word[],
  from: number,
  { groups, longest }: NameIndex,
): NamedGroup | undefined {
  const word = sentence[from];
  const [first = ''] = word ? spoken(word).split(' ') : [];
  const most = Math.min(longest.get(first) ?? 0, sentence.length - from);
  for (let length = most; length > 0; length -= 1) {
    const said = sentence
      .slice(from, from + length)
      .map(spoken)
      .join(' ');
    const group = groups.get(said);
    if (group) return { group, length };
  }
  return undefined;
}

/** The group whose code, name or alias opens a text, and what stands behind it. */
export function groupFirst(
  text: string,
  groups: readonly Group[],
): { readonly group: Group; readonly behind: string } | undefined {
  const sentence = words(text);
  const named = groupAt(sentence, 0, groups);
  return named && { group: named.group, behind: text.slice(sentence[named.length - 1]?.end) };
}

/** The group that a text means by its code, its name or an alias, and by nothing else. */
export function groupNamed(text: string, groups: readonly Group[]): Group | undefined {
  const code = fold(text.trim());
  const said = words(text);
  const named = groupAt(said, 0, groups);
  const whole = named?.length === said.length ? named.group : undefined;
  return groups.find((group) => fold(group.code) === code) ?? whole;
}

/** The same, among the groups that somebody may know. */
export const groupKnownTo = (
  { actor }: { readonly actor: Actor },
  text: string,
): Group | undefined => groupNamed(text, actor.knownGroups());

/** The first group named without mistake anywhere in a sentence, and at which word. */
export function groupIn(
  sentence: readonly Word[],
  groups: readonly Group[],
): (NamedGroup & { readonly at: number }) | undefined {
  for (let at = 0; at < sentence.length; at += 1) {
    const named = groupSurelyAt(sentence, at, groups) ?? groupOfMeeting(sentence, at, groups);
    if (named) return { ...named, at };
  }
  return undefined;
}

const MEETING: ReadonlySet<string> = new Set(['reunion', 'reu']);

function groupOfMeeting(
  sentence: readonly Word[],
  at: number,
  groups: readonly Group[],
): NamedGroup | undefined {
  if (!MEETING.has(sentence[at]?.folded ?? '')) return undefined;
  const named = namedAt(sentence, at, byMeetingName(groups));
  const behind = named && sentence[at + named.length]?.folded;
  return behind === undefined || BEHIND.test(behind) ? named : undefined;
}
