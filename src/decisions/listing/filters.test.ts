import { describe, expect, it } from 'vitest';
import { demoGroup, lineOf } from '../../../test/decisions/demo.ts';
import { readFilter } from './filters.ts';
import { writeFilter } from './writeFilter.ts';

const read = (said: string, place: Parameters<typeof lineOf>[1] = {}): string => {
  const { status, group, meetingCode, since, said: left, page } = readFilter(lineOf(said, place));
  return [status, group?.code, meetingCode, since?.toString(), left, page > 1 ? `p${page}` : '']
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
};

describe('the filters of a list of decisions', () => {
  it.each([
    ['', 'open'],
    ['en retard', 'overdue'],
    ['EN RETARD GEC', 'overdue GEC'],
    ['gec en retard', 'overdue GEC'],
    ['du GEC closes', 'closed GEC'],
    ['clôturées du groupe santé', 'closed GT-SANTE'],
    ['santé', 'open GT-SANTE'],
    ['ouvertes GT-EAU', 'open GT-EAU'],
    ['GEC-2027-03', 'all GEC-2027-03'],
    ['closes gec depuis le 1er janvier', 'closed GEC 2027-01-01'],
    ['depuis janvier', 'all 2027-01-01'],
    ['depuis 2026', 'all 2026-01-01'],
    ['depuis lundi', 'all 2027-03-08'],
    ['du gec depuis le début de l’année', 'all GEC 2027-01-01'],
    ['depuis le trimestre dernier', 'all 2026-10-01'],
    ['de @Aïssata Diarra', 'open de @Aïssata Diarra'],
    ['en retard de Aïssata Diarra', 'overdue de Aïssata Diarra'],
    ['gec matrice des revues', 'all GEC matrice des revues'],
    ['gec ✅', 'open GEC'],
    ['* gec *', 'open GEC'],
    ['en retard page 3', 'overdue p3'],
  ])('« %s » reads %s', (said, expected) => expect(read(said)).toBe(expected));

  it('take the channel’s group when none is named, and the named one over it', () => {
    const place = { channelGroup: demoGroup('GT-EAU') };
    expect([read('en retard', place), read('gec en retard', place)]).toEqual([
      'overdue GT-EAU',
      'overdue GEC',
    ]);
  });

  it.each([
    ['en retard de plus de 10 jours gec', { status: 'overdue', late: 10 }],
    ['en retard de 2 semaines', { status: 'overdue', late: 14 }],
    ['à confirmer gec', { status: 'toConfirm' }],
    ['reportées', { status: 'postponed' }],
    ['recommandations gec', { kind: 'recommendation', status: 'open' }],
    ['nature : action', { kind: 'action' }],
    ['gec #budget', { tag: 'budget', said: '' }],
    ['priorité haute', { priority: 'high', said: '' }],
    ['transmises gec', { received: true, said: '' }],
  ])('« %s » combine', (said, expected) =>
    expect(readFilter(lineOf(said))).toMatchObject(expected),
  );

  const days = (said: string): string => {
    const { status, between, dueBetween, group, said: left } = readFilter(lineOf(said));
    const told = [between ?? dueBetween].flatMap((one) => (one ? [one.from, one.to] : []));
    return [status, group?.code, dueBetween ? 'due' : '', ...told, left].filter(Boolean).join(' ');
  };

  it.each([
    ['de mars', 'all 2027-03-01 2027-03-31'],
    ['du mois dernier', 'all 2027-02-01 2027-02-28'],
    ['prises en février', 'all 2027-02-01 2027-02-28'],
    ['du GEC de cette semaine', 'all GEC 2027-03-08 2027-03-14'],
    ['closes en février gec', 'closed GEC 2027-02-01 2027-02-28'],
    ['du 4 mars', 'all 2027-03-04 2027-03-04'],
    ['du 1er au 4 mars', 'all 2027-03-01 2027-03-04'],
    ['avant le 15 mars', 'open due 2027-03-12 2027-03-15'],
    ['apres le 5 mars', 'all 2027-03-06 2027-03-12'],
    ['avant le 5 mars', 'all 2027-01-01 2027-03-04'],
    ['à échéance après le 15 avril gec', 'open GEC due 2027-04-16 2027-12-31'],
    ['qui arrivent à echeance cette semaine', 'open due 2027-03-08 2027-03-14'],
    ['à échéance cette semaine', 'open due 2027-03-08 2027-03-14'],
    ['échéance avril gec', 'open GEC due 2027-04-01 2027-04-30'],
    ['gec d’ici fin avril', 'open GEC due 2027-03-12 2027-04-30'],
    ['d’ici mi-avril', 'open due 2027-03-12 2027-04-15'],
    ['avant fin mars', 'open due 2027-03-12 2027-03-31'],
    ['sur la revue de fin mars', 'all revue de fin mars'],
    ['rapport de fin de mission', 'all rapport de fin de mission'],
    ['prises hier', 'all 2027-03-11 2027-03-11'],
    ['closes aujourd’hui gec', 'closed GEC 2027-03-12 2027-03-12'],
    ['gec avant-hier', 'all GEC 2027-03-10 2027-03-10'],
    ['sur la note d’hier', 'all note d’hier'],
    ['sur la revue de mars', 'all revue de mars'],
  ])('« %s » tell days: %s', (said, expected) => expect(days(said)).toBe(expected));

  it.each([
    ['sans responsable', 'owner'],
    ['sans échéance gec', 'due'],
  ])('« %s » tell what is lacking', (said, lacks) =>
    expect(readFilter(lineOf(said))).toMatchObject({ lacks, said: '' }),
  );

  it('refuse what looks like a group and is none', () => {
    expect(() => read('GT-SANTEE')).toThrow('group.unknown');
    expect(() => read('GT Culture')).toThrow('group.unknown');
  });

  it.each([
    '',
    'en retard gec',
    'en retard de 10 jours #budget',
    'recommandations priorité haute',
    'GEC-2027-03',
    'closes gec depuis le 1er janvier',
    'gec matrice',
    'gec de mars',
    'closes du 1er au 4 mars',
    'à échéance cette semaine',
    'sans responsable',
  ])('« %s » written for the next page ask for the same list', (said) => {
    const filter = readFilter(lineOf(said));
    const next = readFilter(lineOf(writeFilter(filter, 2).replace(/^décisions /u, '')));
    expect({ ...next, explicit: filter.explicit }).toEqual({ ...filter, page: 2 });
  });
});
