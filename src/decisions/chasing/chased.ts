import { findPeople, onePerson } from '../../directory/names.ts';
import { organizationAlone } from '../../directory/organizationSaid.ts';
import { organizationIn, peopleOf } from '../../directory/organizations.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Directory, Organization, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayIn } from '../../kernel/time.ts';
import { type Decision, daysLate } from '../decision.ts';
import { type ChaseWish, isSaidAbout } from './chaseWish.ts';
import { openActionsOf } from './chasing.ts';

/** Whom a chase is for: somebody, or those of an organisation. */
export interface Chased {
  /** « Moussa Diarra », « PNUD ». */
  readonly name: string;
  readonly people: readonly Person[];
  /** Of an organisation, what is late alone is chased, as long as something is. */
  readonly lateFirst: boolean;
}

/**
 * « moussa », « le PNUD ».
 * @throws DomainError `person.unknown`, `person.ambiguous`: an organisation and somebody of that name too
 */
export function whomChased(directory: Directory, wish: ChaseWish): Chased {
  const { name = '', whole = name } = wish;
  const organization = organizationOpening(directory, whole) ?? organizationAlone(directory, name);
  const several = organization ? [] : name.split(SEVERAL);
  if (several.length > 1)
    return together(several.map((one) => whomChased(directory, { name: one })));
  if (!organization) {
    const person = onePerson(directory, name);
    return { name: person.name, people: [person], lateFirst: false };
  }
  const namesakes = findPeople(directory, name);
  if (namesakes.length > 0) {
    const candidates = [organization.acronym, ...namesakes.map((one) => one.name)];
    throw new DomainError('person.ambiguous', { name, candidates });
  }
  const people = peopleOf(directory, organization);
  return { name: organization.acronym, people, lateFirst: true };
}

const SEVERAL = /\s*,\s*|\s+et\s+/u;

/** « l'OMS et Moussa Diarra », each once. */
const together = (chased: readonly Chased[]): Chased => ({
  name: chased.map(({ name }) => name).join(' et '),
  people: [...new Set(chased.flatMap(({ people }) => people))],
  lateFirst: chased.some(({ lateFirst }) => lateFirst),
});

/**
 * « sauf la BAD et Moussa Diarra »: those who are not written to.
 * @throws DomainError `person.unknown`, `person.ambiguous`
 */
export const exempted = (directory: Directory, { except }: ChaseWish): ReadonlySet<string> =>
  new Set(
    except === undefined
      ? []
      : except
          .split(SEVERAL)
          .flatMap((name) => whomChased(directory, { name, whole: name }).people)
          .map(({ id }) => id),
  );

const ARTICLE = /^(?:[@＠]\s*|l[’']|l[ae]s?\s+)/iu;

/** An organisation, when nothing else is named: « Toto du PNUD » is somebody. */
function organizationOpening(directory: Directory, whole: string): Organization | undefined {
  const said = whole.replace(ARTICLE, '');
  const named = organizationIn(directory, said);
  return named?.start === 0 && isSaidAbout(said.slice(named.end)) ? named.organization : undefined;
}

/** What somebody has to do. */
export interface Owed {
  readonly person: Person;
  readonly decisions: readonly Decision[];
}

/** What those chased have to do, as far as the speaker may chase it; nobody who has nothing. */
export async function owedBy(
  { people, lateFirst }: Chased,
  context: Context,
): Promise<{ readonly owed: readonly Owed[]; readonly late: boolean }> {
  const all = await owedOf(people, context);
  const late = lateFirst ? all.flatMap((one) => onlyLate(one, context) ?? []) : [];
  return late.length > 0 ? { owed: late, late: true } : { owed: all, late: false };
}

async function owedOf(people: readonly Person[], context: Context): Promise<Owed[]> {
  const all: Owed[] = [];
  for (const person of people) {
    const decisions = await openActionsOf(person, context);
    if (decisions.length > 0) all.push({ person, decisions });
  }
  return all;
}

/** What is late of it, where the person is; undefined when nothing is. */
export function onlyLate({ person, decisions }: Owed, { now }: Context): Owed | undefined {
  const today = dayIn(now, person.zone);
  const late = decisions.filter((decision) => daysLate(decision, today) > 0);
  return late.length > 0 ? { person, decisions: late } : undefined;
}
