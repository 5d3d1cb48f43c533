import { DomainError } from '../../kernel/errors.ts';
import { TELL } from '../../kernel/text/orderVerbs.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';

/** « annuler la réunion », « cancel the meeting » tell no reason. */
const MEETING_ALONE = new RegExp(
  String.raw`^(?:(?:la|cette|ma|notre|the|our|this)(?:\s+|$))*(?:${MEETING_NOUN}|meeting)?[\s.!»”"]*$`,
  'iu',
);

/** « pas celui du 18 » tells which meeting is meant, and why none. */
const NOT_THE_OTHER = /^(?:et\s+)?(?:pas|non)\s+cel(?:ui|le)\s+d[eu]\s+[^,;:]{1,25}$/iu;

/** « n'aura pas lieu à 10h » tells when it was to be held. */
const AN_HOUR = /^(?:(?:à|a|de|vers)\s+)?\d{1,2}\s*(?:h|heures?|:)\s*(?:\d{2})?[\s.!]*$/iu;

/** What announces the reason; without it, all that is said after the meeting is the reason. */
const ANNOUNCED =
  /(?:^|[\s,(])(?:(?:motif|raison|cause|reason)\s*:\s*|(?:pour cause|en raison|à cause)\s+(?:de la\s+|de l[’']|du\s+|de\s+|d[’'])|(?:because of|due to)\s+(?:the\s+)?|(?:car|parce que|pour|motif|because)\s+)/iu;

const CALLED_OFF = [
  'est|sera|a été|a ete',
  'annulée?|annulee?|annule[rz]|supprimée?|supprimee?',
  "n[’'](?:aura|a) (?:pas|plus) lieu",
  'ne (?:se tiendra|se tient|sera) (?:pas|plus)(?: tenue?)?',
  String.raw`(?:il n[’']y (?:a|aura)\s+)?(?:plus|pas) de(?! (?:quorum|salle|courant|r[ée]seau|connexion|budget)(?!\p{L}))`,
  String.raw`(?:(?:va|doit)\s+)?saute(?:r|ra)?|tombe(?:ra)? à l[’']eau`,
];

const OFF_THEN = new RegExp(String.raw`^(?:${oneOf(...CALLED_OFF)}(?!\p{L})\s*)+(?=\S)`, 'iu');

/** What follows « n’aura pas lieu », « est annulée »; undefined when no such verb opens the text. */
export function behindVerb(text: string): string | undefined {
  const [verb] = OFF_THEN.exec(text) ?? [];
  return verb === undefined ? undefined : text.slice(verb.length);
}

/** « est annulée : », « n'aura pas lieu » before the reason. */
const BEFORE_REASON = new RegExp(
  `^${oneOf(
    String.raw`[\s,;:.(–-]`,
    String.raw`${oneOf(...CALLED_OFF)}(?!\p{L})`,
    String.raw`(?:du|de la|de l[’']|le)\s+(?=\p{L}*\s*\d)`,
    String.raw`\d{1,2}(?:er)?\s+(?=n[’']|(?:est|sera|a été|a ete|ne)(?!\p{L}))`,
  )}+`,
  'iu',
);

const TELL_THEM = oneOf(
  `(?:${TELL}|notifie[rz]?)`,
  '(?:dis|dites|fais|faites)[ -](?:le|leur)(?: savoir)?(?: (?:à|a))?',
);
const EVERYBODY = oneOf(
  'tout le monde|tous|toutes|chacun|le groupe|les gens|les',
  '(?:(?:tous|toutes) )?(?:les|nos) (?:invit[ée]s|membres|participants|partenaires|ambassadeurs|ptf)',
);
/** « et préviens tout le monde »: it is what a cancellation does. */
const AND_TELL = new RegExp(
  String.raw`(?:^\s*|[,;)]\s*|\s(?=(?:et|puis|merci)\s))(?:(?:et|puis|merci de|pense à|tu|vous)\s+)*${TELL_THEM}(?:[\s-]+${EVERYBODY})?(?: svp| stp)?[\s.!]*$`,
  'iu',
);
/** Whether a part of a sentence asks what is done anyway: « et préviens tout le monde ». */
export const tellsEverybody = (part: string): boolean => AND_TELL.test(part);

/** « , informe les partenaires de la grève », « préviens tout le monde que le ministre est absent »: why, told to all. */
const TELL_WHY = new RegExp(
  String.raw`^[\s,;]*(?:(?:et|puis|merci de|pense à)\s+)*${TELL_THEM}[\s-]+${EVERYBODY}\s+(?:que\s+|qu(?=[’'])|de\s+(?:la\s+|l[’'])|du\s+|des\s+|d[’'])(?!(?:annulation|report|changement|d[ée]cision|nouvelle)(?!\p{L}))(?=\S)`,
  'iu',
);
/** « et planifie le GT Eau », « dis à la BAD de ne pas venir »: no reason begins so. */
const AND_MORE = new RegExp(
  `^(?:(?:et|puis|ensuite)\\s+(?=\\S)|(?=${oneOf(
    `dis|dites|${TELL}|appelle[rz]?|appelez|contacte[rz]?|envoie[rz]?|envoyez|rappelle|rappelez`,
    'planifie[rz]?|convoque[rz]?|reporte|reportez|invite[rz]?',
  )}\\s+\\S))`,
  'iu',
);
/** « dsl », « désolé », « c'est »: said around the reason. */
const MANNERS =
  /^(?:[\s,]|(?:d[ée]sol[ée]e?s?|dsl|pardon|merci|c[’']est|y a|il y a)(?!\p{L}))+|[\s,]+(?:d[ée]sol[ée]e?s?|dsl|avec (?:mes|nos|toutes (?:mes|nos)) excuses)[\s.!]*$/giu;

/** « (motif : deuil national) » leaves a parenthesis that the reason has not opened. */
const unclosed = (reason: string): string =>
  reason.includes('(') ? reason : reason.replace(/[\s)]+$/u, '');

/**
 * Why a meeting is called off, as it goes to everybody: '' when nothing is said of it.
 * @param behind what is said behind the meeting
 * @param unannounced the same, when nothing announces a reason
 * @throws DomainError `meeting.andMore` when another thing is asked there
 */
export function reasonSaid(behind: string, unannounced = behind): string {
  const announced = ANNOUNCED.exec(behind);
  const said = announced
    ? behind.slice(announced.index + announced[0].length)
    : unannounced.replace(TELL_WHY, '').replace(BEFORE_REASON, '').replace(MANNERS, '');
  const reason = unclosed(
    said
      .replace(AND_TELL, '')
      .replace(BEFORE_REASON, '')
      .replace(/[\s?]+$/u, '')
      .trim(),
  );
  if (!announced && AND_MORE.test(reason)) {
    throw new DomainError('meeting.andMore', { text: reason.replace(AND_MORE, '') });
  }
  return [MEETING_ALONE, NOT_THE_OTHER, AN_HOUR].some((sign) => sign.test(reason)) ? '' : reason;
}
