import { saysNothing } from '../../decisions/recording/onlyTold.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { type Guests, readAttendants } from './attendants.ts';
import type { Said } from './saying.ts';

/** What the names of public life are qualified by: « action humanitaire » is none that is entrusted. */
export const PUBLIC = oneOf(
  'humanitaire|publi(?:c|que)|sociale|sanitaire|alimentaire|climatique|culturelle|diplomatique|educative',
  'gouvernementale|ministerielle|parlementaire|judiciaire|militaire|civile|syndicale|communautaire',
  'budgetaire|financiere|exterieure|internationale|regionale|nationale|locale|politique|collective',
);
const A_FIELD = new RegExp(String.raw`^${PUBLIC}s?(?!\p{L})`, 'u');

/** « de publier », « d'en parler »: what is decided. */
const TO_DO =
  /^(?:de |d')?(?:ne (?:pas |plus )?)?(?:(?:se|y|en|le|la|les|leur|lui) |[sl]')?\p{L}+(?:er|ir|re|oir)(?!\p{L})/u;
/** « du gouvernement », « de la revue »: whose. */
const WHOSE = /^(?:du|de la|des|de l'|d'|de) ?(?=\p{L})/u;
/** What takes the decisions of the body, by another name than its own. */
const OF_THE_BODY = new RegExp(
  String.raw`^(?:du|de la|des|de l'|de ce|d') ?${oneOf(
    'reunion|seance|rencontre|session|groupe|comite|bureau|gec|gt|jour|matin|ptf|aujourd',
    'membres|participants|partenaires|presente?s?',
  )}(?!\p{L})`,
  'u',
);
const A_QUALITY = /^(?:de |d')(?:principe|fond|suivi|report|urgence|ensemble)(?!\p{L})/u;

/**
 * Whether what follows « décision », « action », « recommandation » is said of something else: « action
 * humanitaire : bilan », « décision du gouvernement : gel des avoirs », « décision : ok ».
 * @param guests who may be charged with it: « action du PNUD : relancer » is the PNUD's to do
 */
export function isAsideOf(
  kind: 'decision' | 'action' | 'recommendation',
  { rest, isMarked }: Pick<Said, 'rest' | 'isMarked'>,
  guests: Guests,
): boolean {
  const said = fold(rest.trim());
  if (saysNothing(said)) return true;
  if (isMarked) return false;
  if (A_FIELD.test(said)) return true;
  if (!WHOSE.test(said) || TO_DO.test(said) || OF_THE_BODY.test(said) || A_QUALITY.test(said)) {
    return false;
  }
  const [head = '', ...behind] = rest.split(/\s*:\s+/u);
  const isCharged =
    kind === 'action' && (TO_DO.test(fold(behind.join(' : '))) || names(head, guests));
  return !isCharged;
}

function names(head: string, guests: Guests): boolean {
  const { who, unclear } = readAttendants(head, guests);
  return who.length > 0 && unclear.length === 0;
}
