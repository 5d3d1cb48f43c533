import { describe, expect, it } from 'vitest';
import type { Directory } from '../kernel/directory.ts';
import { translator } from '../kernel/locale/translate.ts';
import type { Attendance } from './attendance.ts';
import { whoComes } from './whoComes.ts';

const directory = {
  person: (id: string) => ({ name: `Personne ${id}` }),
  organization: (id: string) => ({ acronym: id.toUpperCase() }),
} as unknown as Directory;

const attendee = (
  personId: string,
  organizationId: string,
  partstat: Attendance['partstat'],
): Attendance => ({
  personId,
  organizationId,
  partstat,
  role: 'titular',
  lapsed: false,
  standInId: null,
  told: null,
});

const told = (attendees: readonly Attendance[], confidentiality = 'members', locale = 'fr') =>
  whoComes(
    translator(locale),
    { attendees },
    { confidentiality } as Parameters<typeof whoComes>[2],
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
      { label: 'Viennent', value: 'Personne 3 (GIZ) et Personne 1 (PNUD)' },
      { label: 'Viendra peut-être', value: 'Personne 4 (OMS)' },
      { label: 'S’excuse', value: 'Personne 2 (AFD)' },
    ]);
    expect(told(attendees, 'open')).toHaveLength(3);
    expect(told(attendees, 'open', 'en')[0]?.label).toBe('Attending');
  });

  it('is fifteen names at most for an answer, and how many the others are', () => {
    const coming = (count: number) =>
      Array.from({ length: count }, (_, at) => attendee(String(at + 10), 'pnud', 'accepted'));
    const [line] = told(coming(27));
    expect(line?.value).toContain('Personne 24 (PNUD) et 12 autres');
    expect(line?.value).not.toContain('Personne 25');
    expect(told(coming(16))[0]?.value).toContain(' et une autre personne');
    expect(told(coming(15))[0]?.value).toContain(' et Personne 24 (PNUD)');
  });

  it('is no name in a confidential group, nor a line without anybody', () => {
    expect(told([attendee('1', 'pnud', 'accepted')], 'confidential')).toEqual([]);
    expect(told([attendee('1', 'pnud', 'needsAction')])).toEqual([]);
  });
});
