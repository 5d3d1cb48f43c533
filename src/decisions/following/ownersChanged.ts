import type { Temporal } from 'temporal-polyfill';
import { organizationNamed } from '../../directory/organizations.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { type Decision, ownerKey, withoutDoubles } from '../decision.ts';
import { findDecisionCode } from '../decisionCode.ts';
import { candidates, resolveOwners, splitNames } from '../recording/owners.ts';
import type { DecisionRef } from './decisionRef.ts';

/** Who is to answer for a decision besides its owners, or no more: as typed. */
export interface OwnersChange {
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
}

const A_NAME = String.raw`@?(?:l[ae]s?\s+|l[’'])?\p{Lu}`;
const AS_OWNER = String.raw`(?:\s+(?:comme|en tant que)\s+(?:co-?)?responsables?)?`;
const ADDING = '(?:r?ajoute[rz]?|associe[rz]?|add)';
const REMOVING = '(?:retire[rz]?|enl[èe]ve[rz]?|[ôo]te[rz]?|remove)';
const LEAD = String.raw`^(?:(?<adds>${ADDING})|${REMOVING})\s+`;
const A_DECISION = String.raw`(?:aux?\s+responsables?\s+de\s+|des\s+responsables?\s+de\s+|[àa]\s+|de\s+|sur\s+|to\s+|from\s+)(?:la\s+|l[’'])?(?:d[ée]cision\s+|action\s+)?(?=d\W)`;
/** « ajoute la GIZ à D-2027-001 » */
const BEFORE_CODE = new RegExp(`${LEAD}(?<names>${A_NAME}.*?)${AS_OWNER}\\s+${A_DECISION}`, 'iu');
/** « D-2027-001 : ajoute la GIZ » */
const BEHIND_CODE = new RegExp(
  String.raw`${LEAD}(?<names>${A_NAME}[^:?]*?)${AS_OWNER}[\s.!]*$`,
  'iu',
);
/** Names have capitals, and no number: « ajoute un lien », « ajoute Annexe 2 à D-2027-001 » are of something else. */
const OF_NAMES = new RegExp(String.raw`^${A_NAME}\D*$`, 'u');
/** « ajoute Une phrase à … », « la GIZ si elle accepte », « Martin demain » tell more than names, or none. */
const NO_NAMES = new RegExp(
  oneOf(
    String.raw`^(?:une?|des|ces?|cette|ses)\s`,
    String.raw`^l(?:e|a|es)\s(?!\p{Lu})`,
    String.raw`\s(?:si|s[’']ils?|quand|sauf|mais|pas|plus|sur|pour|ou|demain|apr[èe]s|avant|d[èe]s|${A_WEEKDAY})(?:\s|$)`,
  ),
  'u',
);

/** « ajoute la GIZ à D-2027-001 », « D-2027-001 : retire l'AFD »; undefined when the sentence says anything else. */
export function ownersChanged(line: Pick<Line, 'rest'>): DecisionRef | undefined {
  const change = ownersNamed(line);
  return change && OF_NAMES.test(change.names) && !tellsMore(change.names) ? change : undefined;
}

/** The same, « ajoute la giz a d-2027-001 » too: whoever is named is of the directory. */
export function knownOwnersChanged(line: Pick<Line, 'rest'>, directory: Directory): boolean {
  const names = splitNames(ownersNamed(line)?.names ?? '');
  const isKnown = (name: string): boolean =>
    organizationNamed(directory, bare(name)) !== undefined ||
    candidates(directory, name).length === 1;
  return names.length > 0 && names.every(isKnown);
}

/** Whoever is named, whatever the case and whether or not he is known. */
export function ownersNamed({
  rest,
}: Pick<Line, 'rest'>): (DecisionRef & { readonly names: string }) | undefined {
  const found = findDecisionCode(rest);
  if (!found || rest.includes('?')) return undefined;
  const isFirst = found.before.trim() === '';
  const behind = found.after.replace(/^[\s:,–-]+/u, '');
  const match = isFirst ? BEHIND_CODE.exec(behind) : BEFORE_CODE.exec(rest);
  const { adds, names } = match?.groups ?? {};
  if (names === undefined || /\d/u.test(names)) return undefined;
  if (!isFirst && behind.replace(/[\s.!]+$/u, '') !== '') return undefined;
  const said = `responsable ${adds === undefined ? '-' : '+'} ${names}`;
  return { code: found.code, said, names };
}

const tellsMore = (names: string): boolean =>
  NO_NAMES.test(names.replace(/^\p{Lu}/u, (first) => first.toLowerCase()));

const WRITTEN = /^responsables?\s*(?<sign>[+−–-])\s*(?<names>\S.*)$/iu;

/** « responsable + GIZ », « responsable - AFD », as a correction writes it. */
export function readOwnersChange(said: string): OwnersChange | undefined {
  const { sign, names = '' } = WRITTEN.exec(said.trim())?.groups ?? {};
  if (sign === undefined) return undefined;
  return sign === '+' ? { added: splitNames(names) } : { removed: splitNames(names) };
}

/**
 * The owners of a decision once some have come and others have gone; names that are not known for sure are asked about.
 * @throws DomainError `decision.notItsOwner`
 */
export function changedOwners(
  { code, owners, ownersAsked }: Decision,
  { added = [], removed = [] }: OwnersChange,
  directory: Directory,
  group: Group,
  on: Temporal.PlainDate,
): Pick<Decision, 'owners' | 'ownersAsked'> {
  const coming = resolveOwners(added, directory, group, on);
  const going = resolveOwners(removed, directory, group, on);
  const left = new Map(owners.map((owner) => [ownerKey(owner), owner]));
  const isOwner = going.known.every((owner) => left.delete(ownerKey(owner)));
  if (!isOwner || going.asked.length > 0) {
    throw new DomainError('decision.notItsOwner', { code, name: removed.map(bare).join(', ') });
  }
  return {
    owners: withoutDoubles([...left.values(), ...coming.known]),
    ownersAsked: [...new Set([...ownersAsked, ...coming.asked])],
  };
}

const bare = (name: string): string => name.replace(/^(?:l[ae]s?\s+|l[’'])/iu, '');
