import type { Directory, Organization, Person } from '../kernel/directory.ts';
import { remember } from '../kernel/remember.ts';
import { fold } from '../kernel/text/fold.ts';
import { words } from '../kernel/text/words.ts';

const namesOf = (organization: Organization): readonly string[] => [
  fold(organization.acronym),
  fold(organization.name),
];

/** The first that goes by each name: a sentence asks for one at each of its words. */
const organizationsByName = remember(
  ({ organizations }: Directory): ReadonlyMap<string, Organization> =>
    new Map(
      organizations.flatMap((one) => namesOf(one).map((name) => [name, one] as const)).reverse(),
    ),
);

const bare = (typed: string): string => typed.trim().replace(/^[@＠]\s*/u, '');

/** The organisation of that acronym or that whole name, accents, capitals and « @ » aside. */
export const organizationCalled = (directory: Directory, typed: string): Organization | undefined =>
  organizationsByName(directory).get(fold(bare(typed)));

/** The same, or the one organisation whose initials these capitals are: « UE », « BM », « UNDP » in English. */
export const organizationNamed = (directory: Directory, typed: string): Organization | undefined =>
  organizationCalled(directory, typed) ??
  organizationsByInitials(directory).get(bare(typed)) ??
  namedInEnglish(directory, bare(typed));

/** As English writes them, capitals and all: « who » is a word. */
const IN_ENGLISH: ReadonlyMap<string, readonly string[]> = new Map([
  ['UNDP', ['pnud']],
  ['WHO', ['oms']],
  ['WFP', ['pam']],
  ['EU', ['ue', 'union europeenne']],
  ['European Union', ['ue', 'union europeenne']],
  ['AfDB', ['bad']],
  ['World Bank', ['bm', 'banque mondiale']],
  ['UN Women', ['onu femmes']],
]);

function namedInEnglish(directory: Directory, typed: string): Organization | undefined {
  const [found] = (IN_ENGLISH.get(typed) ?? []).flatMap(
    (name) => organizationsByName(directory).get(name) ?? [],
  );
  return found;
}

/** Undefined where initials are those of several, the code of a group or a part of somebody's name. */
const organizationsByInitials = remember(
  ({ organizations, groups, people }: Directory): ReadonlyMap<string, Organization | undefined> => {
    const found = new Map<string, Organization | undefined>();
    for (const one of organizations) {
      for (const said of new Set(
        [one.acronym, one.name].map((name) => initialsOf(name).toUpperCase()),
      )) {
        if (said.length > 1) found.set(said, found.has(said) ? undefined : one);
      }
    }
    const others = [
      ...groups.map(({ code }) => code),
      ...people.flatMap(({ name }) => name.split(/[\s-]+/u)),
    ];
    for (const other of others) found.delete(other.toUpperCase());
    return found;
  },
);

const LINKS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et', 'pour', '']);

/** « bm » of « Banque mondiale »: folded, small words aside. */
export const initialsOf = (name: string): string =>
  fold(name)
    .split(/[\s'’-]+/u)
    .filter((word) => !LINKS.has(word))
    .map((word) => word.charAt(0))
    .join('');

/** A technical and financial partner: neither the Government nor the secretariat, nor those of the other frameworks. */
export const isPartner = ({ kind }: Organization): boolean =>
  kind === 'bilateral' || kind === 'multilateral';

/** Those of an organisation who have not left. */
export const peopleOf = ({ people }: Directory, { id }: Organization): readonly Person[] =>
  people.filter(({ active, organizationId }) => active && organizationId === id);

/** An organisation named in a sentence, and where. */
export interface NamedOrganization {
  readonly organization: Organization;
  readonly start: number;
  readonly end: number;
}

/** The organisation whose acronym or whole name stands in a sentence: the longest that does. */
export function organizationIn(directory: Directory, text: string): NamedOrganization | undefined {
  const sentence = words(text);
  for (let length = sentence.length; length > 0; length -= 1) {
    for (let at = 0; at + length <= sentence.length; at += 1) {
      const [start, end] = [sentence[at]?.start ?? 0, sentence[at + length - 1]?.end ?? 0];
      const organization = organizationCalled(directory, text.slice(start, end));
      if (organization) return { organization, start, end };
    }
  }
  return undefined;
}
