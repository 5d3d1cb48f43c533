import type { Actor } from '../access/actor.ts';
import type { Directory, Group } from '../directory.ts';
import { remember } from '../remember.ts';
import { fold } from '../text/fold.ts';
import { type Word, words } from '../text/words.ts';

/** A group named in a sentence: which, and how many words name it. */
export interface NamedGroup {
  readonly group: Group;
  readonly length: number;
}

interface Knowing {
  readonly actor: Actor;
  readonly directory: Directory;
}

const LONGEST_NAME = 8;

const namesOf = remember((group: Group): readonly string[] =>
  [group.code, group.name, ...group.aliases].map((name) => fold(name).replaceAll('-', ' ')),
);

/** « santé » in the middle of a sentence is a word like any other; « GT santé » is a group. */
export const unmistakableNamesOf = remember((group: Group): readonly string[] => [
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
const BEHIND =
  /^(?:\d|l[aeu]?s?$|l'|d[ue]s?$|d'|aux?$|a$|chez|dans|en$|pour|avec|sur|et$|ou$|qui|est|sera|aura|se$|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|demain|apres|proch|ce$|cette|objet|lieu|salle|svp|stp|ordinaire|extraordinaire)/;

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

/** The group whose code, name or alias starts at the word `from`; the longest name wins. */
export function groupAt(
  sentence: readonly Word[],
  from: number,
  groups: readonly Group[],
  names: (group: Group) => readonly string[] = namesOf,
): NamedGroup | undefined {
  for (let length = Math.min(LONGEST_NAME, sentence.length - from); length > 0; length -= 1) {
    const said = sentence
      .slice(from, from + length)
      .map(({ folded }) => SHORT.get(folded) ?? folded.replaceAll('-', ' '))
      .join(' ');
    const group = groups.find((candidate) => names(candidate).includes(said));
    if (group) return { group, length };
  }
  return undefined;
}

/** The group that a text means by its code, its name or an alias, and by nothing else. */
function groupNamed(text: string, groups: readonly Group[]): Group | undefined {
  const code = fold(text.trim());
  const said = words(text);
  const named = groupAt(said, 0, groups);
  const whole = named?.length === said.length ? named.group : undefined;
  return groups.find((group) => fold(group.code) === code) ?? whole;
}

/** The same, among the groups that somebody may know. */
export const groupKnownTo = ({ actor, directory }: Knowing, text: string): Group | undefined =>
  groupNamed(
    text,
    directory.groups.filter((group) => actor.knows(group)),
  );

/** The first group named without mistake anywhere in a sentence, and at which word. */
export function groupIn(
  sentence: readonly Word[],
  groups: readonly Group[],
): (NamedGroup & { readonly at: number }) | undefined {
  for (let at = 0; at < sentence.length; at += 1) {
    const named =
      groupAt(sentence, at, groups, unmistakableNamesOf) ?? groupOfMeeting(sentence, at, groups);
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
  const named = groupAt(sentence, at, groups, meetingNamesOf);
  const behind = named && sentence[at + named.length]?.folded;
  return behind === undefined || BEHIND.test(behind) ? named : undefined;
}
