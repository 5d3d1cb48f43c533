import { saysWhat } from '../../decisions/recording/saysWhat.ts';
import type { Group } from '../../kernel/directory.ts';
import { fold, foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import type { Said } from './saying.ts';

/** What a sentence says that the body resolves. */
export type Resolved = Said & { readonly kind: 'decision' | 'recommendation' };

const SMALL = '(?:donc |ainsi |aussi |egalement |finalement |enfin )?';
const OF = "(?=(?:de|que) |d'|qu')";
const TO = "(?=(?:au|aux|a|que|de) |a l'|d'|qu')";

const DECIDES = oneOf(
  `(?:decident|decide|(?:a|ont|avons) ${SMALL}decide) ${SMALL}${OF}`,
  `(?:decidons|convenons|conviennent|sommes convenu(?:e?s)?) ${SMALL}${OF}`,
  `(?:s'accordent|s'accorde|s'entendent|se sont (?:accordes|entendus)|(?:sont|sommes|est) ${SMALL}d'accord) ${SMALL}(?:pour (?=\\p{L}+(?:er|ir|re|oir)\\b)|(?=(?:pour que|a ce que|que) ))`,
  `(?:convient|(?:est|sont) ${SMALL}convenu(?:e?s)?|(?:a|ont) ${SMALL}convenu) ${SMALL}${OF}`,
);
const WISHES = oneOf(
  `(?:recommandent|recommande|recommandons|(?:a|ont|avons) ${SMALL}recommande) ${TO}`,
  `(?:demandent|demande|demandons|(?:a|ont|avons) ${SMALL}demande) ${TO}`,
);
/** « il est convenu que »; « il convient de » resolves nothing. */
const IS_DECIDED = `il (?:est|a ete) ${SMALL}(?:decide|convenu|arrete) ${SMALL}${OF}`;

const PURPOSE = /^(?:pour|[àa] ce)\s+(?=que |qu[’'])/iu;
const RECOMMENDS = /\brecommand/u;
/** « de reporter la réunion » is asked of whoever plans it. */
const OF_THE_MEETING =
  /\b(?:reporter|repousser|decaler|deplacer|avancer|annuler) (?:la|cette|sa) (?:prochaine )?(?:reunion|seance|rencontre)\b/u;
/**
 * Reads « le GEC décide de … », « les membres conviennent que … », « il est décidé de … »: what the body
 * whose séance it is resolves, and nobody else.
 */
export function readResolved(typed: string, group: Pick<Group, 'code'>): Resolved | undefined {
  const sentence = typed.trim();
  const folded = foldWithOffsets(sentence);
  if (isQuestion(sentence)) return undefined;
  const body = bodyOf(group);
  const decided = new RegExp(`^(?:${body} ${DECIDES}|${IS_DECIDED})`, 'u').exec(folded.text);
  if (decided) {
    const rest = sentence.slice(folded.ends[decided[0].length - 1] ?? 0).trim();
    // « s'accordent pour tenir … », « pour que … » say what as « de » and « que » do.
    const what = decided[0].endsWith('pour ') ? `de ${rest}` : rest.replace(PURPOSE, '');
    return saysWhat(what) ? { kind: 'decision', rest, exact: true, isMarked: false } : undefined;
  }
  const wished = new RegExp(`^${body} ${WISHES}`, 'u').exec(folded.text);
  if (!wished || OF_THE_MEETING.test(folded.text)) return undefined;
  if (!saysWhat(sentence.slice(folded.ends[wished[0].length - 1] ?? 0))) return undefined;
  const kind = RECOMMENDS.test(wished[0]) ? 'recommendation' : 'decision';
  return { kind, rest: sentence, exact: true, isMarked: false };
}

/** Whether a sentence says that the body decides or wishes something, be it « de quoi ». */
export const isOfResolving = (typed: string, group: Pick<Group, 'code'>): boolean =>
  new RegExp(`^${bodyOf(group)} ${oneOf(DECIDES, WISHES)}`, 'u').test(fold(typed.trim()));

/** Who the body is called in its own séance. */
function bodyOf({ code }: Pick<Group, 'code'>): string {
  const named = fold(code).replace(/[^a-z\d]+/gu, '[ -]');
  return oneOf(
    `(?:le )?${named}`,
    'le (?:groupe|comite)',
    'la (?:reunion|seance)',
    "l'assemblee",
    '(?:tous )?les (?:membres|participants|partenaires|ptf)(?: du (?:groupe|comite|gec|gt))?',
    'on',
    'nous',
  );
}
