import type { Temporal } from 'temporal-polyfill';
import type { DecisionPriority } from '../../../prisma/client/enums.ts';
import { splitLabels } from '../../kernel/commands/labels.ts';
import type { Directory } from '../../kernel/directory.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import type { DecisionLink } from '../decision.ts';
import { asWritten } from './asWritten.ts';
import { withMentions } from './introducedOwners.ts';
import { takeMarks } from './marks.ts';
import { markMentions, plain, unmark } from './mentionMarks.ts';
import { splitNames } from './owners.ts';
import { type Due, readDue, takeDue } from './saidDue.ts';

/** What a decision's sentence says. */
export interface Wording {
  readonly text: string;
  /** As typed, without « @ ». */
  readonly owners: readonly string[];
  readonly due: Due;
  /** Without « # ». */
  readonly tags: readonly string[];
  /** Undefined when the sentence does not say. */
  readonly priority: DecisionPriority | undefined;
  readonly links: readonly DecisionLink[];
}

const LABELS = {
  responsable: 'owners',
  responsables: 'owners',
  resp: 'owners',
  porteur: 'owners',
  porteurs: 'owners',
  pilote: 'owners',
  pilotes: 'owners',
  echeance: 'due',
  delai: 'due',
  texte: 'text',
} as const;

/**
 * Reads « Transmettre la matrice à la SHA @Aïssata Diarra échéance 31 mars »: owners after « @ » or
 * « responsable : », the due date wherever the sentence tells it, and the text that is left.
 */
export function readWording(
  typed: string,
  directory: Directory,
  now: Temporal.ZonedDateTime,
): Wording {
  const { text: sentence, ...marks } = takeMarks(asWritten(typed));
  const { free, values } = splitLabels(sentence, LABELS);
  const isOwned = values.owners !== undefined && values.owners !== '';
  const told = withMentions([free, values.text].filter(Boolean).join(' '), directory, isOwned);
  const marked = markMentions(told, directory);
  const labelled = values.owners ? markMentions(values.owners, directory) : undefined;
  const inText = takeDue(marked.text, values.due === undefined, now);
  const inOwners = takeDue(labelled?.text ?? '', inText.due.kind === 'none', now);
  const said = values.due === undefined ? undefined : readDue(values.due, now);
  return {
    ...marks,
    text: unmark(withoutTrailing(inText.rest), marked.names),
    owners: [
      ...new Set([
        ...marked.names,
        ...(labelled?.names ?? []),
        ...splitNames(plain(inOwners.rest)),
      ]),
    ],
    due: said ?? (inText.due.kind === 'none' ? inOwners.due : inText.due),
  };
}

/** Names stand in the sentence as single signs of the private use area. */
const OWNER = String.raw`[\ue000-\uf8ff]`;
const JOINT = String.raw`[\s,;:(–-]|\bet\b|&`;
const CALLED = String.raw`\b(?:action|responsables?|porteurs?|pilotes?)\b|\bresp\.?`;
const SPOKEN_OF = "(?:à|avec|par|pour|de|chez|vers)(?:\\s+(?:la|le|les|l[’']))?";

/** « par \ue000 et la \ue001 »: he is spoken of with the other. */
const BESIDE = String.raw`(?:${OWNER}\s*(?:,\s*(?:(?:la|le|les)(?!\p{L})|l[’'])|(?:(?<!\p{L})et(?!\p{L})|&|\+)\s*(?:(?:la|le|les)(?!\p{L})|l[’'])?)\s*)*(?:${OWNER}\s*)?`;

/** The owners named at the end, with what introduces them, unless the sentence speaks of them. */
const TRAILING = new RegExp(
  String.raw`(?<!(?<!\p{L})${SPOKEN_OF}\s*${BESIDE})(?:${JOINT}|${CALLED}){0,20}${OWNER}(?:[\s,;)&–-]|\bet\b|${OWNER})*[.]?$`,
  'iu',
);

/** Verbs whose present ends as an infinitive does: « GIZ prépare la note » keeps who does it. */
const CONJUGATED = oneOf(
  'pr[ée]pare|[ée]labore|am[ée]liore|assure|mesure|retire|compare',
  'montre|rencontre|administre|livre|ouvre|couvre|recouvre',
);
/** « GIZ : préparer la note », « GIZ préparer la note »: the owner is told beside. */
const LEADING = new RegExp(
  String.raw`^(?:${OWNER}(?:[\s,&/+]|\b(?:et|and)\b)*)+${oneOf(
    String.raw`(?::|→|⇒|[-=]>|to\s+(?=\p{Ll}))\s*`,
    String.raw`(?=(?!${CONJUGATED}(?!\p{L}))\p{Ll}+(?:er|ir|re|oir)(?!\p{L}))`,
  )}`,
  'iu',
);

const withoutTrailing = (text: string): string =>
  text.replace(TRAILING, '').replace(LEADING, '').trim();

/** « décidé que la matrice … », « décide de transmettre … », « prise : … ». */
const THAT =
  /^(?:(?:prise|suivante)?\s*:\s*|qu(?:e\s+|[’'])|d(?:e\s+|[’'])(?=(?:ne\s+(?:pas|plus)\s+)?(?:(?:se|y|en|le|la|les|lui|leur)\s+|s[’'])?\p{Ll}+(?:er|ir|re|oir)(?!\p{L}))|(?:prise|suivante)\s*:\s*)/iu;

/** What is decided, without what leads to it. */
export const bareDecision = (said: string): string => unquoted(said).replace(THAT, '');

/** « … publier la note » », pasted with the marks that stood around the whole sentence. */
const unquoted = (said: string): string =>
  said
    .replace(/^\s*[«“"]\s*([^«»“”"]+?)\s*[»”"][\s.]*$/u, '$1')
    .replace(/^([^«“"]+?)\s*[»”][\s.]*$/u, '$1');
