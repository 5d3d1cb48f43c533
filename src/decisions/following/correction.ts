import type { Temporal } from 'temporal-polyfill';
import type { DecisionKind, DecisionPriority } from '../../../prisma/client/enums.ts';
import { parseDue } from '../../kernel/dates/dues/due.ts';
import type { Directory } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { DecisionLink } from '../decision.ts';
import { kindNamed } from '../recording/marks.ts';
import type { Due } from '../recording/saidDue.ts';
import { readWording } from '../recording/wording.ts';
import { type OwnersChange, readOwnersChange } from './ownersChanged.ts';

/** What a sentence corrects; what it does not say stays as it is. */
export interface Correction {
  readonly text?: string;
  /** As typed; an empty list leaves the decision without owner. */
  readonly owners?: readonly string[];
  /** Who comes and who goes, beside the others. */
  readonly ownersChange?: OwnersChange;
  /** « none » takes the due date away. */
  readonly due?: Due;
  /** Tags to add, without « # ». */
  readonly tags?: readonly string[];
  readonly untagged?: readonly string[];
  readonly priority?: DecisionPriority;
  readonly links?: readonly DecisionLink[];
  readonly kind?: DecisionKind;
  /** Words that no label introduces: a new text, perhaps. */
  readonly unsure: string;
}

/** « relire le texte de la loi »: within a sentence, without its colon, it is a word like any other. */
const TEXT =
  /(?:^|[\s,;])(?:le\s+)?texte\s*:\s*|(?:^|[,;]\s*)(?:le\s+)?texte\s+(?!d(?:e|u|es)\s|d[’'])/iu;
const OWNER = /^(?:(?:le|la|les|nouveau|nouvelle)\s+)*(responsables?)\s+(?!:)/iu;
const NO_DUE = /(?:^|[\s,;])sans\s+(?:échéance|echeance|délai|delai)/iu;
const NO_OWNER = /(?:^|[\s,;])sans\s+responsable/iu;

/** Reads « échéance 15 avril », « @Autre Personne », « texte : … », « sans échéance », together or not. */
export function readCorrection(
  said: string,
  directory: Directory,
  now: Temporal.ZonedDateTime,
): Correction {
  const ownersChange = readOwnersChange(said);
  if (ownersChange) return { ownersChange, unsure: '' };
  const sorted = takeKind(said);
  const [head = '', ...tail] = sorted.rest.split(TEXT);
  const bared = takeUntagged(freed(head));
  const before = readWording(bared.rest, directory, now);
  const labelled = tail.length > 0 ? readWording(tail.join(' '), directory, now) : undefined;
  const owners = [...before.owners, ...(labelled?.owners ?? [])];
  const due = before.due.kind === 'none' ? (labelled?.due ?? before.due) : before.due;
  const bare = due.kind === 'none' ? bareDate(before.text, now) : undefined;
  return {
    ...(labelled?.text ? { text: labelled.text } : {}),
    ...(owners.length > 0 || NO_OWNER.test(head) ? { owners } : {}),
    ...(due.kind !== 'none' || NO_DUE.test(head) ? { due } : {}),
    ...(bare ? { due: bare } : {}),
    ...marksOf(before),
    ...(bared.untagged.length > 0 ? { untagged: bared.untagged } : {}),
    ...(sorted.kind ? { kind: sorted.kind } : {}),
    unsure: bare ? '' : before.text,
  };
}

const freed = (head: string): string =>
  head.replace(OWNER, '$1 : ').replace(NO_DUE, ' ').replace(NO_OWNER, ' ').trim();

/** « au 15 avril » and nothing else is a due date. */
function bareDate(text: string, now: Temporal.ZonedDateTime): Due | undefined {
  if (text === '') return undefined;
  try {
    const { date, rest } = parseDue(text, now);
    return rest === '' ? { kind: 'day', day: date } : undefined;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

type Marked = Pick<Correction, 'tags' | 'priority' | 'links'>;

const marksOf = ({ tags, priority, links }: ReturnType<typeof readWording>): Marked => ({
  ...(tags.length > 0 ? { tags } : {}),
  ...(priority ? { priority } : {}),
  ...(links.length > 0 ? { links } : {}),
});

const KIND = /(?:^|[\s,;])nature\s*:?\s*(\p{L}+)/iu;

/** « nature : recommandation ». */
function takeKind(said: string): {
  readonly kind: DecisionKind | undefined;
  readonly rest: string;
} {
  const [whole, word = ''] = KIND.exec(said) ?? [];
  if (whole === undefined) return { kind: undefined, rest: said };
  const kind = /^d[ée]cision$/iu.test(word) ? 'decision' : kindNamed(word);
  return kind ? { kind, rest: said.replace(whole, ' ') } : { kind, rest: said };
}

const UNTAGGED = /(?:^|[\s,;])(?:sans|-)\s*#(\p{L}[\p{L}\p{M}\p{N}_-]*)/giu;

/** « sans #budget ». */
function takeUntagged(said: string): {
  readonly untagged: readonly string[];
  readonly rest: string;
} {
  const untagged = [...said.matchAll(UNTAGGED)].map(([, tag = '']) => tag);
  return { untagged, rest: said.replace(UNTAGGED, ' ').trim() };
}

/** Whether nothing in it says what to correct. */
export const isEmptyCorrection = ({ unsure: _, ...said }: Correction): boolean =>
  Object.values(said).every((one) => one === undefined);
