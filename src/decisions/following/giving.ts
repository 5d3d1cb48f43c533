import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import { findDecisionCode } from '../decisionCode.ts';
import type { DecisionRef } from './decisionRef.ts';

/** « confie D-2027-001 à Camille Rousseau »: the verbs by which a decision is given to somebody. */
export const GIVING = [
  'confier',
  'confie',
  'confiez',
  'reconfier',
  'attribuer',
  'attribue',
  'attribuez',
  'réattribuer',
  'réattribue',
  'affecter',
  'affecte',
  'réaffecter',
  'réaffecte',
  'assigner',
  'assigne',
  'assignez',
  'réassigner',
  'transférer',
  'transfère',
] as const;

const VERBS: ReadonlySet<string> = new Set(GIVING.map(fold));

/** Whether the words that called a command are one of these verbs. */
export const isGiving = (called: string): boolean => VERBS.has(called);

/** « au 15 avril », « à haute », « à terminée » name nobody. */
const NOBODY = [
  'haute|basse|normale|faite?|close?|termin[ée]e?s?',
  `${A_WEEKDAY}|demain|fin|d[ée]but|semaine|mois`,
  'odj|ordre du jour|point|plus tard|la suite',
];
const TO = new RegExp(
  String.raw`^(?:à|a|au|aux|pour)\s+(?!\p{L}*\s*\d|(?:l[’']|la\s+|un\s+)?${oneOf(...NOBODY)}(?!\p{L}))(?:la\s+|l[’'])?@?`,
  'iu',
);

/**
 * « à Camille Rousseau » names whoever answers for it from now on; « au GEC » a group, which cannot.
 * @throws DomainError `decision.groupCannotAnswer`
 */
export function readGiving({ code, said }: DecisionRef, { groups }: Line): DecisionRef {
  const group = groupAt(words(said.replace(TO, '')), 0, groups)?.group.code;
  if (group === undefined) return { code, said: said.replace(TO, 'responsable : ') };
  const suggestions = [`transmettre ${code} à ${group}`];
  throw new DomainError('decision.groupCannotAnswer', { code, group, suggestions });
}

/** « passe D-2027-001 à la GIZ », « donne D-2027-001 à Mme Keïta »: verbs that alone give nothing to anybody. */
const HANDING =
  /^(?:donne[rz]?|passe[rz]?|refile[rz]?|remet(?:s|tez|tre)|give|assign|hand)(?:\s+(?:la|l[’']|cette|d[ée]cision|action))*\s+(?=d\W)/iu;

/** The decision that is handed over, and to whom; nothing when the sentence hands none over. */
export function handedOver({ rest }: Pick<Line, 'rest'>): DecisionRef | undefined {
  const found = HANDING.test(rest) ? findDecisionCode(rest) : undefined;
  if (!found) return undefined;
  const said = found.after.replace(/^(?:over\s+)?to\s+/iu, 'à ');
  return TO.test(said) ? { code: found.code, said } : undefined;
}

/** « renomme D-2027-001 en Transmettre la note ». */
export const RENAMING = ['renommer', 'renomme', 'renommez', 'rename', 'réintituler'] as const;

const RENAMES: ReadonlySet<string> = new Set(RENAMING.map(fold));

/** Whether the words that called a command give a decision another text. */
export const isRenaming = (called: string): boolean => RENAMES.has(called);

const AS = /^(?:en|comme|to|as|[:=]|→)\s+/iu;

/** What follows « en » is the text from now on. */
export const readRenaming = ({ code, said }: DecisionRef): DecisionRef => ({
  code,
  said: said === '' ? '' : `texte : ${said.replace(AS, '')}`,
});

/** « désigne Fatou Koné responsable de D-2027-001 », « Fatou Koné responsable de D-2027-001 ». */
const NAMING = new RegExp(
  [
    String.raw`^(?:(?:[Dd][ée]signe[rz]?|[Nn]omme[rz]?|[Mm]et(?:s|tez|tre))\s+)?`,
    String.raw`@?(?<name>\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){0,3})\s+`,
    String.raw`(?:comme\s+|en tant que\s+)?(?:nouve(?:au|lle)\s+)?responsable\s+`,
    // « de la décision D-2027-001 »
    String.raw`(?:de\s+|pour\s+)?(?:la\s+|l[’'])?(?:d[ée]cision\s+|action\s+)?(?=[dD]\W)`,
  ].join(''),
  'u',
);

/** Who is named to answer for the decision whose code follows; nothing when the sentence names nobody so. */
export function namedOwner({ rest }: Pick<Line, 'rest'>): DecisionRef | undefined {
  if (!rest.includes('esponsable')) return undefined;
  const name = NAMING.exec(rest)?.groups?.name;
  const found = findDecisionCode(rest);
  if (name === undefined || found?.after !== '') return undefined;
  return { code: found.code, said: `responsable : ${name}` };
}

/** « ajoute un lien à D-2027-001 : https://… », « ajoute ce lien https://… à D-2027-001 ». */
const LINKING =
  /^(?:r?ajoute[rz]?|mets|mettez|joins|joignez|joindre)\s+(?:(?:un|le|ce|cette)\s+)?(?:lien|adresse|document)(?!\p{L})/iu;

/** The decision to which an address is added; nothing when the sentence adds none. */
export function linkAdded({ rest }: Pick<Line, 'rest'>): DecisionRef | undefined {
  const found = LINKING.test(rest) ? findDecisionCode(rest) : undefined;
  const url = found && /https?:\/\/\S+/iu.exec(rest)?.[0];
  return found && url ? { code: found.code, said: `lien : ${url}` } : undefined;
}
