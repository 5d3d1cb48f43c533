import { leadsToSomebody } from '../../decisions/recording/beginningOwner.ts';
import { type Guests, readAttendants } from './attendants.ts';

/** « PNUD : relire », « PNUD et BM -> relire »: what stands before the sign. */
const BEFORE = /^([^:>@=]{2,60}?)\s*(?:->|=>|→|:)\s*(?=\S)/u;

/** The wording with a « @ » before the owners that open it, when they are all known: « @PNUD : relire ». */
export function withOwners(said: string, guests: Guests): string {
  const [whole, names = ''] = BEFORE.exec(said) ?? [];
  if (whole === undefined) return said;
  if (leadsToSomebody(said.slice(names.length), guests.directory)) return said;
  const owners = mentionsOf(names, guests);
  return owners === '' ? said : `${owners} : ${said.slice(whole.length)}`;
}

/** « UE et M. Keller » as « @UE et @Lukas Keller »; empty when there is more than names that are known. */
export function mentionsOf(names: string, guests: Guests): string {
  const { who, unclear } = readAttendants(names, guests);
  const { directory } = guests;
  const owners = who.flatMap(({ organizationId = '', personId = '' }) => {
    const name =
      directory.person(personId)?.name ?? directory.organization(organizationId)?.acronym;
    return name === undefined ? [] : [`@${name}`];
  });
  if (unclear.length > 0 || owners.length === 0 || owners.length < who.length) return '';
  return owners.join(' et ');
}
