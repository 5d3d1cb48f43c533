import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { MandateRole } from '../../../prisma/client/enums.ts';
import { makeGroup } from '../../../test/support/group.ts';
import { makePerson } from '../../../test/support/person.ts';
import { type DirectoryData, makeDirectory } from '../../directory/snapshot.ts';
import { DomainError } from '../errors.ts';
import { translator } from '../locale/translate.ts';
import { authorize, may } from './access.ts';
import { type Act, matrix } from './matrix.ts';
import { withIncluded } from './relations.ts';
import type { Subject } from './subject.ts';

const GT = makeGroup('GT-SANTE', 'Santé');
const GA = { ...makeGroup('GA', 'Ambassadeurs'), confidentiality: 'confidential' as const };
const OPEN = { ...makeGroup('CADRE', 'Cadre de concertation'), confidentiality: 'open' as const };
const SINCE = { startsOn: '2020-01-01', endsOn: null };

const someone = (id: string, organizationId = 'ptf') => makePerson(id, { organizationId });

const seat = (groupId: string, personId: string, role: 'titular' | 'alternate') => ({
  ...SINCE,
  id: `seat of ${personId}`,
  groupId,
  organizationId: 'ptf',
  personId,
  role,
});

const mandate = (role: MandateRole, personId: string, groupId: string | null) => ({
  ...SINCE,
  id: `${role} ${personId}`,
  role,
  personId,
  organizationId: null,
  groupId,
});

const PEOPLE = ['Awa', 'Binta', 'Chaka', 'Drissa', 'Elie', 'Fanta', 'Gaston', 'Hawa'] as const;
type Name = (typeof PEOPLE)[number];

const data: DirectoryData = {
  people: PEOPLE.map((name) => someone(name)),
  organizations: [],
  groups: [GT, GA, OPEN],
  seats: [seat('GT-SANTE', 'Awa', 'titular'), seat('GT-SANTE', 'Binta', 'alternate')],
  mandates: [
    mandate('coordinator', 'Chaka', 'GT-SANTE'),
    mandate('chair', 'Drissa', 'GA'),
    mandate('secretariat', 'Elie', null),
    mandate('administrator', 'Fanta', null),
    mandate('secretariat', 'Gaston', 'GA'),
    mandate('secretariat', 'Gaston', null),
  ],
  delegations: [],
  identities: [],
  channels: [],
};
const directory = makeDirectory(data);
const now = Temporal.Instant.from('2027-02-20T09:00:00Z');
const actorOf = (name: Name | undefined) =>
  directory.actor(directory.person(name ?? ''), Temporal.PlainDate.from('2027-02-20'));
const allowed = (name: Name | undefined, act: Act, subject: Subject = {}): boolean =>
  may(actorOf(name), act, subject);

function refusalTo(name: Name | undefined, act: Act, subject: Subject): DomainError | undefined {
  try {
    authorize(act, { actor: actorOf(name), directory, t: translator('fr'), now }, subject);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

describe('a relation', () => {
  it('includes the farther ones', () => {
    expect([...withIncluded(['chair'])]).toEqual(
      expect.arrayContaining(['coordinator', 'member', 'reader', 'person', 'public']),
    );
    expect(withIncluded(['secretariat']).has('member')).toBe(false);
  });

  it('of one kind does not include another of the same closeness', () => {
    expect(withIncluded(['alternate']).has('titular')).toBe(false);
    expect(withIncluded(['invitee']).has('reader')).toBe(false);
  });
});

describe('who may', () => {
  it.each<[Act, Subject, readonly Name[]]>([
    ['reunion', { group: GT }, ['Awa', 'Binta', 'Chaka', 'Elie', 'Gaston']],
    [
      'reunion',
      { group: GT, invitees: ['Hawa'] },
      ['Awa', 'Binta', 'Chaka', 'Elie', 'Gaston', 'Hawa'],
    ],
    ['planifier', { group: GT }, ['Chaka', 'Elie', 'Gaston']],
    ['clore', { group: GT, owners: ['Hawa'] }, ['Chaka', 'Elie', 'Gaston', 'Hawa']],
    ['reunion', { group: GA }, ['Drissa', 'Gaston']],
    ['planifier', { group: GA }, ['Drissa', 'Gaston']],
    ['reunion', { group: GA, invitees: ['Hawa'] }, ['Drissa', 'Gaston', 'Hawa']],
    ['planifier', { group: GA, invitees: ['Hawa'] }, ['Drissa', 'Gaston']],
    ['reunions', { group: OPEN }, [...PEOPLE]],
    ['planifier', { group: OPEN }, ['Elie', 'Gaston']],
    ['planifier', {}, ['Chaka', 'Drissa', 'Elie', 'Gaston']],
    ['decisions', {}, [...PEOPLE]],
    ['envois', {}, ['Elie', 'Fanta', 'Gaston']],
    ['demandes', {}, ['Elie', 'Gaston']],
  ])('« %s » on %j: %j', (act, subject, people) => {
    expect(PEOPLE.filter((name) => allowed(name, act, subject))).toEqual(people);
  });

  it('never includes somebody unknown, but for what is for everyone', () => {
    const open = Object.keys(matrix).filter((act) => allowed(undefined, act as Act));
    expect(open).toEqual(['aide', 'accueil', 'relier']);
  });

  it('never includes somebody who has left', () => {
    const gone = makeDirectory({
      ...data,
      people: data.people.map((person) => ({ ...person, active: false })),
    });
    const actor = gone.actor(gone.person('Elie'), Temporal.PlainDate.from('2027-02-20'));
    expect(may(actor, 'planifier', { group: GT })).toBe(false);
    expect(actor.person).toBeUndefined();
  });

  it('follows the dates of the mandates, to the day', () => {
    const dated = makeDirectory({
      ...data,
      mandates: [{ ...mandate('coordinator', 'Chaka', 'GT-SANTE'), endsOn: '2027-02-19' }],
    });
    const on = (day: string) => dated.actor(dated.person('Chaka'), Temporal.PlainDate.from(day));
    expect(may(on('2027-02-19'), 'planifier', { group: GT })).toBe(true);
    expect(may(on('2027-02-20'), 'planifier', { group: GT })).toBe(false);
  });
});

describe('a refusal', () => {
  it('says who may, by name', () => {
    const refused = refusalTo('Awa', 'planifier', { group: GT });
    expect(refused?.code).toBe('access.refused');
    expect(refused?.params.who).toBe(
      'le coordonnateur du groupe GT-SANTE (Chaka Traoré) et le secrétariat',
    );
  });

  it('says who can let one in, when it is about reading', () => {
    const refused = refusalTo('Hawa', 'reunions', { group: GT });
    expect(refused?.code).toBe('access.member');
    expect(refused?.params.who).toMatch(/Chaka Traoré/u);
  });

  it('names the owners of a decision to those who may read it, and to nobody else', () => {
    const subject = { group: GT, owners: ['Drissa'] };
    expect(refusalTo('Awa', 'clore', subject)?.params.who).toMatch(/Drissa Traoré/u);
    expect(refusalTo('Hawa', 'clore', subject)?.params.who).not.toMatch(/Drissa/u);
  });

  it('says of a confidential group what it says of one that does not exist', () => {
    const hidden = new DomainError('meeting.unknown', { code: 'GA-2027-03' });
    for (const name of ['Elie', 'Awa', undefined] as const) {
      expect(refusalTo(name, 'reunion', { group: GA, hidden })).toBe(hidden);
      expect(refusalTo(name, 'aide', { group: GA, hidden })).toBe(hidden);
    }
  });

  it('tells one of a confidential group who may, without the secretariat', () => {
    const member = makeDirectory({ ...data, seats: [seat('GA', 'Awa', 'titular')] });
    const actor = member.actor(member.person('Awa'), Temporal.PlainDate.from('2027-02-20'));
    const judging = { actor, directory: member, t: translator('fr'), now };
    expect(() => authorize('planifier', judging, { group: GA })).toThrow(
      expect.objectContaining({
        params: { who: 'le Chef de file (Drissa Traoré)', many: 'no' },
      }),
    );
  });
});
