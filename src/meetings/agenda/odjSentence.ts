import { CAN_YOU } from '../../kernel/commands/courtesies.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { fold } from '../../kernel/text/fold.ts';
import { PUT_IN, TAKE_OUT } from '../../kernel/text/orderVerbs.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { editsPoints } from './editsPoints.ts';
import { RENAMING, SWAPPING, verbOf } from './odjVerb.ts';

export const AGENDA =
  /(?:^|\s)(?:(?:à|a|de|sur|dans|en)\s+)?(?:l[’']?\s*|le\s+|la\s+)?(?:odj|ordre du jour)(?![\p{L}\p{N}])/iu;
export const CODE_THEN_AGENDA =
  /^[a-z][a-z0-9-]*-\d{4}-\d{1,2}(?:-\d{1,2})?[\s:,]+(?:l')?(?:odj|ordre du jour)\b/;

/** « envoie l'odj du GEC aux membres »: it is shown, and goes out by what validates it. */
export const SENDING =
  /^(?:envoie[rz]?|envoyer|diffuse[rz]?|transmet(?:s|tre|tez)?|partage[rz]?) (?:nous |moi )?(?:l' ?|le |l )?(?:odj|ordre du jour)\b/u;

/** « ajoute à l'odj du GEC… », « retire le point 2 de l'ordre du jour », « GEC-2027-03 odj ». */
export function isOdjSentence(line: Line): boolean {
  const rest = withoutLead(line.rest);
  const said = fold(rest);
  if (CODE_THEN_AGENDA.test(said) || SENDING.test(said) || WHO.test(said)) return true;
  if (editsPoints(rest)) return true;
  if (MOVING.test(said) && AGENDA.test(rest)) return true;
  return verbOf(said) !== undefined && (AGENDA.test(rest) || A_POINT.test(said));
}

/** « inverse le 1 et le 2 de l'odj », « renomme le 2 de l'odj ». */
const MOVING = new RegExp(String.raw`^(?:${SWAPPING}|${RENAMING})(?=\s)`, 'u');

/** « qui présente le point 2 ? » */
export const WHO =
  /^qui (?:presente|presentera|porte|introduit|expose) (?:le )?(?:point |pt )(?:n ?° ?)?(\d{1,2})(?!\d)/u;

const THE_POINT = String.raw`(?:point \d|(?:premier|deuxieme|troisieme|dernier) point)`;
const OTHER_PAPER = String.raw`(?:dernier |derniere )?(?:compte[- ]rendu|cr|pv|proces[- ]verbal|releve|decisions?|d-\d+|rapport|note|matrice)`;

/** « proposer un point pour le GEC : … », « enlève le point 2 » can be said of no other list. */
const A_POINT = new RegExp(
  String.raw`^${oneOf(
    `(?:propose[rz]?|${PUT_IN}|inscrire) (?:d'ajouter )?un (?:nouveau )?point`,
    String.raw`${PUT_IN} le point(?! (?:\d|de vue|final|sur les i))`,
    String.raw`${TAKE_OUT} le ${THE_POINT}(?! (?:du|de la|des|de) ${OTHER_PAPER}\b)`,
    `${TAKE_OUT} les? (?:points? divers|questions? diverses?)`,
    `${TAKE_OUT} (?:mon|ce) point(?=[ .!]*$)`,
  )}\b`,
  'u',
);

const ASKING =
  /^(?:peut-on|pourrait-on|pourrions-nous|on (?:peut|pourrait)|(?:serait-il|est-il|c[’']est) possible d(?:e\s|[’']))\s*/iu;
const REMEMBER = /^n?[’']?\s?oublie[rz]?(?:-vous)? pas d(?:e\s|[’'])\s*/iu;

/** « peut-on ajouter un point »: it is asked whether, and proposed. */
export const asksWhether = (rest: string): boolean => ASKING.test(rest);

/** « peut-on ajouter », « n’oublie pas de mettre », without what leads to the verb. */
export const withoutLead = (rest: string): string => rest.replace(ASKING, '').replace(REMEMBER, '');

const ASKED_KINDLY = new RegExp(String.raw`(?:^|[\s,])${CAN_YOU}\s`, 'iu');

/** « pouvez-vous ajouter un point sur la sécurité ? »: the sign is the courtesy's, and no part of the point. */
export const withoutItsSign = (points: string, said: string): string =>
  ASKED_KINDLY.test(said) ? points.replace(/\s*\?+\s*$/u, '') : points;
