import type { Group } from '../directory.ts';
import { fold } from '../text/fold.ts';
import { oneOf } from '../text/pattern.ts';
import { type Word, words } from '../text/words.ts';
import { isCourtesy } from './courtesies.ts';
import { groupIn } from './groupNames.ts';
import { JOINED, type Match } from './matching.ts';
import type { Start } from './start.ts';

interface Said {
  readonly text: string;
  readonly sentence: readonly Word[];
  readonly start: Start;
  readonly groups: readonly Group[];
}

/**
 * Whether the verb that calls a command asks for it: « il ne faut pas annuler le GEC », « qui a annulé le
 * GEC », « le GEC annule la mission » ask for nothing. A noun (« décisions ») is always a call.
 */
export function isOrder(match: Match, said: Said): boolean {
  const verb = verbIn(match, said.sentence);
  if (verb === undefined) return true;
  if (isOfThatGroup(match, verb, said) || isDeniedBehind(match, verb, said)) return false;
  const before = clauseBefore(match, said);
  if (UNDONE.some((sign) => sign.test(before.replace(REMEMBERED, '')))) return false;
  return verb.isInfinitive || !(TOLD.test(before) || isOfSomebody(before, said));
}

/** « invite pas Moussa », « annule pas le GEC »: typed without its « ne ». « reporte plus tard » is an order. */
function isDeniedBehind({ to }: Match, { isInfinitive }: Verb, { sentence }: Said): boolean {
  const pronoun = sentence[to]?.folded ?? '';
  const behind = PRONOUNS.has(pronoun) || ['moi', 'nous'].includes(pronoun) ? to + 1 : to;
  const next = sentence[behind]?.folded;
  if (isInfinitive || next === undefined) return false;
  if (next === 'pas' || next === 'jamais') return true;
  const isMore = PRONOUNS.has(pronoun) || LATER.has(sentence[behind + 1]?.folded ?? '');
  return next === 'plus' && !isMore;
}

/** « annule la pas »; « annule le plus vite possible », « relance les plus en retard » are orders. */
const PRONOUNS = new Set(['la', 'le', 'les', 'leur', 'lui']);

const LATER = new Set(['tard', 'tot', 'loin', 'longtemps']);

interface Verb {
  readonly said: string;
  readonly isInfinitive: boolean;
}

/** The one word that calls the command, when its infinitive calls it too: « annule », « annulée », « annuler ». */
function verbIn({ command, from, to }: Match, sentence: readonly Word[]): Verb | undefined {
  const said = sentence[from]?.folded.replace(JOINED, '') ?? '';
  if (to !== from + 1 || said.length < 2) return undefined;
  const infinitives = command.words.map(fold).filter((word) => /^\p{L}+(?:er|ir|re)$/u.test(word));
  if (infinitives.includes(said)) return { said, isInfinitive: true };
  const isForm = infinitives.some(
    (word) => said.startsWith(word.slice(0, -1)) && said.length <= word.length + 1,
  );
  return isForm ? { said, isInfinitive: false } : undefined;
}

const ARTICLES = new Set(['le', 'la', 'les']);

/**
 * « le GEC annule la mission »: what a group does. « GEC annule », « le GEC annuler » are typed in haste; « le
 * GEC annule sa réunion » tells what there is to do.
 */
function isOfThatGroup(
  { from, to }: Match,
  { isInfinitive, said }: Verb,
  { text, sentence, start }: Said,
): boolean {
  if (start.group === undefined || isInfinitive || !said.endsWith('e')) return false;
  if (OWN_MEETING.test(fold(text.slice(sentence[to]?.start ?? text.length)))) return false;
  return from === start.at && ARTICLES.has(sentence[start.groupAt - 1]?.folded ?? '');
}

const OWN_MEETING = /^(?:sa|cette|la) (?:prochaine )?(?:reunion|reu|rencontre|seance)\b/;

/** What stands before the verb in its part of the sentence, folded. */
function clauseBefore({ from }: Match, { text, sentence }: Said): string {
  const before = text.slice(0, sentence[from]?.start ?? 0);
  const [clause = ''] = before.split(/[,;:.!?\n]|\s(?:mais|donc|alors)\s/iu).slice(-1);
  return fold(clause).replace(/\s+/g, ' ').trim();
}

/** « n'oublie pas de planifier »: an order all the same. */
const REMEMBERED = /\bn'?\s?oublie[rz]? (?:surtout )?pas(?: (?:de|d'))?/u;

const DENIED = 'ne|pas|plus|jamais|sans|inutile|evite[rz]?';
const NOT_WORTH =
  'encore|besoin|question|necessaire|la peine|utile|raison|lieu|envie|prevu|possible';
const ASKED = [
  'qui|pourquoi|quand|combien',
  'faut[- ]il|faudra-t-il|faudrait-il|doit[- ]on|devrait-on|devons[- ]nous|dois[- ]je',
  'a-t-on|as-tu|avez-vous',
  String.raw`est[- ]ce qu(?!.*\b(?:peux|peut|pouvez|pourrais|pourrait|pourriez)\b).*`,
];
const HAVE = 'a|ai|as|ont|avait|avons|avez';
const SAID = 'dit|demande|annonce|propose|suggere|souhaite|appris|entendu|lu|ecrit|signale';

const WISHES = [
  'propose|demande|suggere|souhaite|souhaiterait|voudrait|veut|envisage|recommande|prefere',
  'prefererait|aimerait|compte|pense|prevoit|exige',
];
const OURSELVES = "(?:je|j'|on|nous|moi|tu|vous|il faut|faut|peux|peut)";

/** « le PNUD propose de reporter »: what somebody else would like. */
const WISHED = new RegExp(
  `^(?!.*\\b${OURSELVES}\\b).+ ${oneOf(...WISHES)}(?:nt)?(?: (?:de|d'|a|au|aux|que|qu'on|qu'|plutot|donc|la|le|les|l'))*$`,
);

/** Signs that what follows is not to be done: denied, asked about, told or wished by somebody. */
const UNDONE: readonly RegExp[] = [
  new RegExp(`(?:^|[ '])${oneOf(DENIED)}(?: ${oneOf(NOT_WORTH)})?(?: (?:de|d'|a|le|la|l'|les))*$`),
  new RegExp(String.raw`^(?:(?:et|mais|bonjour|griot) )*${oneOf(...ASKED)}\b`),
  new RegExp(`(?:^|[ '])${oneOf(HAVE)} (?:(?:bien|deja|donc|aussi) )?${oneOf(SAID)}(?: .*)?$`),
  WISHED,
  /\b(?:il est question|parait|dit-on|on dit|crain(?:s|t|ds)|peur|si)\b(?! (?:possible|besoin|necessaire|tu|vous)\b)/,
];

const MIGHT_BE = [
  'avaient|avoir|aurait|etait|etaient|serait|seraient',
  '(?:avait|aurait|ait|avoir) ete',
  "(?:(?:devait|devrait|pourrait|peut|failli) |risque d' ?)etre",
];

/** « la SHA a annulé », « avait été reporté »: what was done, or might be. */
const TOLD = new RegExp(
  `(?:^|[ '])${oneOf(HAVE, ...MIGHT_BE)}(?: (?:deja|bien|finalement|encore|aussi|enfin))?$`,
);

/** Words before an order that are nobody who does it. */
const NOBODY = new Set(
  'et bon ok oui non chef tu que qu on alors aussi plutot finalement urgent vite info vu suite'.split(
    ' ',
  ),
);

/** « l'UE annule sa venue »: who does it stands before, and is no meeting. */
function isOfSomebody(before: string, { groups }: Said): boolean {
  const said = words(before);
  const last = said.at(-1);
  if (last === undefined || isCourtesy(last) || NOBODY.has(last.folded)) return false;
  return groupIn(said, groups) === undefined && !/reunion|rencontre|seance|\d/.test(before);
}
