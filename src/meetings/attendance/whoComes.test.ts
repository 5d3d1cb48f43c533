import { describe, expect, it } from 'vitest';
import { makeAttendance as attendee } from '../../../test/support/attendance.ts';
import { directoryOf } from '../../../test/support/directory.ts';
import { makeGroup } from '../../../test/support/group.ts';
import { makePerson } from '../../../test/support/person.ts';
import type { Group } from '../../kernel/directory.ts';
import { translator } from '../../kernel/locale/translate.ts';
import type { Attendance } from './attendance.ts';
import { whoComes } from './whoComes.ts';

const ORGANIZATIONS = ['pnud', 'afd', 'giz', 'oms', 'pam'];

const directory = directoryOf({
  people: Array.from({ length: 40 }, (_, at) =>
    makePerson(String(at), { lastName: 'Touré', organizationId: 'pnud' }),
  ),
  organizations: ORGANIZATIONS.map((id) => ({
    id,
    acronym: id.toUpperCase(),
    name: id,
    kind: 'multilateral',
  })),
});

const told = (
  attendees: readonly Attendance[],
  confidentiality: Group['confidentiality'] = 'members',
  locale = 'fr',
) =>
  whoComes(
    translator(locale),
    { attendees },
    { ...makeGroup('GEC', 'GEC'), confidentiality },
    directory,
  );

describe('what the channel is told of who comes', () => {
  it('is each by name with the organisation he sits for, in their order, not that of the answers', () => {
    const attendees = [
      attendee('1', 'pnud', 'accepted'),
      attendee('2', 'afd', 'declined'),
      attendee('3', 'giz', 'accepted'),
      attendee('4', 'oms', 'tentative'),
      attendee('5', 'pam', 'needsAction'),
    ];
    expect(told(attendees)).toEqual([
      { label: 'Viennent', value: '3 Touré (GIZ) et 1 Touré (PNUD)' },
      { label: 'Viendra peut-être', value: '4 Touré (OMS)' },
      { label: 'S’excuse', value: '2 Touré (AFD)' },
    ]);
    expect(told(attendees, 'open')).toHaveLength(3);
    expect(told(attendees, 'open', 'en')[0]?.label).toBe('Attending');
  });

  it('is fifteen names at most for an answer, and how many the others are', () => {
    const coming = (count: number) =>
      Array.from({ length: count }, (_, at) => attendee(String(at + 10), 'pnud', 'accepted'));
    const [line] = told(coming(27));
    expect(line?.value).toContain('24 Touré (PNUD) et 12 autres');
    expect(line?.value).not.toContain('25 Touré');
    expect(told(coming(16))[0]?.value).toContain(' et une autre personne');
    expect(told(coming(15))[0]?.value).toContain(' et 24 Touré (PNUD)');
  });

  it('is no name in a confidential group, nor a line without anybody', () => {
    expect(told([attendee('1', 'pnud', 'accepted')], 'confidential')).toEqual([]);
    expect(told([attendee('1', 'pnud', 'needsAction')])).toEqual([]);
  });
});
