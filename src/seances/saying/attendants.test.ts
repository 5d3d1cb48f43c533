import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { demoDirectory, demoGroup } from '../../../test/decisions/demo.ts';
import { readAttendants } from './attendants.ts';

const on = Temporal.PlainDate.from('2027-03-04');
const seats = demoDirectory.seats(demoGroup('GEC').id, on);
const seated = [...new Set(seats.map(({ organizationId }) => organizationId))];
const guests = {
  directory: demoDirectory,
  seated,
  announced: seated.slice(0, 3),
  invited: seats.filter(({ role }) => role === 'titular').map(({ personId }) => personId),
};

const said = (text: string): string[] => {
  const { who, unclear } = readAttendants(text, guests);
  const named = who.map(({ organizationId = '', personId = '', name }) =>
    [
      demoDirectory.organization(organizationId)?.acronym,
      demoDirectory.person(personId)?.name,
      name && `« ${name} »`,
    ]
      .filter(Boolean)
      .join(' / '),
  );
  return [...named, ...unclear.map((name) => `? ${name}`)];
};

describe('who is named in a séance', () => {
  it.each([
    ['PNUD, Coopération suisse', ['PNUD', 'Coopération suisse']],
    ['pnud et giz', ['PNUD', 'GIZ']],
    ['suisse, UE, BM', ['Coopération suisse', 'Union européenne', 'Banque mondiale']],
    ['de l’AFD', ['AFD']],
    ['du PNUD', ['PNUD']],
    ['unicfe', ['UNICEF']],
    ['Luxembourg', ['Coopération luxembourgeoise']],
    ['coop', ['? coop']],
    ['Fatou Koné', ['Coopération suisse / Fatou Koné']],
    ['Coopération suisse (Fatou Koné)', ['Coopération suisse / Fatou Koné']],
    ['Fatou Koné (Coopération suisse)', ['Coopération suisse / Fatou Koné']],
    ['M. Sidi Touré (Primature)', ['« M. Sidi Touré (Primature) »']],
    ['PNUD (Mme Awa Cissé)', ['PNUD / « Mme Awa Cissé »']],
    ['S.E. Madame Diallo', ['« S.E. Madame Diallo »']],
    ['Coulibaly', ['? Coulibaly']],
    ['Zorro, PAM', ['PAM', '? Zorro']],
    ['l ue, le pnud, l afd', ['Union européenne', 'PNUD', 'AFD']],
    ['d unicef et de l oms', ['UNICEF', 'OMS']],
    ['le Canada', ['Coopération canadienne']],
    ['Danemark, pays bas', ['Coopération danoise', 'Coopération néerlandaise']],
    ['les Pays-Bas et les Américains', ['Coopération néerlandaise', 'Coopération américaine']],
    ['Laos', ['? Laos']],
    [
      'M. Sidi Touré, Directeur du Budget (Primature), PAM',
      ['« M. Sidi Touré, Directeur du Budget (Primature) »', 'PAM'],
    ],
    ['M. Sidi Touré, PAM', ['« M. Sidi Touré »', 'PAM']],
    ['pnud ue suisse bm', ['PNUD', 'Union européenne', 'Coopération suisse', 'Banque mondiale']],
    ['la Banque mondiale PAM et OMS', ['Banque mondiale', 'PAM', 'OMS']],
    ['Coopération suisse PNUD', ['Coopération suisse', 'PNUD']],
    ['pnud zorro', ['? pnud zorro']],
    ['Jean Suisse', ['? Jean Suisse']],
    ['Moussa Koné', ['? Moussa Koné']],
    ['M. Traoré', ['« M. Traoré »']],
    ['mme Traoré', ['« mme Traoré »']],
    ['Traoré', ['UNICEF / Aïssata Traoré']],
    ['Mme Aïssata Traoré', ['UNICEF / Aïssata Traoré']],
    ['M. Traoré (PNUD)', ['PNUD / « M. Traoré »']],
    ['Mme Traoré (UNICEF)', ['UNICEF / Aïssata Traoré']],
    ['M. Keller', ['Coopération suisse / Martin Keller']],
    ['mr Keller', ['Coopération suisse / Martin Keller']],
    ['M. Keller, M Ba (BAD)', ['Coopération suisse / Martin Keller', 'BAD / « M Ba »']],
  ])('« %s »', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('« tous sauf GIZ et PAM » is everybody with a seat but them', () => {
    expect(said('tous sauf GIZ et PAM')).toHaveLength(seated.length - 2);
  });

  it.each([
    ['tous sauf canada et danemark', 2],
    ['tout le monde (sauf les pays-bas)', 1],
    ['tous les membres sont là, à l’exception de la GIZ', 1],
    ['sauf l unicef', 1],
    ['toutes les organisations', 0],
  ])('« %s » leaves out whom it says', (text, out) => {
    const { who, unclear } = readAttendants(text, guests);
    expect(who).toHaveLength(seated.length - out);
    expect(unclear).toEqual([]);
  });

  it.each([
    ['tous sauf GIZ et Zorro', 'Zorro'],
    ['tous mais pas le PAM', 'mais pas le PAM'],
    ['les annoncés moins Zorro', 'Zorro'],
    ['tous sauf M. Sidi Touré', 'M. Sidi Touré'],
  ])('« %s » is nobody: who is left out is not known', (text, name) => {
    expect(said(text)).toEqual([`? ${name}`]);
  });

  it('« les annoncés » are those who said that they would come', () => {
    expect(said('les annoncés')).toHaveLength(3);
  });
});
