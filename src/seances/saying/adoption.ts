import { foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

/** What is said of the compte rendu of the meeting before: « le compte rendu est adopté à l'unanimité ». */
export interface Adoption {
  readonly kind: 'minutesAdopted' | 'minutesAmended';
  /** How: « à l'unanimité », « page 2 ». */
  readonly rest: string;
}

const MINUTES = oneOf('comptes?[- ]rendus?', 'cr', 'pv', 'proces[- ]verbal');
const MEETING = '(?:reunion|seance|rencontre|session)';
/** Which compte rendu it is, when it is said to be the last one; any other is named by its meeting. */
const LAST = oneOf(
  ' precedent',
  ` de la (?:(?:derniere|precedente) ${MEETING}|${MEETING} (?:precedente|passee|derniere))`,
  ' du (?:(?:dernier|precedent) \\S+|\\S+ (?:precedent|passe))',
);
const OF_IT = `(?:l[ea] )?${MINUTES}${LAST}?`;
const DONE = '(?<done>adopte|approuve|amende)e?s?';
const BODY = oneOf(
  'on',
  'nous',
  '(?:le|la|les) (?:gec|gt|membres?|participants?|comite|reunion|seance)',
);

const FORMS: readonly RegExp[] = [
  new RegExp(`^(?:le |l')?${MINUTES}${LAST}? (?:(?:est|a ete) (?:donc |ainsi )?)?${DONE}`, 'u'),
  new RegExp(`^${BODY} (?:adopt|approuv)(?:e|ent|ons) ${OF_IT}`, 'u'),
  new RegExp(`^(?:adopt|approuv)e[rz]? ${OF_IT}`, 'u'),
];

const MANNER =
  /^(?:a l'unanimite|par consensus|sans|sous|avec|moyennant|tel que|en l'etat)(?!\p{L})/u;

/** Whether a text says how something is adopted: « à l'unanimité ». */
export const isHow = (text: string): boolean => MANNER.test(foldWithOffsets(text).text);

/** « adopté en avril par le ministère » is no adoption in séance. */
const isEnd = (behind: string): boolean =>
  /^\s*(?:$|[:,.;!–-])/u.test(behind) || isHow(behind.trim());

/** Reads it; undefined when another compte rendu is named, or when nothing is said to be adopted. */
export function readAdoption(typed: string): Adoption | undefined {
  const folded = foldWithOffsets(typed.trim());
  for (const form of FORMS) {
    const found = form.exec(folded.text);
    if (!found || !isEnd(folded.text.slice(found[0].length))) continue;
    const rest = typed.trim().slice(folded.ends[found[0].length - 1] ?? 0);
    return {
      kind: found.groups?.done === 'amende' ? 'minutesAmended' : 'minutesAdopted',
      rest: rest.replace(/^[\s:,.;!–-]+/u, '').trim(),
    };
  }
  return undefined;
}

/** Whether the title of a point speaks of a compte rendu. */
export const isAboutMinutes = (title: string): boolean =>
  new RegExp(`(?<!\\p{L})${MINUTES}(?!\\p{L})`, 'u').test(foldWithOffsets(title).text);
