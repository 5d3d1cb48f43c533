import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { answerTokens } from './answerWords.ts';
import { findPollCode } from './pollCode.ts';
import type { SlotName } from './slotNames.ts';

/** What is said of a poll by its own name, rather than by a word of its command. */
export type PollTalk = 'state' | 'chase' | 'withdraw' | 'close';

const POLL = /(?<!\p{L})(?:sondages?|doodle|framadate)(?!\p{L})/u;

const SAID: readonly (readonly [PollTalk, RegExp])[] = [
  ['chase', /^(?:relanc|rappel)\p{L}*\s/u],
  ['withdraw', /^(?:annul|abandonn|supprim|retir|arret|stopp?)\p{L}*\s/u],
  ['close', /^(?:clo(?:s|re|sez|ture\p{L}*)|ferme[rz]?|termine[rz]?|finis?(?:sez)?|finir)\s/u],
  [
    'state',
    /^(?:ou en (?:est|sont)|qui|combien|quel(?:le)?s?|c'est quoi|resultats?|reponses?|etat|point sur|voir|montre\p{L}*|affiche\p{L}*|donne\p{L}*)\s/u,
  ],
];

/** « qui n’a pas voté ? », « et ce sondage ? »: whole, for one votes in a séance too (« qui a voté contre »). */
const ASKS_VOTES = new RegExp(
  `^${oneOf(
    "(?:et |alors )*(?:qui|combien)(?: de (?:personnes|pays|ptf|partenaires|membres))? (?:(?:n')?(?:a|ont) (?:pas |deja |pas encore |encore pas )?vote|vote)",
    "(?:et |alors )*combien (?:de |d'avons[- ]nous de )votes?",
    '(?:et |alors |bon )+(?:le|ce) (?:sondage|doodle)',
    '(?:ou en est|ou en sont) (?:le vote|les votes)',
  )}[ ?!.]*$`,
  'u',
);

/** « pour le sondage : 1 et 3 ». */
export const namesPoll = (text: string): boolean => POLL.test(fold(text));

/** « relance le sondage », « qui n’a pas répondu au doodle ? », « annule GEC-SD1 ». */
export function pollTalk(text: string): PollTalk | undefined {
  const said = fold(text);
  if (ASKS_VOTES.test(said)) return 'state';
  if (!POLL.test(said) && !findPollCode(text)) return undefined;
  return SAID.find(([, pattern]) => pattern.test(said))?.[0];
}

const CHOSEN =
  /(?<!\p{L})(?:on|nous)\s+(?:pren(?:d|ons)|retien(?:t)|retenons|gard(?:e|ons)|choisit)\s+/iu;
const AFTER_POLL = /(?:sondages?|doodle|framadate)(?!\p{L})[^,;:]*[,;:]\s*/iu;

/** The slot of « clos le sondage, on prend mercredi ». */
export function slotClosing(text: string): SlotName | undefined {
  if (pollTalk(text) !== 'close') return undefined;
  const [, chosen] = text.split(CHOSEN, 2);
  const [, after] = text.split(AFTER_POLL, 2);
  return slotAlone(chosen ?? after ?? '');
}

/** The only slot that a text names: « mercredi », « le 24 », « le créneau 2 »; undefined when it says more. */
export function slotAlone(text: string): SlotName | undefined {
  const [only, ...others] = answerTokens(text) ?? [];
  const told = others.filter(({ kind }) => kind !== 'break');
  return only?.kind === 'name' && told.length === 0 ? only.name : undefined;
}
