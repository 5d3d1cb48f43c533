import { fold } from '../../../kernel/text/fold.ts';

const NOUN =
  /^(?:salle|batiment|bat|etage|hotel|siege|bureaux?|ambassade|consulat|residence|ministere|primature|presidence|palais|mairie|maison|centre|cite|universite|ecole|institut|delegation|representation|direction|secretariat|auditorium|amphi|amphitheatre|villa|immeuble|tour|campus|banque|agence|koulouba)\b/;

/** Whether a text begins with what meetings are held in: « hôtel », « ambassade de Suisse ». */
export const isPlaceNoun = (text: string): boolean => NOUN.test(fold(text));

const ROOM =
  /^(?:salle|batiment|bat|bureau \d|etage|auditorium|amphi|amphitheatre|immeuble|\d+ ?(?:er|e|eme)? etage|rez-de-chaussee|rdc)\b/;

/** Whether a text begins with what is in another place: « salle B », « 3e étage ». */
export const isRoom = (text: string): boolean => ROOM.test(fold(text));
