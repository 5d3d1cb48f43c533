import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Relations } from '../../src/kernel/access/relations.ts';
import type { Database } from '../../src/kernel/database.ts';
import type { Directory, Group, Person } from '../../src/kernel/directory.ts';
import { fold } from '../../src/kernel/text/fold.ts';
import { type Griot, startGriot } from '../../test/support/griot.ts';

const today = Temporal.PlainDate.from('2027-02-20');

let griot: Griot;
let database: Database;
let directory: Directory;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
  ({ database } = griot);
  directory = await griot.app.directory();
});

afterAll(() => griot.stop());

const group = (code: string): Group => {
  const found = directory.groupByCode(code);
  if (!found) throw new Error(`no group ${code}`);
  return found;
};

const person = (email: string): Person => {
  const found = directory.personByEmail(email);
  if (!found) throw new Error(`nobody at ${email}`);
  return found;
};

const codes = (prefix: string): string[] =>
  directory.groups.map(({ code }) => code).filter((code) => code.startsWith(prefix));

const closest = (held: Relations): 'none' | 'member' | 'coordinator' => {
  if (held.has('coordinator')) return 'coordinator';
  return held.has('member') ? 'member' : 'none';
};

const relation = (email: string, code: string) =>
  closest(directory.actor(person(email), today).relations(group(code)));

describe('the people of the demo', () => {
  it('are sixty, in twenty organisations, at fictional addresses', async () => {
    expect(await database.client.organization.count()).toBe(20);
    expect(directory.people).toHaveLength(60);
    expect(directory.people.filter(({ email }) => !/^[a-z.-]+@example\.org$/.test(email))).toEqual(
      [],
    );
  });

  it('share some first names and some surnames', () => {
    const named = (pick: (one: Person) => string, name: string): string[] =>
      directory.people.filter((one) => pick(one) === name).map((one) => one.email);
    expect(named((one) => one.firstName, 'Aïssata')).toEqual([
      'aissata.diarra@example.org',
      'aissata.traore@example.org',
    ]);
    expect(named((one) => one.lastName, 'Diarra')).toHaveLength(2);
  });

  it('are reached in the local chat by their id, and groups by their code', () => {
    for (const { id } of directory.people) {
      expect(directory.personByIdentity({ transport: 'web', externalId: id })?.id).toBe(id);
    }
    for (const { code } of directory.groups) {
      expect(directory.groupOfChannel({ transport: 'web', externalId: code })?.code).toBe(code);
    }
  });

  it('live in Bamako and read French but for a few', () => {
    const zones = directory.people
      .map(({ zone }) => zone)
      .filter((zone) => zone !== 'Africa/Bamako');
    expect(zones.sort()).toEqual(['America/New_York', 'Europe/Paris']);
    expect(directory.people.filter(({ locale }) => locale === 'en')).toHaveLength(1);
  });
});

describe('the bodies of the demo', () => {
  it('are the GEC, the GA, the Troïka, the coordonnateurs, twelve GT and four SGT', () => {
    expect(codes('GT-')).toHaveLength(12);
    expect(codes('SGT-')).toHaveLength(4);
    expect(directory.groups).toHaveLength(20);
    expect(['GEC', 'GA', 'TROIKA', 'COORD-GT'].map((code) => group(code).code)).toHaveLength(4);
  });

  it('put each SGT under its GT', () => {
    for (const code of codes('SGT-')) {
      expect(directory.group(group(code).parentId ?? '')?.code).toMatch(/^GT-/);
    }
  });

  it('give each organisation at most one titulaire and one suppléant', () => {
    for (const { id, code } of directory.groups) {
      const places = directory
        .seats(id, today)
        .map((seat) => `${seat.organizationId} ${seat.role}`);
      expect(new Set(places).size, code).toBe(places.length);
    }
  });

  it('seat people for their own organisation, nobody twice, no suppléant without titulaire', () => {
    for (const { id, code } of directory.groups) {
      const seats = directory.seats(id, today);
      expect(new Set(seats.map((seat) => seat.personId)).size, code).toBe(seats.length);
      for (const seat of seats) {
        expect(directory.person(seat.personId)?.organizationId).toBe(seat.organizationId);
        const own = seats.filter((other) => other.organizationId === seat.organizationId);
        expect(
          own.some((other) => other.role === 'titular'),
          code,
        ).toBe(true);
      }
    }
  });

  it('seat in COORD-GT whoever coordinates a GT', () => {
    const seated = directory.seats(group('COORD-GT').id, today).map((seat) => seat.personId);
    const coordinating = directory.mandates(today).filter((mandate) => {
      const code = directory.group(mandate.groupId ?? '')?.code ?? '';
      return mandate.role === 'coordinator' && code.startsWith('GT-');
    });
    expect(coordinating).toHaveLength(12);
    expect(coordinating.filter(({ personId }) => !seated.includes(personId ?? ''))).toEqual([]);
  });

  it('have a coordinator or a chair each', () => {
    const led = directory
      .mandates(today)
      .filter(({ role }) => role === 'chair' || role === 'coordinator');
    const ids = led.map((mandate) => mandate.groupId);
    expect(directory.groups.filter(({ id }) => !ids.includes(id))).toEqual([]);
  });

  it('have words of their own: no alias means two of them', () => {
    const words = directory.groups.flatMap(({ code, name, aliases }) => [
      ...new Set([code, name, ...aliases].map(fold)),
    ]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

describe('what people may do in the demo', () => {
  it('lets the secretariat coordinate every open body, and its Coordonnateur the confidential ones', () => {
    expect(directory.mandates(today).filter(({ role }) => role === 'secretariat')).toHaveLength(5);
    expect(relation('aissata.diarra@example.org', 'GEC')).toBe('coordinator');
    expect(relation('aissata.diarra@example.org', 'TROIKA')).toBe('none');
    expect(relation('coordonnateur@example.org', 'TROIKA')).toBe('coordinator');
    expect(relation('coordonnateur@example.org', 'GA')).toBe('coordinator');
  });

  it('lets the Chef de file chair, and only members know the Troïka', () => {
    expect(relation('lars.johansson@example.org', 'GEC')).toBe('coordinator');
    expect(relation('genevieve.tremblay@example.org', 'TROIKA')).toBe('member');
    expect(relation('catherine.bouchard@example.org', 'TROIKA')).toBe('none');
    expect(relation('fatou.kone@example.org', 'GEC')).toBe('member');
  });
});
