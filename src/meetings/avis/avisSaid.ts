import type { Line } from '../../kernel/commands/line.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { findMeetingCode } from '../meetingCode.ts';
import { type MeetingRef, readDatedRef } from '../meetingRef.ts';

/** What is to be told to those invited to a meeting. */
export interface AvisSaid {
  readonly meeting: MeetingRef;
  /** As it will be read: « Le parking est fermé. » */
  readonly text: string;
}

const TELL =
  'pr[ée]v(?:iens|enez|enir)|avertis(?:sez)?|avertir|informe[rz]?|signale[rz]?|dis|dites|dire|annonce[rz]?|rappelle[rz]?|pr[ée]cise[rz]?';
const SEND =
  '(?:r?envoie[rz]?|envoyer|[ée]cris|[ée]crivez|fais\\s+passer|faites\\s+passer|passe[rz]?)\\s+';
const MESSAGE =
  '(?:un\\s+|le\\s+|ce\\s+)?(?:petit\\s+|bref\\s+)?(?:message|mot|mail|courriel|avis)';
const INVITED = oneOf(
  '(?:(?:[àa]\\s+)?tout\\s+le\\s+monde|[àa]\\s+tous)',
  '(?:[àa]\\s+)?(?:(?:tous|toutes)\\s+)?(?:les|aux)\\s+(?:invit[ée]e?s|participant(?:e)?s|pr[ée]sents)',
);
const OF_MEETING = '(?<meeting>\\s+(?:du|de\\s+la|au|[àa]\\s+la|pour\\s+l[ea])\\s+[^:]{2,40}?)?';
/** « que le parking est fermé », « : parking fermé », « d'apporter un badge ». */
const THAT = String.raw`(?:\s+(?:pour\s+(?:leur\s+)?dire\s+|disant\s+)?(?:que\s+|qu[’'])|\s*:\s*|\s+(?:pour\s+leur\s+dire\s+)?(?<asks>de\s+|d[’']))(?<text>\S.*)`;
const SAID = new RegExp(
  `^${oneOf(`(?:${TELL})\\s+${INVITED}`, `(?:${SEND})?${MESSAGE}\\s+${INVITED}`)}${OF_MEETING}${THAT}$`,
  'isu',
);

/** What is told of the meeting itself has its own command, which changes it. */
const OF_THE_MEETING = new RegExp(
  oneOf(
    String.raw`(?<!\p{L})(?:annul|report|d[ée]cal|repouss|d[ée]plac|avanc[ée])\p{L}*`,
    String.raw`^(?:la|le|l[’'])\s*(?:r[ée]union|rencontre|s[ée]ance|salle|lieu|heure|horaire|date|gec|gt|troïka)(?!\p{L})`,
  ),
  'iu',
);

/**
 * « préviens les participants du GEC que le parking est fermé »; undefined when nothing is to be told, or when it
 * tells that the meeting itself changes.
 */
export function avisSaid(line: Line): AvisSaid | undefined {
  const found = SAID.exec(line.rest)?.groups;
  const told = found?.text?.trim();
  if (!found || !told || OF_THE_MEETING.test(told)) return undefined;
  const coded = findMeetingCode(told);
  const text = coded?.after.trim() === '' ? coded.before.trim() : told;
  const code = coded?.after.trim() === '' ? { code: coded.code } : {};
  const meeting = readDatedRef({ ...line, rest: found.meeting?.trim() ?? '' });
  return {
    meeting: { ...meeting, ...code, said: line.text },
    text: sentence(found.asks ? asked(found.asks, text) : text.replace(AND_THAT, '$1 ')),
  };
}

/** « que le parking est fermé et qu'il faut un badge »: told outright. */
const AND_THAT = /((?:,|\s)\s*(?:et|ou|mais))\s+qu(?:e\s+|[’'])/giu;

/** « d'apporter leur badge » is « merci d'apporter votre badge ». */
const asked = (led: string, text: string): string =>
  `merci ${led}${text.replace(/(?<!\p{L})leurs(?!\p{L})/giu, 'vos').replace(/(?<!\p{L})leur(?=\s+\p{L})/giu, 'votre')}`;

function sentence(text: string): string {
  const typed = text.replace(/^[«"“]\s*|\s*[»"”]$/gu, '').trim();
  const capital = `${typed.charAt(0).toLocaleUpperCase('fr')}${typed.slice(1)}`;
  return /[.!?…]$/u.test(capital) ? capital : `${capital}.`;
}
