import { fold } from '../../text/fold.ts';

/** The cities that members live in or write from, folded, and the IANA zone of each. */
export const CITIES: Readonly<Record<string, string>> = {
  bamako: 'Africa/Bamako',
  dakar: 'Africa/Dakar',
  abidjan: 'Africa/Abidjan',
  ouagadougou: 'Africa/Ouagadougou',
  accra: 'Africa/Accra',
  conakry: 'Africa/Conakry',
  nouakchott: 'Africa/Nouakchott',
  niamey: 'Africa/Niamey',
  cotonou: 'Africa/Porto-Novo',
  abuja: 'Africa/Lagos',
  alger: 'Africa/Algiers',
  tunis: 'Africa/Tunis',
  rabat: 'Africa/Casablanca',
  'le caire': 'Africa/Cairo',
  'addis abeba': 'Africa/Addis_Ababa',
  nairobi: 'Africa/Nairobi',
  paris: 'Europe/Paris',
  bruxelles: 'Europe/Brussels',
  geneve: 'Europe/Zurich',
  berne: 'Europe/Zurich',
  luxembourg: 'Europe/Luxembourg',
  berlin: 'Europe/Berlin',
  bonn: 'Europe/Berlin',
  madrid: 'Europe/Madrid',
  rome: 'Europe/Rome',
  copenhague: 'Europe/Copenhagen',
  stockholm: 'Europe/Stockholm',
  oslo: 'Europe/Oslo',
  'la haye': 'Europe/Amsterdam',
  londres: 'Europe/London',
  washington: 'America/New_York',
  'new york': 'America/New_York',
  ottawa: 'America/Toronto',
  montreal: 'America/Toronto',
  tokyo: 'Asia/Tokyo',
};

/**
 * The IANA zone that a text names: « Europe/Paris », « Paris », « Kinshasa ».
 * @returns the zone as IANA writes it, or nothing when no zone or city has that name
 */
export function zoneNamed(text: string): string | undefined {
  const said = fold(text)
    .replace(/[\s_-]+/gu, ' ')
    .trim();
  return BY_CITY.get(said) ?? ZONES.get(said) ?? alias(text);
}

const BY_CITY: ReadonlyMap<string, string> = new Map(Object.entries(CITIES));

/** « Asia/Kolkata »: a name that is not in the list of this machine, and that it knows. */
function alias(zone: string): string | undefined {
  if (!zone.includes('/')) return undefined;
  try {
    return Intl.DateTimeFormat('fr', { timeZone: zone }) && zone;
  } catch {
    return undefined;
  }
}

/** By their whole name and by their city; the first of two cities of one name. */
const ZONES: ReadonlyMap<string, string> = new Map(
  Intl.supportedValuesOf('timeZone')
    .reverse()
    .flatMap((zone) => {
      const name = fold(zone).replaceAll('_', ' ').replaceAll('-', ' ');
      return [
        [name, zone],
        [name.slice(name.lastIndexOf('/') + 1), zone],
      ] as const;
    }),
);
