import { DomainError } from '../../errors.ts';
import { dictionary, phrases, type Read, type Reader, skip } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';
import { CITIES } from './places.ts';

/** A zone said behind an hour: its name, or nothing for « heure locale » or a place we do not know. */
export interface Zone {
  readonly id?: string | undefined;
  readonly known: boolean;
  readonly text: string;
}

const LOCAL = 'local';

const readPlace = dictionary({
  ...Object.fromEntries(
    Object.entries(CITIES).flatMap(([city, zone]) => [
      [`heure de ${city}`, zone],
      [`heure d ${city}`, zone],
    ]),
  ),
  'heure locale': LOCAL,
  'heure du mali': 'Africa/Bamako',
  'heure malienne': 'Africa/Bamako',
  'heure francaise': 'Europe/Paris',
  'heure belge': 'Europe/Brussels',
  'heure suisse': 'Europe/Zurich',
  'heure gmt': 'UTC',
  'heure utc': 'UTC',
  'temps universel': 'UTC',
  gmt: 'UTC',
  utc: 'UTC',
});

/** « 10 h (Paris) »: in brackets behind an hour, a city is where that hour is. */
const readCity = dictionary(CITIES);

const opening = phrases('(', ',');

/** « (heure de Paris) », « GMT », « TU », « UTC+1 », behind an hour. */
export const readZone: Reader<Zone> = (sentence, at) => {
  const inside = skip(opening, sentence, at);
  const zone =
    readShiftedUniversal(sentence, inside) ??
    readKnown(sentence, inside) ??
    (sentence.word(at) === '(' ? readBracketed(sentence, inside) : undefined) ??
    readUnknown(sentence, inside);
  const closed = zone && sentence.word(at) === '(' && sentence.word(zone.next) === ')';
  return closed ? { value: zone.value, next: zone.next + 1 } : zone;
};

/**
 * The zone's name; nothing for the zone of the meeting.
 * @throws DomainError date.unknownZone: an hour in a zone we do not know would be a wrong hour.
 */
export function zoneId({ id, known, text }: Zone): string | undefined {
  if (!known) throw new DomainError('date.unknownZone', { text });
  return id === LOCAL ? undefined : id;
}

function readKnown(sentence: Sentence, at: number): Read<Zone> | undefined {
  const place = readPlace(sentence, at) ?? readInitials(sentence, at);
  if (!place) return undefined;
  const { next } = place;
  return { value: { id: place.value, known: true, text: sentence.slice(at, next) }, next };
}

function readBracketed(sentence: Sentence, at: number): Read<Zone> | undefined {
  const city = readCity(sentence, at);
  if (!city || sentence.word(city.next) !== ')') return undefined;
  const { next } = city;
  return { value: { id: city.value, known: true, text: sentence.slice(at, next) }, next };
}

/** « TU » and « CET » in capitals are zones; « tu » and « cet » are words, as is « EST » in a text all in capitals. */
function readInitials(sentence: Sentence, at: number): Read<string> | undefined {
  const initials = sentence.slice(at, at + 1);
  const shouted = initials !== 'TU' && sentence.source === sentence.source.toUpperCase();
  const id = shouted ? undefined : INITIALS.get(initials);
  return id && (initials !== 'Z' || sentence.glued(at)) ? { value: id, next: at + 1 } : undefined;
}

const INITIALS = new Map([
  ['TU', 'UTC'],
  ['Z', 'UTC'],
  ['CET', 'Europe/Paris'],
  ['CEST', 'Europe/Paris'],
  ['EST', 'America/New_York'],
  ['EDT', 'America/New_York'],
  ['WAT', 'Africa/Lagos'],
]);

const universal = phrases('gmt', 'utc', 'tu');

/** « GMT+1 », « UTC-5 » — not the range of « 10h GMT-12h ». « GMT+5:30 » is told to be unknown. */
function readShiftedUniversal(sentence: Sentence, at: number): Read<Zone> | undefined {
  const named = universal(sentence, at);
  const sign = named && sentence.glued(named.next) ? sentence.word(named.next) : '';
  const hours = at + 2;
  if (!/^[+-]$/.test(sign) || !sentence.glued(hours) || !sentence.isShortNumber(hours, 2))
    return undefined;
  if (sentence.isWord(hours + 1) && sentence.glued(hours + 1)) return undefined;
  const exact = sentence.word(hours + 1) !== ':' && Number(sentence.word(hours)) <= 14;
  const id = `${sign}${sentence.word(hours).padStart(2, '0')}:00`;
  return { value: { id, known: exact, text: sentence.slice(at, hours + 1) }, next: hours + 1 };
}

const hourOf = phrases('heure', 'heure de', 'heure d', 'heure du', 'heure de la');

function readUnknown(sentence: Sentence, at: number): Read<Zone> | undefined {
  const place = hourOf(sentence, at);
  if (!place || !sentence.isCapital(place.next)) return undefined;
  const next = place.next + 1;
  return { value: { known: false, text: sentence.slice(at, next) }, next };
}
