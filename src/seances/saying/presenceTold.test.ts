import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { demoDirectory, demoGroup } from '../../../test/decisions/demo.ts';
import { presencesTold } from './presenceTold.ts';

const seated = demoDirectory
  .seats(demoGroup('GEC').id, Temporal.PlainDate.from('2027-03-04'))
  .map(({ organizationId }) => organizationId);
const guests = { directory: demoDirectory, seated, announced: [], invited: [] };

describe('who is told to be there, and nothing more', () => {
  it.each([
    ['la FAO présente', ['présents : la FAO']],
    ['fao presente', ['présents : fao']],
    ['AFD présente, PAM absent', ['présents : AFD', 'excusés : PAM']],
    ['AFD, PNUD présents', ['présents : AFD, PNUD']],
    ['la GIZ est excusée', ['excusés : la GIZ']],
    ['en fait la FAO était présente', ['présents : la FAO']],
    ['la GIZ était absente', ['excusés : la GIZ']],
    ['finalement le PAM est là', ['présents : le PAM']],
    ['correction : la FAO n’était pas là', ['excusés : la FAO']],
  ])('« %s »', (typed, lines) => expect(presencesTold(typed, guests)).toEqual(lines));

  it.each([
    'pnud presente une note',
    'la BM présente ses excuses pour le retard de la note',
    'PAM absent du dispositif',
    'la FAO n’était pas là en février',
    'la matrice n’était pas là',
    'la FAO n’était pas d’accord',
    'si la FAO était là',
    'consensus absent',
    'la FAO présente, la matrice',
    'AFD présente, consensus absent',
  ])('« %s » tells something else', (typed) => expect(presencesTold(typed, guests)).toEqual([]));
});
