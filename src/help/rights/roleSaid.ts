import type { Relation } from '../../kernel/access/relations.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const ROLES: readonly (readonly [RegExp, Relation])[] = [
  [/^(?:simples? )?membres?(?: d'un groupe| du gec| d'un gt)?$/u, 'member'],
  [/^titulaires?$/u, 'titular'],
  [/^suppleante?s?$/u, 'alternate'],
  [/^coordonnat(?:eur|rice)s?(?: d'un groupe| de gt| d'un gt)?$/u, 'coordinator'],
  [/^(?:(?:chef|cheffe)s? de file|presidente?)$/u, 'chair'],
  [/^(?:secretariat|seg)$/u, 'secretariat'],
  [/^invitee?s?$/u, 'invitee'],
  [/^administrateurs?$/u, 'administrator'],
];
const ASKED = new RegExp(
  `^${oneOf(
    "(?:que|qu'est-ce que) (?:peut|peuvent)(?: bien)? faire",
    'quels sont les droits|droits|que (?:peut|peuvent)',
  )} (?:d'|des? |du |de la )?(?:un |une |le |la |les |l'|des )?(?<who>\\p{L}[^,;:.!?]{2,40}?)(?<ending> faire)?[\\s?.!]*$`,
  'u',
);

/** The relation of which « que peut faire un membre ? », « droits du coordonnateur » are asked; folded. */
export function roleAsked(folded: string): Relation | undefined {
  const who = ASKED.exec(folded)?.groups?.who;
  return who === undefined ? undefined : ROLES.find(([said]) => said.test(who))?.[1];
}
