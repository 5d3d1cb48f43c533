import type { Temporal } from 'temporal-polyfill';
import type { Directory, Group, Person } from '../directory.ts';
import { DomainError } from '../errors.ts';
import { listInWords } from '../locale/format.ts';
import type { Translator } from '../locale/translate.ts';
import { dayIn } from '../time.ts';
import type { Actor } from './actor.ts';
import { holders } from './leaders.ts';
import { type Act, sufficient } from './matrix.ts';
import type { Relation } from './relations.ts';
import type { Subject } from './subject.ts';

/** What it takes to judge somebody, and to tell him who could do what he may not. */
export interface Judging {
  readonly actor: Actor;
  readonly directory: Directory;
  readonly t: Translator;
  readonly now: Temporal.Instant;
}

/** Those who hold a relation, in words. */
interface Told {
  readonly words: string;
  readonly several: boolean;
}

/** Says who may do what the actor may not, by name where everybody may know it. */
export function refusal(act: Act, judging: Judging, subject: Subject): DomainError {
  const { group } = subject;
  const relations = sufficient(act);
  // Whoever may not read is to be let in; whoever may not act is to ask those who may.
  const closed = group !== undefined && relations.includes('reader');
  const told = tell(closed ? ['coordinator'] : relations, judging, subject);
  const who = inWords(told, judging.t);
  const many = told.length > 1 || told.some(({ several }) => several) ? 'yes' : 'no';
  return closed
    ? new DomainError('access.member', { group: group.code, who, many })
    : new DomainError('access.refused', { who, many });
}

/** Those who may do something, whatever the group: « le coordonnateur du groupe et le secrétariat ». */
export function whoMay(act: Act, t: Translator): string {
  const told = sufficient(act).flatMap((relation) => [
    phrase(t, relation),
    ...(relation === 'coordinator' ? [phrase(t, 'secretariat')] : []),
  ]);
  return inWords(told, t);
}

/** Those who may do something in a group that the actor knows, by name where everybody may know it. */
export const whoMayIn = (act: Act, judging: Judging, group: Group): string =>
  inWords(tell(sufficient(act), judging, { group }), judging.t);

/** « le coordonnateur du groupe », whatever the group. */
export const relationInWords = (relation: Relation, t: Translator): string =>
  phrase(t, relation).words;

const inWords = (told: readonly Told[], t: Translator): string =>
  listInWords([...new Set(told.map(({ words }) => words))], t.locale);

const tell = (relations: readonly Relation[], judging: Judging, subject: Subject): Told[] =>
  relations.flatMap((relation) => {
    if (relation === 'coordinator') return leaders(judging, subject);
    return [phrase(judging.t, relation, subject.group, named(relation, judging, subject))];
  });

/** Those who hold a relation, as far as the actor may know their names. */
function named(relation: Relation, judging: Judging, subject: Subject): readonly Person[] {
  if (relation === 'owner') return ownersFor(judging, subject);
  return relation === 'chair' ? chairsFor(judging, subject) : [];
}

function chairsFor({ actor, directory, now }: Judging, { group }: Subject): readonly Person[] {
  if (!group || !actor.knows(group)) return [];
  return holders(directory, group, dayIn(now, group.zone), 'chair');
}

/** The owners of a decision, for those who may read it. */
function ownersFor({ actor, directory }: Judging, { group, owners = [] }: Subject): Person[] {
  if (!group || !actor.relations(group).has('reader')) return [];
  return owners.flatMap((id) => directory.person(id) ?? []);
}

/**
 * Who leads the group, and the secretariat unless the group is closed to it. Of a confidential
 * group, whoever is only invited once, or owns one decision, is told no name.
 */
function leaders({ t, directory, now, actor }: Judging, { group }: Subject): Told[] {
  const secretariat = phrase(t, 'secretariat');
  if (!group) return [phrase(t, 'coordinator'), secretariat];
  if (!actor.knows(group)) return [phrase(t, 'coordinator', group)];
  const on = dayIn(now, group.zone);
  const chairs = holders(directory, group, on, 'chair');
  const others = holders(directory, group, on, 'coordinator', 'coCoordinator');
  return [
    ...(chairs.length > 0 ? [phrase(t, 'chair', group, chairs)] : []),
    ...(chairs.length === 0 || others.length > 0 ? [phrase(t, 'coordinator', group, others)] : []),
    ...(group.confidentiality === 'confidential' ? [] : [secretariat]),
  ];
}

const SEVERAL: ReadonlySet<Relation> = new Set(['person', 'reader', 'invitee', 'member']);

function phrase(
  t: Translator,
  relation: Relation,
  group?: Group,
  people: readonly Person[] = [],
): Told {
  const names = listInWords(
    people.map(({ name }) => name),
    t.locale,
  );
  const words = t(`access.relation.${relation}`, {
    group: group?.code ?? 'none',
    count: people.length,
    names,
  });
  return { words, several: SEVERAL.has(relation) || people.length > 1 };
}
