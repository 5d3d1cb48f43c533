import { oneOf } from './pattern.ts';

/** « retire », « retirer », « retirez »: what is ordered by verbs in -er, said by their present. */
const inOrders = (...verbs: readonly string[]): string => `${oneOf(...verbs)}[rz]?`;

/** « retire », « supprimez »: taken out of what it stands in; folded. */
export const TAKE_OUT = inOrders('retire', 'supprime', 'enleve', 'ote');
/** The same as it is typed, with its accents or without. */
export const TAKE_OUT_TYPED = inOrders('retire', 'supprime', 'enl[èe]ve', '[ôo]te');

/** « préviens », « informez »: told to others; folded or typed. */
export const TELL = 'pr[ée]v(?:iens|enez|enir)|avertis(?:sez)?|informe[rz]?';

/** « ajoute », « rajoutez »: put in beside what stands; folded or typed. */
export const PUT_IN = inOrders('r?ajoute');
