import type { Line } from '../../kernel/commands/line.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const WHO = [
  "le|la|les|l'|ce|cette|il|elle|ils|elles|on|nous|vous|tous|personne|aucune?|rien|jamais",
  "pas (?:de|d'|assez)|absence|quorum",
  'mon|ma|mes|notre|nos|votre|vos|leur|leurs|un|une|des|moins|plus de',
];
/** « si Keller vient », « si BAD ne confirme pas »: somebody who is named, with no article. */
const NAME_DOES = `si (?!possible|besoin|vous|tu|on)[a-z-]+ (?:n'[a-z]+|ne|${oneOf(
  'est|sont|a|ont|vient|viennent|peut|peuvent|confirme|confirment|accepte|refuse|veut|arrive|donne|dit|reste|assiste|participe',
)})`;
/** « si grève », « si coupure de courant »: what may happen, with no article. */
const MISHAP = `si (?:il y a |y a )?${oneOf(
  'greves?|pluies?|orages?|inondations?|pannes?|coupures?|deuil|imprevus?|empechements?|urgences?',
  'problemes?|soucis?|retards?|conflits?|manif(?:estation)?s?|marches?|troubles?|blocages?|refus',
  'desistements?|forfait|alerte|crise|attentat|accord|feu vert|ok',
)}(?![a-z])`;
/** « sauf si le PNUD confirme la salle », « si le quorum n'est pas atteint »; « même si » is no condition. */
const CONDITION = new RegExp(
  String.raw`\b${oneOf(
    'sauf (?:si|que|contre-? ?ordre|avis)',
    "a moins (?:que|qu'|d'un)",
    `(?<!(?:meme|comme|pas|voir) )(?:si ${oneOf(...WHO)}|s'ils?(?! (?:te|vous) plait)|${NAME_DOES}|${MISHAP})`,
    "(?:des|une fois|pourvu|tant) qu(?:e|')(?! possible)",
    'au cas ou|dans le cas ou|a condition|sous reserve',
    '(?<!(?:even|possible) )if(?! possible)|unless',
  )}(?![a-z])`,
);
const CHANGES = /\b(?:annul|report|repouss|decal|deplac|cancel|postpone|move\b)/;
/** What is told of the reason orders nothing, and puts no condition. */
const REASON = /\b(?:motif|raison|cause|reason|objet)\b.*$/;

/** « en cas de grève » of a meeting that is changed; of one that is planned, it belongs to the subject. */
const IN_CASE = /(?<!\p{L})en cas d(?:e|u|[’'])[^,;.]+/iu;

/** « en cas de grève », as typed: what an order to change a meeting waits for, besides what « si » says. */
export const caseSaid = (text: string): string | undefined => {
  const found = IN_CASE.exec(text);
  return found && !REASON.test(fold(text.slice(0, found.index))) ? found[0].trim() : undefined;
};

const waits = (text: string): boolean => putsCondition(text) || caseSaid(text) !== undefined;

/** « le GEC est annulé, sauf si le PNUD confirme la salle »: a condition calls nothing off, and moves nothing. */
export const isOnCondition = ({ text }: Pick<Line, 'text'>): boolean =>
  CHANGES.test(fold(text)) && waits(text);

const ORDER =
  /(?:^|[,;:] ?)(?:annulation|report) (?:de |d'|du )|(?:^|[,;:] ?|\b(?:on|alors|pas|plus|il faut|veuillez) )(?:annule[rz]?|reporte[rz]?|repousse[rz]?|decale[rz]?|deplace[rz]?) /;

/** « si le ministre ne vient pas, annule le GEC »: an order that waits; « le GEC est annulé si … » tells of it. */
export const isOrderOnCondition = ({ text }: Pick<Line, 'text'>): boolean =>
  !text.includes('?') && ORDER.test(fold(text)) && waits(text);

/** « si la BM ne vient pas »: whether a sentence says when it holds. */
export const putsCondition = (text: string): boolean =>
  CONDITION.test(fold(text).replace(REASON, ''));
