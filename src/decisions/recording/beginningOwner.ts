import { isCountry } from '../../directory/countries.ts';
import { nameFrom } from '../../directory/mentions.ts';
import { findPeople } from '../../directory/names.ts';
import type { Directory } from '../../kernel/directory.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { A_DAY } from './bracketedDay.ts';
import { isOrder } from './order.ts';
import { isDoer, isSurnameOfSome, isWhole } from './wholeName.ts';

/** Between two who answer for the same: « le PNUD et la GIZ », « PNUD + OMS », « UNDP and WFP ». */
export const AND = /^\s*(?:(?:,|et|&|\+|and)\s+|\/\s*)(?=\p{L})/iu;

/** Futures that charge nobody: « la GIZ restera observatrice », « le PNUD refusera la note ». */
const STATES = oneOf(
  'ser|sont|aur|pourr|voudr|faudr|viendr|revien|devien|rest|demeur|refus|cess|quitt|perd|souhait',
  'recevr|b[ée]n[ée]fici|figur|exist|absten|part?ir|sort|attend|sembl|para[iî]t|conna[iî]t',
);
const STATES_IN_ENGLISH = oneOf(
  'be|have|not|never|no|remain|stay|wait|receive|attend|need|want|wish|leave|lose|refuse|decline|see|know|get|come|join',
);
/** What an owner is charged to do: in the future, or as minutes say it, « partage la note ». */
const DOES = new RegExp(
  String.raw`^\s*(?::\s+(?!\d)|(?:→|⇒|[-=]>)\s*(?=\p{L})|${oneOf(
    'doi(?:t|vent)',
    'devr(?:a|ont)',
    "(?:est|sont) chargée?s? d[e’']",
    'se charge(?:nt|ra|ront)?',
    "s[’']engage(?:nt|ra|ront)?",
    "s[’']occupe(?:nt|ra|ront)?",
    'pren(?:d|nent|dra|dront) en charge',
    String.raw`(?!${STATES})\p{Ll}{2,}r(?:a|ont)`,
    '(?:partage|pr[ée]pare|envoie|organise|finalise|r[ée]dige|[ée]labore|diffuse|relance)(?:nt)?',
    '(?:contacte|actualise|consolide|publie|convoque|r[ée]vise)(?:nt)?',
    '(?:harmonise|collecte|compile|d[ée]pose|v[ée]rifie|adresse|distribue)(?:nt)?|remet(?:tent)?|tradui(?:t|sent)',
    // As a hurried hand writes it: « pnud envoi la matrice », and not « PNUD envoi de la matrice ».
    "envoi[st]?(?=\\s+(?:l[’']|(?:la|les|le(?!\\s+\\d)|une?|ses|sa|son|leurs?)\\s))",
    "[ée]cri(?:t|vent)(?=\\s+(?:à|aux?|une?|la|les?|l[’']))",
    'reli(?:t|sent)|met(?:tent)? à jour',
    // « il a été convenu que la BAD transmette »: as what is agreed upon is said.
    '(?:transmette|soumette|produise|fournisse|relise)(?:nt)?|mette(?:nt)? à jour',
    'transmet(?:tent)?|fourni(?:t|ssent)|soumet(?:tent)?|produi(?:t|sent)',
    String.raw`(?:will|shall|must|to)\s+(?!${STATES_IN_ENGLISH}(?!\p{L}))\p{Ll}{3,}`,
    '(?:share|circulate|prepare|finali[sz]e|draft|submit|send|organi[sz]e)s',
  )}(?!\p{L}))`,
  'iu',
);

/** Whether what stands behind a name charges whoever bears it. */
export const isDoing = (behind: string): boolean => DOES.test(behind);

/** « PNUD → UNICEF », « PNUD to UNICEF transfer »: from whom to whom, and not what is to be done. */
const TOWARDS = /^\s*(?:→|⇒|[-=]>|to(?=\s))\s*(?:(?:la|le|les|the)\s+|l[’']\s*)?(?=\p{L})/iu;

/** Whether an arrow behind a name leads to somebody else. */
export function leadsToSomebody(behind: string, directory: Directory): boolean {
  const sign = TOWARDS.exec(behind)?.[0];
  const next = sign === undefined ? undefined : nameFrom(behind, sign.length, directory);
  return next !== undefined && isDoer(next.typed, directory);
}

const ARTICLE = /^(?:le\s+|la\s+|les\s+|the\s+|l[’'\s]\s*)/iu;

/**
 * The sentence with « @ » before those whom it begins by charging: « Fatou Koné doit préparer la note »,
 * « le PNUD et la GIZ transmettront », « GIZ : préparer la note », « UNDP will send the note ».
 */
export function beginningName(typed: string, directory: Directory): string {
  const sentence = withoutBrackets(typed, directory);
  const names = doers(sentence, 0, directory);
  const last = names.at(-1);
  if (!last) return calledUpon(sentence, directory) ?? sentence;
  const behind = sentence.slice(last.end);
  const isCharged = isDoing(behind) || isCalledUpon(behind);
  if (!isCharged || leadsToSomebody(behind, directory)) return sentence;
  return names.reduceRight(
    (text, { start }) => `${text.slice(0, start)}@${text.slice(start)}`,
    sentence,
  );
}

/**
 * « (PNUD) : envoyer la matrice », « [la BAD et la GIZ] : envoyer », « (@Awa Ballo) : … »: « PNUD : envoyer »; « (BAD,
 * 15/03) : envoyer » says by when as well.
 */
function withoutBrackets(typed: string, directory: Directory): string {
  const { said = '', when, colon, rest = '' } = BRACKETS_FIRST.exec(typed)?.groups ?? {};
  const names = said.split(/\s*[,/&]\s*|\s+et\s+/u).map((name) => name.replace(ITS_LEAD, ''));
  const isTold = said !== '' && (colon !== undefined || when !== undefined);
  if (!isTold || !names.every((name) => isWhole(name, directory))) return typed;
  const told = `${names.join(' et ')} : ${rest}`;
  return when === undefined ? told : `${told.replace(/[\s.]+$/u, '')}, ${when}`;
}

const ITS_LEAD = /^(?:@\s*|l[ae]s?\s+|l[’']\s*)/iu;
const BRACKETS_FIRST = new RegExp(
  String.raw`^\s*[([]\s*(?<said>[^()[\]]{2,80}?)(?:\s*[,;–—-]\s+(?<when>${A_DAY}))?\s*[)\]]\s*(?:(?<colon>:)\s*(?=\S)|(?=\p{Ll}+(?:er|ir|re|oir)(?!\p{L})))(?<rest>.+)$`,
  'u',
);

/** « Paul dire merci », « Grace recevoir les excuses »: they are said of him, or to him. */
const NOT_CHARGING =
  '(?:dire|remercier|f[ée]liciter|saluer|souhaiter|recevoir|attendre|être|avoir|venir|partir|sortir)';
const NOT_CHARGED = new RegExp(String.raw`^${NOT_CHARGING}(?!\p{L})`, 'iu');

/** « Aïssata : relire », « Keller relancer le ministre »: one name alone, which may be that of several. */
function calledUpon(sentence: string, directory: Directory): string | undefined {
  const word = /^\p{L}[\p{L}\p{M}’'-]+/u.exec(sentence)?.[0] ?? '';
  const name = [nameFrom(sentence, 0, directory), { typed: word, end: word.length }].find(
    (one) => one && isFirstOrLastName(one.typed, directory),
  );
  if (!name || isCountry(name.typed)) return undefined;
  const behind = sentence.slice(name.end);
  const isOrdered = isCalledUpon(behind) && !SAID_IN_PASSING.has(fold(name.typed));
  if (!isOrdered && !COLON.test(behind)) return undefined;
  return `@${name.typed} : ${behind.replace(COLON, '').replace(BEFORE_ORDER, '')}`;
}

const COLON = /^\s*:\s+/u;
const BEFORE_ORDER = /^\s*,?\s+/u;

/** « AFD relire la note », « GIZ et AFD, préparer une note » */
const isCalledUpon = (behind: string): boolean => {
  const said = behind.replace(BEFORE_ORDER, '');
  return said !== behind && isOrder(said) && !NOT_CHARGED.test(said);
};

/** « bah attendre la réponse » is no order given to M. Bah. */
const SAID_IN_PASSING: ReadonlySet<string> = new Set(
  'ah ba bah bof bon ben eh euh oh hein'.split(' '),
);

const isFirstOrLastName = (typed: string, directory: Directory): boolean =>
  findPeople(directory, typed).some(({ name }) =>
    fold(name)
      .split(/[\s-]+/u)
      .includes(fold(typed)),
  );

const isSomebody = (typed: string, directory: Directory): boolean =>
  isDoer(typed, directory) || isSurnameOfSome(typed, directory);

interface Doer {
  readonly start: number;
  readonly end: number;
}

/** Those whom a sentence begins by naming, whole or by their last names: « Keller et Rousseau rédigent ». */
function doers(sentence: string, from: number, directory: Directory): Doer[] {
  const start = from + (ARTICLE.exec(sentence.slice(from))?.[0].length ?? 0);
  const name = nameFrom(sentence, start, directory);
  if (!name || !isSomebody(name.typed, directory)) return [];
  const link = AND.exec(sentence.slice(name.end))?.[0];
  const next = link === undefined ? [] : doers(sentence, name.end + link.length, directory);
  return [{ start, end: name.end }, ...next];
}
