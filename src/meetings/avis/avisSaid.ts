import type { Line } from '../../kernel/commands/line.ts';
import { TELL } from '../../kernel/text/orderVerbs.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { findMeetingCode } from '../meetingCode.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';
import { type MeetingRef, readDatedRef } from '../meetingRef.ts';
import { asked, sentence, toldOutright } from './avisWords.ts';

/** What is to be told to those invited to a meeting. */
export interface AvisSaid {
  readonly meeting: MeetingRef;
  /** As it will be read: « Le parking est fermé. » */
  readonly text: string;
  /** What stands where the meeting is named and names none: « du cocktail », « du GEC sauf Keller ». */
  readonly unread?: string;
}

const SAY = `${TELL}|avertir|signale[rz]?|dis|dites|dire|annonce[rz]?|rappelle[rz]?|pr[ée]cise[rz]?`;
const SEND =
  '(?:r?envoie[rz]?|envoyer|[ée]cris|[ée]crivez|fais\\s+passer|faites\\s+passer|passe[rz]?)\\s+';
const MESSAGE =
  '(?:un\\s+|le\\s+|ce\\s+)?(?:petit\\s+|bref\\s+)?(?:message|mot|mail|courriel|avis)';
const INVITED = oneOf(
  '(?:(?:[àa]\\s+)?tout\\s+le\\s+monde|[àa]\\s+tous)',
  '(?:[àa]\\s+)?(?:(?:tous|toutes)\\s+)?(?:les|aux)\\s+(?:invit[ée]e?s|participant(?:e)?s|pr[ée]sents)',
);
const OF_MEETING =
  '(?<meeting>\\s+(?:(?:du|de\\s+la|au|[àa]\\s+la|pour\\s+l[ea])\\s+|(?=[a-z-]+-\\d{4}-\\d))[^:]{2,40}?)?';
/** « de confirmer », « de ne pas se garer »: behind « de » something is asked; « de jeudi » says which meeting. */
const TO_DO =
  "(?=(?:(?:ne|pas|plus|bien|se|me|leur|lui|y|en|nous|vous|la|le|les)\\s+|[nsly][’'])*(?!janvier|f[ée]vrier)\\p{L}*(?:er|ir|dre|[êt]tre|[îi]tre|vre|ire|cre|pre)(?!\\p{L}))";
/** « que le parking est fermé », « : parking fermé », « d'apporter un badge ». */
const THAT = String.raw`(?:\s+(?:pour\s+(?:leur\s+)?dire\s+|disant\s+)?(?<that>que\s+|qu[’'])|\s*:\s*|\s+(?:pour\s+leur\s+dire\s+)?(?<asks>de\s+|d[’'])${TO_DO})(?<text>\S.*)`;
const SAID = new RegExp(
  `^${oneOf(`(?:${SAY})\\s+${INVITED}`, `(?:${SEND})?${MESSAGE}\\s+${INVITED}`)}${OF_MEETING}${THAT}$`,
  'isu',
);

/** What is told of the meeting itself has its own command, which changes it; « frais de déplacement » is not told of it. */
const OF_THE_MEETING = new RegExp(
  oneOf(
    String.raw`(?<!\p{L})(?:annul|report|d[ée]cal|repouss|d[ée]plac|avanc)(?!e?ments?(?!\p{L})|ages?(?!\p{L}))\p{L}*`,
    String.raw`(?<!\p{L})chang\p{L}*\s+(?:de\s+|d[’'])?(?:(?:la|le|les)\s+|l[’'])?(?:salle|lieu|heure|horaire|date|jour)(?!\p{L})`,
    String.raw`^(?:la|le|l[’'])\s*(?:r[ée]union|rencontre|s[ée]ance|salle|lieu|heure|horaire|date|gec|gt|troïka)(?!\p{L})`,
  ),
  'iu',
);

/** « GEC-2027-03 » at the very end says which meeting; « au GEC-2027-04 », « la note GEC-2027-03 » are part of the words. */
const PART_OF_THE_WORDS =
  /(?<!\p{L})(?:au|aux|[àa]|la|le|les|du|de|des|pour|en|voir|note|dossier|document|pv|cr|rendu|relev[ée]|odj|jour|r[ée]union|s[ée]ance|et|ou)$/iu;

/** What is left of « du prochain GEC du 18 à 10h » once the group and the day are read. */
const ITS_LEADS = new RegExp(
  oneOf(
    String.raw`(?<!\p{L})[àa]\s+\d{1,2}\s*(?:h|:)\s*(?:\d{2})?(?!\d)`,
    String.raw`(?<!\p{L})(?:du|de|des|la|le|au|[àa]|pour|prochaine?|${MEETING_NOUN})(?!\p{L})`,
    String.raw`(?<!\p{L})[dl][’']`,
  ),
  'giu',
);

/**
 * « préviens les participants du GEC que le parking est fermé »; undefined when nothing is to be told, or when it
 * tells that the meeting itself changes.
 */
export function avisSaid(line: Line): AvisSaid | undefined {
  const found = SAID.exec(line.rest)?.groups;
  const told = found?.text?.trim();
  if (!found || !told || OF_THE_MEETING.test(told)) return undefined;
  const named = found.meeting?.trim() ?? '';
  const coded = named === '' ? codeAtTheEnd(told) : undefined;
  const text = coded?.before ?? told;
  const meeting = readDatedRef({ ...line, rest: named });
  const unread = meeting.rest.replace(ITS_LEADS, ' ').trim() === '' ? {} : { unread: named };
  return {
    ...unread,
    meeting: { ...meeting, ...(coded ? { code: coded.code } : {}), said: line.text },
    text: sentence(found.asks ? asked(found.asks, text) : found.that ? toldOutright(text) : text),
  };
}

function codeAtTheEnd(
  told: string,
): { readonly code: string; readonly before: string } | undefined {
  const [, before, last = ''] = /^(.*\S)\s+(\S+)$/su.exec(told) ?? [];
  const coded = findMeetingCode(last);
  if (!before || !coded || coded.rest !== '' || PART_OF_THE_WORDS.test(before)) return undefined;
  return { code: coded.code, before };
}
