import { fold } from '../kernel/text/fold.ts';
import { oneOf } from '../kernel/text/pattern.ts';
import { MEETING_NOUN } from './meetingNoun.ts';

const TOOL = '(?:teams|zoom|meet|webex|skype|visio(?:conference)?|connexion)';
const LINK = oneOf(
  `(?:lien|url)(?: (?:d'acces|de connexion|d'invitation))?(?: (?:de |pour |a )?(?:la )?${TOOL})?`,
  // « code » alone is that by which one proves who he is.
  `(?:code|identifiants?)(?: (?:d'acces|d'invitation))? (?:de |pour |a )?(?:la )?${TOOL}`,
  `lien ${TOOL}`,
);
const OF_IT = `(?: (?:de|pour|a) (?:la |cette |notre )?(?:prochaine )?${MEETING_NOUN})?(?: (?:de |pour |du |d')?(?:demain|aujourd'hui|la visio))?`;
/** Before it: « envoie-moi », « c'est quoi », « je n'ai pas reçu ». */
const LEAD = oneOf(
  "(?:(?:peux-tu |pouvez-vous |tu peux )?(?:me |m')?)?(?:r?envoyer|r?envoie|r?envoyez|donne|donnez|donner|redonne)(?:[- ]?(?:moi|nous))? ",
  "(?:c'est quoi|quel est|ou est|il est ou|je cherche|il me faut|je n'ai pas(?: recu)?|j'ai pas(?: recu)?|on a) ",
);
const ASKED = new RegExp(
  `^(?:${LEAD})?(?:le |un |l'|du |de )?${LINK}${OF_IT}(?:$| (?=(?:du|de|pour|au)\\b))`,
  'u',
);
/** « le lien entre le GEC et le GT », « le lien de la note »: no address of a meeting. */
const OTHER = new RegExp(
  String.raw`\b${oneOf(
    'entre|avec|compte|abonnement|calendriers?|agendas?',
    'document|note|rapport|dossier|projet|budget|compte rendu|cr|odj|ordre du jour',
    'decision|action|sondage|site|drive|video|photos?',
    'atelier|mission|formation',
  )}\b`,
  'u',
);

const BY = '(?:a distance|en ligne|en visio(?:conference)?|par teams|par zoom)';
/** « peut-on se connecter à distance ? », « y a-t-il une visio ? »: « c'est en visio » tells it. */
const REMOTELY = new RegExp(
  `^(?:est-ce qu(?:e |'))?${oneOf(
    `(?:(?:peut|pourrait|pourra)-on|on (?:peut|pourra)|puis-je|je peux) (?:se connecter|me connecter|y participer|participer|assister|suivre)(?: (?:a la|la|au|le) (?:${MEETING_NOUN}|gec))? ${BY}`,
    '(?:y a-t-il|y aura-t-il|il y a|il y aura) une (?:visio(?:conference)?|connexion)(?: de prevue)?',
  )}$`,
  'u',
);

/** Whether the address at which one joins a meeting is asked for: « le lien Teams svp », « envoie-moi le lien du GEC ». */
export function isLinkAsked(text: string): boolean {
  const said = fold(text)
    .replace(/[ ,]*(?:svp|stp|s'il (?:te|vous) plait|merci)?[ ?!.]*$/u, '')
    .trim();
  // « on a le lien » tells it; with its sign it is asked.
  if (said.startsWith('on a ') && !text.includes('?')) return false;
  if (REMOTELY.test(said)) return text.includes('?') || /-(?:on|je|il)\b/u.test(said);
  return ASKED.test(said) && !OTHER.test(said) && !isLink(text);
}

/** Whether a place tells how to join: an address. */
export const isLink = (place: string): boolean => /https?:\/\/|(?<!\p{L})www\./iu.test(place);
