import { findPeople } from '../../directory/names.ts';
import type { Person } from '../../kernel/directory.ts';
import { foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import type { Attendant } from '../book.ts';
import { isSentence } from './noName.ts';
import { organizationNamed, type Seats } from './organizationNamed.ts';
import { TITLED, withTitles } from './titles.ts';

/** Who may be named in a séance. */
export interface Guests extends Seats {
  /** Those who said that they would come. */
  readonly announced: readonly string[];
  /** The people invited. */
  readonly invited: readonly string[];
}

export interface Named {
  readonly who: readonly Attendant[];
  /** Names that mean nobody, or several people. */
  readonly unclear: readonly string[];
  /** Of « tous sauf la GIZ ». */
  readonly everybody?: Everybody;
}

export interface Everybody {
  /** Of whom: « tous », « les annoncés ». */
  readonly said: string;
  readonly except: readonly Attendant[];
}

/** What may stand beside « tous » without leaving anybody out. */
const WHOSE = oneOf(
  'sont|est|les|du|de|la|ici|presents?|presentes?|au complet',
  'membres|organisations|partenaires|ptf|participants|titulaires|invites|autres',
  'gec|groupe|comite',
);
const ALL = new RegExp(
  oneOf(
    String.raw`^(?:tous|toutes|tout le monde)(?!\p{L})(?: ${WHOSE}(?!\p{L}))*`,
    '^(?=(?:sauf|hormis|excepte) )',
  ),
  'u',
);
const ANNOUNCED = /^(?:(?:tous )?les |tous )?annonces\b/u;
const EXCEPT = /^[\s,:]*(?:sauf|moins|hormis|excepte|a part|a l'exception|en dehors)\s+/u;

/**
 * Reads « PNUD, Coopération suisse (Fatou Koné) et M. Sidi Touré », « tous sauf GIZ ». What goes with
 * « tous » and is not understood may except somebody: nobody is named then.
 */
export function readAttendants(text: string, guests: Guests): Named {
  const typed = text.trim();
  const folded = foldWithOffsets(typed);
  const announced = ANNOUNCED.exec(folded.text);
  const called = announced ?? ALL.exec(folded.text);
  if (!called) return namedIn(typed, guests);
  const all = announced ? guests.announced : guests.seated;
  const said = announced ? 'les annoncés' : 'tous';
  const rest = typed.slice(folded.starts[called[0].length]);
  const { who: except, unclear } = excepted(rest, guests);
  const everybody = { said, except };
  if (unclear.length > 0) return { who: [], unclear, everybody };
  const without = new Set(except.map(({ organizationId }) => organizationId));
  const there = all.filter((id) => !without.has(id));
  return { who: there.map((organizationId) => ({ organizationId })), unclear, everybody };
}

/** Who is left out by what follows « tous »: « sauf la GIZ », « (sauf la GIZ) ». */
function excepted(typed: string, guests: Guests): Pick<Named, 'who' | 'unclear'> {
  const rest = typed.replace(/^\s*\((.*)\)[\s.!]*$/u, '$1').replace(/^[\s,.!]+|[\s,.!]+$/gu, '');
  const folded = foldWithOffsets(rest);
  const sign = EXCEPT.exec(folded.text);
  if (!sign) return { who: [], unclear: rest === '' ? [] : [rest] };
  const { who, unclear } = namedIn(rest.slice(folded.starts[sign[0].length]), guests);
  const strangers = who.flatMap(({ organizationId, name }) =>
    organizationId === undefined && name !== undefined ? [name] : [],
  );
  return { who, unclear: [...unclear, ...strangers] };
}

function namedIn(text: string, guests: Guests): Pick<Named, 'who' | 'unclear'> {
  const who: Attendant[] = [];
  const unclear: string[] = [];
  for (const name of splitNames(text, guests)) {
    const found = attendant(name, guests);
    if (found) who.push(found);
    else unclear.push(name);
  }
  return { who, unclear };
}

/** At commas, at « et » unless it belongs to a name (« Eau et assainissement »), else between organisations. */
function splitNames(text: string, guests: Guests): string[] {
  return withTitles(text.split(/[,;+\n](?![^(]*\))/u))
    .flatMap((part) =>
      attendant(bare(part), guests, true) ? [part] : part.split(/\s+(?:et|&)\s+/iu),
    )
    .map(bare)
    .filter((name) => name !== '')
    .flatMap((name) => (attendant(name, guests) ? [name] : (namesInARow(name, guests) ?? [name])));
}

/**
 * « pnud ue suisse »: organisations typed without a comma, the longest names first. Undefined when a word
 * of it belongs to none, for then it may be somebody's name.
 */
function namesInARow(text: string, guests: Guests): string[] | undefined {
  const words = text.split(/\s+/u);
  const names: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = longestName(words.slice(at), guests);
    if (length === 0) return undefined;
    names.push(words.slice(at, at + length).join(' '));
    at += length;
  }
  return names;
}

/** How many of the first words name an organisation. */
function longestName(words: readonly string[], guests: Guests): number {
  for (let length = words.length; length > 0; length -= 1) {
    if (organizationNamed(bare(words.slice(0, length).join(' ')), guests)) return length;
  }
  return 0;
}

const bare = (name: string): string =>
  name
    .replace(/^\s*(?:et\s+)?@?(?:de\s+l[’']|[ld][’']|(?:de\s+la|du|des|de|les?|la)\s+)?\s*/iu, '')
    .replace(/[\s.!]+$/u, '')
    .trim();

/**
 * Whoever a name means: an organisation, somebody of the directory, or « M. Touré (Primature) » as it
 * is typed. Undefined when it may be several, or nobody.
 */
function attendant(typed: string, guests: Guests, whole = false): Attendant | undefined {
  const [, first = '', second = ''] = /^(.+?)\s*\(([^)]+)\)$/u.exec(typed) ?? [];
  if (first !== '' && REASON.test(second)) return attendant(first, guests, whole);
  if (first !== '') return withParenthesis(first, second, guests);
  const organization = organizationNamed(typed, guests);
  if (organization) return { organizationId: organization.id };
  const person = personNamed(typed, guests);
  if (person && !isAnother(typed, person, guests)) {
    return { organizationId: person.organizationId, personId: person.id };
  }
  return !whole && TITLED.test(typed) && !isSentence(typed) ? { name: typed } : undefined;
}

/** « ONU Femmes (en mission) » says why, and not who. */
const REASON = new RegExp(
  String.raw`^(?:(?:en|à|a|pour)\s+)?${oneOf(
    'mission|cong[ée]s?|voyage|d[ée]placement|formation|malad(?:e|ie)|retard',
    String.raw`distance|ligne|visio\p{L}*|zoom|teams|t[ée]l[ée]phone`,
    'excus[ée]e?s?|repr[ée]sent[ée]e?s?',
  )}(?!\p{L})`,
  'iu',
);

/** « M. Traoré » may be any Traoré: of the directory, it is one who is invited. */
const isAnother = (typed: string, { id }: Person, { invited }: Guests): boolean =>
  TITLED.test(typed) && /^\S+\s+\S+$/u.test(typed) && !invited.includes(id);

function withParenthesis(first: string, second: string, guests: Guests): Attendant {
  const organization = organizationNamed(second, guests) ?? organizationNamed(first, guests);
  const person = personNamed(first, guests) ?? personNamed(second, guests);
  const isOther =
    person && person.organizationId !== organization?.id && isAnother(first, person, guests);
  if (person && !isOther) {
    return { organizationId: organization?.id ?? person.organizationId, personId: person.id };
  }
  if (!organization) return { name: `${first} (${second})` };
  const name = organization === organizationNamed(second, guests) ? first : second;
  return { organizationId: organization.id, name };
}

function personNamed(typed: string, { directory, invited }: Guests): Person | undefined {
  const found = findPeople(directory, typed);
  const [only, ...others] = found;
  if (others.length === 0) return only;
  const [here, ...more] = found.filter(({ id }) => invited.includes(id));
  return more.length === 0 ? here : undefined;
}
