import { organizationNamed } from '../directory/organizations.ts';
import { A_MONTH_TYPED, A_WEEKDAY } from '../kernel/dates/reading/french.ts';
import type { Directory } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { oneOf } from '../kernel/text/pattern.ts';
import { MEETING_NOUN } from './meetingNoun.ts';
import type { MeetingRef } from './meetingRef.ts';

/** Behind « à la », « du »: the meeting itself, or when; none names another body. */
const NO_BODY = oneOf(
  `${MEETING_NOUN}s?`,
  `prochaine?s?|derni(?:er|[eè]re)|pr[eé]c[eé]dente?|suivante?|pr[eé]sente?|m[eê]me|nouvelle`,
  `${A_WEEKDAY}|${A_MONTH_TYPED}|mois|semaine|ann[eé]e|trimestre|jour|matin|soir|lendemain|apr[eè]s-midi`,
  'salle|courriel|lettre|message|secr[eé]taire|d[eé]cision|session|r[eé]sidence|sondage|question|relance|rappel',
  'fin|d[eé]but|heure|ouverture|cl[oô]ture|suite|place|total|moins|plus|final|juste|coup|invitation|convocation',
  'titre|fait|maximum|minimum|mieux|complet|niveau|moment|avance|gouvernement|minist[eè]re|mali|secteur',
  'appel|part|nom|odj|ordre|point|premier|premi[eè]re|groupe(?!\\s+(?:d|th|ad\\s))|secr[eé]tariat|pr[eé]sidence|s[eé]ance|visio',
);
const BODY = String.raw`(?:la\s+|l[’']\s*)(?=\p{L})(?!(?:${NO_BODY})(?!\p{L}))|(?:(?<=\bdu\s)|(?<=\bau\s))(?=\p{L})(?!(?:${NO_BODY})(?!\p{L}))`;
const LEAD = String.raw`(?:de\s+|à\s+|a\s+|pour\s+|du\s+|au\s+)(?:${BODY})(?<body>[^,;:?!.()\d]{2,60}?)`;
const BEHIND = new RegExp(String.raw`^[\s,]*${LEAD}\s*(?=[,;:?!.(]|$|\s\d)`, 'iu');
const AT_END = new RegExp(String.raw`(?:^|\s)${LEAD}(?:\s+le)?[\s?!.]*$`, 'iu');

/** « de la troïka : succession » behind « l'ordre du jour ». */
export const bodyBehind = (said: string): string | undefined =>
  BEHIND.exec(said)?.groups?.body?.trim();

/** « à la troïka ? » behind « qui vient », or at the end of what is asked. */
export const bodyAsked = (said: string): string | undefined =>
  bodyBehind(said) ?? AT_END.exec(said)?.groups?.body?.trim();

/**
 * A sentence that names a body which is not known is about no other meeting: neither the only one, nor the one of the
 * channel, nor what was just shown.
 * @param directory where organisations may be meant: « les présents du PNUD », « un point de la BAD : … »
 * @throws DomainError `group.unknown`
 */
export function refuseOtherBody(
  ref: MeetingRef,
  named: string | undefined,
  directory: Directory,
): void {
  const body = unknownBody(ref, named, directory);
  if (body !== undefined) throw new DomainError('group.unknown', { text: body });
}

/** The body that a sentence names, and no organisation, when it tells its meeting by nothing else. */
export function unknownBody(
  { code, group, ofChannel }: MeetingRef,
  named: string | undefined,
  directory: Directory,
): string | undefined {
  const isTold = code !== undefined || (group !== undefined && !ofChannel);
  if (isTold || named === undefined || organizationNamed(directory, named)) return undefined;
  return named;
}
