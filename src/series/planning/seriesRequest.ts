import type { Temporal } from 'temporal-polyfill';
import type { DaysOff } from '../../../prisma/client/enums.ts';
import { splitLabels } from '../../kernel/commands/labels.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { parseDuration } from '../../kernel/dates/duration.ts';
import { comesBack } from '../../kernel/dates/rhythms/comesBack.ts';
import { readRhythm, type SaidRhythm } from '../../kernel/dates/rhythms/rhythm.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { isDefined } from '../../kernel/isDefined.ts';
import { fold } from '../../kernel/text/fold.ts';
import { readPlace } from '../../meetings/planning/place/place.ts';
import { isPlaceNoun } from '../../meetings/planning/place/placeNoun.ts';
import { withoutUnchanged } from '../../meetings/planning/place/unchanged.ts';
import { guestNames, PLANNED_LABELS } from '../../meetings/planning/planRequest.ts';

/** What a sentence says of a series; what it does not say is asked for, or stays as it is. */
export interface SeriesRequest {
  readonly said: SaidRhythm;
  /** « le vendredi » and no more: which of them, and how often, stays as it is. */
  readonly onlyWeekday?: true;
  /** Minutes. */
  readonly duration?: number;
  readonly place?: string;
  readonly subject?: string;
  readonly daysOff?: DaysOff;
  /** Names as typed. */
  readonly guests: readonly string[];
  /** Said, and of no use to a series. */
  readonly unread: readonly string[];
}

const LABELS = {
  ...PLANNED_LABELS,
  rythme: 'rhythm',
  heure: 'rhythm',
  feries: 'daysOff',
  ferie: 'daysOff',
  chomes: 'daysOff',
} as const;

/** « durée 1h » is no hour of the day. */
const BARE = ['duree'];

/**
 * Reads « premier jeudi du mois à 10h à partir de mars, salle du PNUD, objet : revue, fériés : veille ».
 * @throws DomainError `rhythm.*`, `date.*`
 */
export function parseSeries(text: string, line: Line, group: Group | undefined): SeriesRequest {
  const { free, values } = splitLabels(withoutUnchanged(text), LABELS, BARE);
  const now = line.now.withTimeZone(group?.zone ?? line.now.timeZoneId);
  const spoken = [free, values.rhythm].filter(Boolean).join(' ');
  const policy = takePolicy(spoken);
  const said = readRhythm(policy.rest, now);
  const told = readPlace(said.rest);
  const isPlace = told.place !== undefined && isPlaceTold(said.rest, told.place);
  const minutes = values.duration ? parseDuration(values.duration)?.total('minutes') : undefined;
  const daysOff = policyNamed(values.daysOff ?? '') ?? policy.policy;
  const place = values.place ?? (isPlace ? told.place : undefined);
  const subject = values.subject ?? told.subject;
  return {
    said,
    ...(comesBack(spoken) ? {} : { onlyWeekday: true }),
    ...(minutes ? { duration: minutes } : {}),
    ...(place ? { place } : {}),
    ...(subject ? { subject } : {}),
    ...(daysOff ? { daysOff } : {}),
    guests: guestNames(values.guests),
    unread: [
      ...(told.place !== undefined && !isPlace ? [told.place] : []),
      ...[told.company, told.aside].filter(isDefined),
      ...beyond(values.duration, (part) => parseDuration(part) !== undefined),
      ...beyond(values.daysOff, (part) => policyNamed(part) !== undefined),
    ],
  };
}

/** « de l'année »: of when. */
const A_STRETCH =
  /^(?:ann[ée]e|semestre|trimestre|saison|mandat)(?:\s+(?:en cours|prochaine?|20\d\d|scolaire))?$/iu;

/** A word leads to it, or a comma, or it looks like one: what is merely left over is no place. */
function isPlaceTold(rest: string, place: string): boolean {
  if (A_STRETCH.test(place)) return false;
  if (isPlaceNoun(place) || /\p{Lu}/u.test(place) || fold(place).startsWith('en ligne'))
    return true;
  const at = rest.lastIndexOf(place);
  return LEADS_TO_PLACE.test(rest.slice(0, at));
}

const LEADS_TO_PLACE =
  /(?:^|[\s,;])(?:(?:au|aux|à|a|chez|dans|en|at|in|visio)(?:\s+(?:la|le|les|the))?(?:\s+l[’'])?\s+|(?:à\s+)?l[’'])$|[,;]\s*(?:l[ae]s?\s+|l[’'])?$/iu;

/** What a value holds beside what is read of it: « veille, salle du PNUD ». */
const beyond = (value: string | undefined, isRead: (part: string) => boolean): string[] =>
  (value ?? '')
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !isRead(part));

/** What a text tells of meetings that come back; undefined when it cannot be read. */
export function rhythmIn(text: string, now: Temporal.ZonedDateTime): SaidRhythm | undefined {
  try {
    return readRhythm(text, now);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

const POLICIES: readonly (readonly [RegExp, DaysOff])[] = [
  [/\b(?:saut|suppr|sans reunion|annul|pas de reunion)/u, 'skip'],
  [/\b(?:veille|avant|precedent|avanc)/u, 'before'],
  [/\b(?:lendemain|apres|suivant|report|repouss)/u, 'after'],
  [/\b(?:gard|mainten|conserv|quand meme)/u, 'keep'],
];

/** « sauter », « la veille », « reporter au lendemain », « maintenir ». */
const policyNamed = (text: string): DaysOff | undefined =>
  POLICIES.find(([pattern]) => pattern.test(fold(text)))?.[1];

const EXCEPT =
  /,?\s*(?:sauf|hors)\s+(?:les\s+)?(?:jours?\s+)?(?:f[ée]ri[ée]s?|ch[ôo]m[ée]s?)(?:\s+et\s+(?:f[ée]ri[ée]s?|ch[ôo]m[ée]s?))?/iu;

/** « sauf jours fériés », in the middle of the sentence. */
function takePolicy(text: string): { readonly policy: DaysOff | undefined; readonly rest: string } {
  const match = EXCEPT.exec(text);
  if (!match) return { policy: undefined, rest: text };
  const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  return { policy: 'skip', rest };
}
