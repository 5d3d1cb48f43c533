import type { Temporal } from 'temporal-polyfill';
import { isCountry } from '../../directory/countries.ts';
import { findMentions } from '../../directory/mentions.ts';
import { organizationAlone } from '../../directory/organizationSaid.ts';
import { organizationNamed } from '../../directory/organizations.ts';
import { may } from '../../kernel/access/access.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Directory, Group, Organization, Person } from '../../kernel/directory.ts';
import { remember } from '../../kernel/remember.ts';
import { fold } from '../../kernel/text/fold.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import { candidates } from '../recording/owners.ts';

/** Whose decisions and which words are looked for, once the names are known. */
export interface Sought {
  readonly people: readonly Person[];
  readonly organization: Organization | undefined;
  /** Words of the text; empty for any. */
  readonly words: string;
}

const OF =
  /^(?:de\s+|d[’'\s]\s*|chez\s+|(?:confi|attribu|assign)[ée]{1,2}e?s?\s+(?:à|a|au)\s+|dont\s+|à\s+(?=\p{Lu}))/iu;
/** « dont Fatou Koné est responsable ». */
const OWNS = /\s+(?:est|sont)\s+(?:le\s+|la\s+|les\s+)?(?:responsables?|en charge|chargée?s?)$/iu;

/** « décisions de mon organisation », « en retard chez nous ». */
const OWN_ORGANIZATION =
  /^(?:(?:de|d[’']|par|pour|[àa]|chez)\s*)?(?:(?:mon|notre|ma)\s+(?:organisation|agence|ambassade|coop[ée]ration|institution|d[ée]l[ée]gation)|nous)$/iu;

const ARTICLE = /^(?:la\s+|le\s+|les\s+|l[’'\s]\s*)/iu;
const ORGANIZATION = /^organisation\s*:?\s*/iu;
const NOBODY: Sought = { people: [], organization: undefined, words: '' };

/** Tells a person's name (« @Aïssata Diarra », « de Diarra », « moi ») from words of a decision. */
export function readSought(said: string, { directory, actor }: Context): Sought {
  if (said === '') return NOBODY;
  if (/^(?:de\s+)?(?:moi|moi-même)$/iu.test(said)) {
    return { ...NOBODY, people: actor.person ? [actor.person] : [] };
  }
  if (OWN_ORGANIZATION.test(said)) {
    const own = directory.organization(actor.person?.organizationId ?? '');
    return own ? { ...NOBODY, organization: own } : NOBODY;
  }
  const [mention] = findMentions(said, directory);
  if (mention) {
    const words = `${said.slice(0, mention.start)} ${said.slice(mention.end)}`;
    const { people, organization } = mention;
    return {
      people: organization ? [] : people.length > 0 ? people : leftCalled(directory, mention.typed),
      organization,
      words: words.replace(/^\s*de\s*$|\s+de\s*$/iu, '').trim(),
    };
  }
  const name = said.replace(OWNS, '').replace(OF, '').replace(ARTICLE, '');
  const organization =
    organizationNamed(directory, name.replace(ORGANIZATION, '')) ??
    (OF.test(said) || isCountry(name) ? organizationAlone(directory, name) : undefined);
  if (organization) return { ...NOBODY, organization };
  const named =
    OF.test(said) || OWNS.test(said) || isFullName(name) || isFirstName(name, directory.people);
  const people = named ? ownersCalled(directory, name) : [];
  return people.length > 0 ? { ...NOBODY, people } : { ...NOBODY, words: name };
}

/** Whoever has left keeps what is in his name, and is found by his whole name. */
function ownersCalled(directory: Directory, name: string): readonly Person[] {
  const found = candidates(directory, name);
  return found.length > 0 ? found : leftCalled(directory, name);
}

const leftCalled = ({ people }: Directory, name: string): readonly Person[] =>
  people.filter((person) => !person.active && fold(person.name) === fold(name.trim()));

/** « Fatou Koné »: two words with capitals are looked for among people first. */
const isFullName = (name: string): boolean =>
  /^\p{Lu}\p{L}+(?:[ -]\p{Lu}[\p{L}’'-]+)+$/u.test(name);

/** « moussa »: the first name of somebody, alone and without a capital. */
const isFirstName = (name: string, people: readonly Person[]): boolean =>
  people.some(({ active, firstName }) => active && fold(firstName) === fold(name));

const readableBy = remember((actor: Actor): readonly Group[] =>
  actor.knownGroups().filter((group) => may(actor, 'decisions', { group })),
);

/** The groups whose decisions the actor reads. */
export const readableGroups = ({ actor }: Context): readonly Group[] => readableBy(actor);

/** Today in the zone of the one group told of, else in that of the secretariat. */
export const todayFor = (group: Group | undefined, { now }: Context): Temporal.PlainDate =>
  dayIn(now, group?.zone ?? BAMAKO);
