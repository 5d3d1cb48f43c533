import type { DecisionKind, DecisionPriority } from '../../../prisma/client/enums.ts';
import { fold } from '../../kernel/text/fold.ts';
import type { DecisionLink } from '../decision.ts';

/** What is set apart from a decision's sentence, and the sentence that is left. */
export interface Marks {
  readonly text: string;
  /** Without « # », each once. */
  readonly tags: readonly string[];
  /** Undefined when the sentence does not say. */
  readonly priority: DecisionPriority | undefined;
  readonly links: readonly DecisionLink[];
}

const TAG = /(?<![\p{L}\p{N}/#&])#(\p{L}[\p{L}\p{M}\p{N}_-]{0,39})/gu;
/** Tags that stand apart from the sentence: at its end, or before what else ends it. */
const ASIDE_TAGS =
  /(?:[\s,;]*(?<![\p{L}\p{N}/#&])#\p{L}[\p{L}\p{M}\p{N}_-]{0,39})+(?=[\s.]*$|[\s,;]*(?:[@＠(]|\p{Co}|(?:éch[ée]ance|echeance|avant|d[’']ici|sous|pour|au plus tard|responsables?|resp|fin)(?!\p{L})))/giu;

const PRIORITIES: readonly (readonly [DecisionPriority, string])[] = [
  ['high', 'haute|élevée|elevee|urgente?|forte|maximale'],
  ['low', 'basse|faible'],
  ['normal', 'normale|moyenne'],
];
const PRIORITY =
  /[\s,;(]*(?:en\s+|avec\s+(?:une\s+)?)?priorit[ée]\s*:?\s*(?<said>\p{L}+)[)]?(?=$|[\s,;.])/iu;

/** « lien : https://… », or an address by itself at the end. */
const LINK = /[\s,;(]*(?:lien|document|note|pièce)s?\s*:\s*(?<url>https?:\/\/[^\s<>"]+)/giu;

const LONGEST_LABEL = 60;

/** Sets the tags, the priority and the links of a sentence apart from its text. */
export function takeMarks(sentence: string): Marks {
  const links: DecisionLink[] = [];
  const unlinked = sentence.replace(LINK, (_, url: string) => {
    links.push(linkTo(url));
    return ' ';
  });
  const said = PRIORITY.exec(unlinked);
  const priority = said ? priorityNamed(said.groups?.said ?? '') : undefined;
  const plain = priority && said ? unlinked.replace(said[0], ' ') : unlinked;
  const tags = new Map([...plain.matchAll(TAG)].map(([, tag = '']) => [fold(tag), tag]));
  const text = plain.replace(ASIDE_TAGS, ' ').replace(TAG, '$1');
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    tags: [...tags.values()],
    priority,
    links,
  };
}

/** A link named by its last part: « note.pdf ». */
function linkTo(url: string, label = ''): DecisionLink {
  const named =
    label.trim() ||
    (url
      .replace(/[?#].*$/u, '')
      .split('/')
      .at(-1) ??
      '') ||
    url;
  return { url, label: named.slice(0, LONGEST_LABEL) };
}

/** « haute », « élevée », « urgente ». */
function priorityNamed(word: string): DecisionPriority | undefined {
  const [found] = PRIORITIES.filter(([, names]) => new RegExp(`^(?:${names})$`, 'iu').test(word));
  return found?.[0];
}

const KINDS: readonly (readonly [DecisionKind, RegExp])[] = [
  ['action', /^actions?$|^taches?$/],
  ['recommendation', /^recommandations?$|^recommandons$/],
  ['commitment', /^engagements?$/],
];

/** The kind of decision that a word calls for: « recommandation ». */
export const kindNamed = (word: string): DecisionKind | undefined =>
  KINDS.find(([, sign]) => sign.test(fold(word)))?.[0];
