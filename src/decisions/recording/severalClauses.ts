import { nameFrom } from '../../directory/mentions.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Directory } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { takeMeeting } from '../taken/takenAt.ts';
import { AND, isDoing } from './beginningOwner.ts';
import { isOrder } from './order.ts';
import type { SaidDecision } from './recordRequest.ts';
import { isWhole } from './wholeName.ts';

/** Where another may begin to do something else: « …, le PNUD envoie », « … et l’AFD relit ». */
const JOINT =
  /(?:\s*[,;]\s*(?:(?:et|puis)\s+)?|\s+(?:et|puis)\s+)(?=(?:(?:le|la|les)\s+|l[’'\s]\s*)?\p{L})/giu;
const ARTICLE = /^(?:(?:le|la|les)\s+|l[’'\s]\s*)/iu;

/** In the present, as it is said in a hurry. */
const DOES_TOO = new RegExp(
  String.raw`^\s+(?:s[’']en\s+charge|${oneOf(
    'relit|lit|revoit|valide|publie|v[ée]rifie|corrige|compl[èe]te|convoque|informe|invite|propose|pr[ée]sente',
    'examine|met|communique|adresse|collecte|[ée]crit|traduit|signe|rend|remet|fait|appelle|demande|recrute|finance',
  )})(?!\p{L})`,
  'iu',
);
/** What depends on something, or is told of something, is one whole. */
const DEPENDS = new RegExp(
  String.raw`(?<!\p{L})(?:${oneOf(
    '(?:si|que|qui|dont|où|lorsque|quand|car|comme|puisque|parce|sauf|texte)(?!\\p{L})',
    "qu[’']|s[’']ils?(?!\\p{L})|une fois|pendant|afin|pour que|tandis",
  )})`,
  'iu',
);

/**
 * The decisions of a sentence in which several people are each charged with something: « relire la note, le
 * PNUD envoie la matrice avant le 31 mars et l’AFD relit ». One alone when nothing else begins.
 */
export function clausesOf(sentence: string, directory: Directory): readonly string[] {
  const items = numberedItems(sentence);
  if (items.length > 1) return items;
  const parts = ordersIn(sentence);
  if (parts.length > 1) return parts;
  if (DEPENDS.test(sentence) || /[@＠]/u.test(sentence)) return [sentence];
  const clauses: string[] = [];
  let from = 0;
  for (const { 0: joint, index } of sentence.matchAll(JOINT)) {
    const start = index + joint.length;
    const before = sentence.slice(from, index);
    if (isOnlyNames(before, directory) || !isCharged(sentence.slice(start), directory)) continue;
    clauses.push(before.trim());
    from = start;
  }
  return [...clauses, sentence.slice(from).trim()];
}

/** « 1) publier la note 2) relire la matrice »: as many decisions as are numbered, from one on. */
function numberedItems(sentence: string): readonly string[] {
  const first = /^\s*1\s?[).]\s+(?=\p{L})/u.exec(sentence)?.[0];
  if (first === undefined) return [];
  const items: string[] = [];
  let left = sentence.slice(first.length);
  for (let number = 2; ; number += 1) {
    const next = new RegExp(String.raw`\s${number}\s?[).]\s+(?=\p{L})`, 'u').exec(left);
    if (!next) return [...items, left.trim()];
    items.push(
      left
        .slice(0, next.index)
        .replace(/[\s;,]+$/u, '')
        .trim(),
    );
    left = left.slice(next.index + next[0].length);
  }
}

/** « publier la note ; relire la matrice @GIZ »: as many decisions as things to do between the semicolons. */
function ordersIn(sentence: string): readonly string[] {
  const parts = sentence
    .split(';')
    .map((part) => part.trim().replace(/^(?:et|puis)\s+/iu, ''))
    .filter((part) => part !== '');
  return parts.every(isOrder) ? parts : [];
}

/** Whether a clause begins by charging somebody, or several together. */
function isCharged(clause: string, directory: Directory): boolean {
  const start = ARTICLE.exec(clause)?.[0].length ?? 0;
  const name = nameFrom(clause, start, directory);
  if (!name || !isWhole(name.typed, directory)) return false;
  const behind = clause.slice(name.end);
  const link = AND.exec(behind)?.[0];
  if (link !== undefined && isCharged(behind.slice(link.length), directory)) return true;
  return isDoing(behind) || DOES_TOO.test(behind);
}

/** « l’AFD », « l’AFD, la GIZ »: those who do the same as the next one. */
function isOnlyNames(text: string, directory: Directory): boolean {
  const start = ARTICLE.exec(text)?.[0].length ?? 0;
  const name = nameFrom(text, start, directory);
  if (!name || !isWhole(name.typed, directory)) return text.trim() === '';
  const behind = text.slice(name.end).replace(/^\s*(?:[,;&+]|et(?!\p{L}))\s*/iu, '');
  return behind.trim() === '' || isOnlyNames(behind, directory);
}

/** Two decisions in one sentence are not written down as one. @throws DomainError `decision.several` */
export function refuseClauses(
  { said, group }: SaidDecision,
  { directory, actor }: Pick<Context, 'directory' | 'actor'>,
): void {
  const taken = takeMeeting(said, actor.knownGroups());
  const clauses = clausesOf(taken.rest, directory);
  if (clauses.length < 2) return;
  const place = taken.meetingCode ?? (taken.group ?? group)?.code;
  const lead = ['décision', place].filter(Boolean).join(' ');
  throw new DomainError('decision.several', {
    suggestions: [
      ...clauses.map((clause) => `${lead} : ${clause}`),
      `${lead} texte : ${taken.rest}`,
    ],
  });
}
