import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { makeGroup } from '../../test/support/group.ts';
import { makePerson } from '../../test/support/person.ts';
import type { Group, Person } from '../kernel/directory.ts';
import { LINK } from '../kernel/links/linkChat.ts';
import { type DirectoryData, makeDirectory } from './snapshot.ts';
import { peopleAmong, peopleSought } from './suggestedPeople.ts';

const GEC = makeGroup('GEC', 'Groupe exécutif de coopération');
const GT = makeGroup('GT-SANTE', 'Santé');
const GA = { ...makeGroup('GA', 'Ambassadeurs'), confidentiality: 'confidential' as const };
const SINCE = { startsOn: '2020-01-01', endsOn: null };

const someone = (id: string, name: string, active = true): Person => {
  const [firstName = '', lastName = ''] = name.split(' ');
  return makePerson(id, { firstName, lastName, name, active, organizationId: 'ue' });
};

const seat = (groupId: string, personId: string, dates: object = {}) => ({
  ...SINCE,
  ...dates,
  id: `${personId} ${groupId}`,
  groupId,
  organizationId: 'ue',
  personId,
  role: 'titular' as const,
});

const mandate = (personId: string, groupId: string | null) => ({
  ...SINCE,
  id: `mandate ${personId}`,
  role: groupId ? ('chair' as const) : ('secretariat' as const),
  personId,
  organizationId: null,
  groupId,
});

const data: DirectoryData = {
  people: [
    someone('awa', 'Awa Ballo'),
    someone('binta', 'Binta Cissé'),
    someone('chaka', 'Chaka Diallo'),
    someone('drissa', 'Drissa Fofana'),
    someone('elie', 'Elie Guindo'),
    someone('gone', 'Fanta Gone', false),
    someone('former', 'Former Hama'),
    someone('nowhere', 'Hawa Ici'),
  ],
  organizations: [{ id: 'ue', acronym: 'UE', name: 'Union européenne', kind: 'donor' as never }],
  groups: [GA, GEC, GT],
  seats: [
    seat('GEC', 'awa'),
    seat('GEC', 'gone'),
    seat('GEC', 'former', { endsOn: '2027-01-31' }),
    seat('GT-SANTE', 'binta'),
    seat('GA', 'chaka'),
    seat('GA', 'binta'),
  ],
  mandates: [mandate('drissa', 'GA'), mandate('elie', null)],
  delegations: [],
  identities: [],
  channels: [],
};

function offered(who: string, about?: Group, from: DirectoryData = data, transport = 'web') {
  const directory = makeDirectory(from);
  const now = Temporal.Instant.from('2027-02-20T09:00:00Z');
  const actor = directory.actor(directory.person(who), Temporal.PlainDate.from('2027-02-20'));
  const { suggestions } = peopleAmong({ actor, directory, now, transport }, about);
  return suggestions?.options ?? [];
}

const names = (...asked: Parameters<typeof offered>) => offered(...asked).map(({ value }) => value);

describe('the people whom a form suggests', () => {
  it('are those in office in the groups that its reader may know, and the secretariat', () => {
    expect(names('awa')).toEqual(['Awa Ballo', 'Binta Cissé', 'Elie Guindo']);
  });

  it('are told apart by their organisations', () => {
    expect(offered('awa')[0]).toEqual({ value: 'Awa Ballo', label: 'Awa Ballo (UE)' });
  });

  it('begin with those of the group that the form is about', () => {
    expect(names('awa', GT)).toEqual(['Binta Cissé', 'Awa Ballo', 'Elie Guindo']);
  });

  it('are those of a confidential group for its own alone', () => {
    const inside = ['Binta Cissé', 'Chaka Diallo', 'Drissa Fofana', 'Awa Ballo', 'Elie Guindo'];
    expect(names('chaka', GA)).toEqual(inside);
  });

  it('are the same for others as if the confidential group were not', () => {
    const open = {
      ...data,
      groups: [GEC, GT],
      seats: data.seats.slice(0, 4),
      mandates: data.mandates.slice(1),
    };
    for (const who of ['awa', 'elie']) {
      expect(names(who, GA)).toEqual(names(who, undefined, open));
    }
  });

  it('are nobody for somebody unknown, nor on a page that a link opens', () => {
    expect(names('unknown')).toEqual([]);
    expect(names('awa', GEC, data, LINK)).toEqual([]);
  });

  it('are offered by what means them alone: those who share their names are typed by their addresses', () => {
    const twin = { ...data, people: [...data.people, someone('awa2', 'Awa Ballo')] };
    const both = { ...twin, seats: [...data.seats, seat('GEC', 'awa2')] };
    expect(names('awa', GEC, both)).toEqual(['Binta Cissé', 'Elie Guindo']);
  });
});

describe('the people whom somebody looks for in a list while he types', () => {
  function found(who: string, typed: string, group?: Group, most = 100): string[] {
    const directory = makeDirectory(data);
    const now = Temporal.Instant.from('2027-02-20T09:00:00Z');
    const actor = directory.actor(directory.person(who), Temporal.PlainDate.from('2027-02-20'));
    const asked = { actor, directory, now, transport: 'slack' };
    return peopleSought(asked, { typed, groupId: group?.id, most }).map(({ value }) => value);
  }

  it('are those whom the form would suggest, in the same order', () => {
    for (const who of ['awa', 'chaka', 'elie', 'unknown']) {
      for (const group of [undefined, GEC, GT, GA]) {
        expect(found(who, '', group)).toEqual(names(who, group));
      }
    }
  });

  it('answer to the beginnings of their names, or of their organisations, in any order and without accents', () => {
    expect(found('awa', 'cisse b')).toEqual(['Binta Cissé']);
    expect(found('awa', 'BAL')).toEqual(['Awa Ballo']);
    expect(found('awa', 'ue el')).toEqual(['Elie Guindo']);
    expect(found('awa', 'allo')).toEqual([]);
  });

  it('are never those of a confidential group for somebody outside it, even by their whole name', () => {
    expect(found('awa', 'Chaka Diallo', GA)).toEqual([]);
    expect(found('chaka', 'Drissa', GA)).toEqual(['Drissa Fofana']);
  });

  it('are no more than the list takes', () => {
    expect(found('awa', '', GT, 2)).toEqual(['Binta Cissé', 'Awa Ballo']);
  });
});
