import { oneOf } from '../../kernel/text/pattern.ts';
import { putsCondition } from '../changing/onCondition.ts';

const CONDITIONS = [
  "sauf|à moins|a moins|sous réserve|sous reserve|s[’']ils?|si\\s+l[’']",
  'si\\s+(?:le|la|les|tout|tous|toutes|on|nous|vous|besoin|nécessaire|ça|cela)',
];
const SETTLE =
  '(?:confirmer|préciser|preciser|valider|définir|definir|fixer|déterminer|determiner)';
const CONDITION = new RegExp(
  String.raw`(?<!\p{L})${oneOf(...CONDITIONS)}(?!\p{L}).*$|^\s*[àa]\s+${SETTLE}(?!\p{L}).*$`,
  'iu',
);

/** « sauf contre-ordre », « si le PNUD est d'accord », « à confirmer » alone are cut; « lieu à préciser » is kept. */
export const withoutCondition = (said: string): string =>
  said.replace(IF_POSSIBLE, ' ').replace(CONDITION, '');

/** « si possible au PNUD » names the place all the same. */
const IF_POSSIBLE = /(?<!\p{L})si\s+possible(?!\p{L})/giu;

/** What opens a condition that is waited for. */
const OPENS = oneOf(
  String.raw`sauf\s+(?:si|que)|[àa]\s+(?:moins|condition)|sous\s+r[ée]serve|au\s+cas\s+o[uù]`,
  String.raw`(?:d[èe]s|une\s+fois|pourvu|tant)\s+qu(?:e|[’'])|quand|lorsqu(?:e|[’'])`,
  String.raw`(?<!(?:comme|m[êe]me)\s+)si(?!\s+(?:possible|besoin|n[ée]cessaire|vous\s+voulez|tu\s+veux))|s[’']ils?(?!\s+(?:te|vous)\s+pla)`,
);
/** Up to a sign or a figure: what follows may be the date. */
const CLAUSE = new RegExp(String.raw`(?<!\p{L})(?:${OPENS})(?!\p{L})[^,;.\d]*`, 'iu');

/** « si le ministre est d'accord le 20 mai ». */
const BEFORE_DAY = /\s+(?:le|à|a|au|du)\s*$/iu;

/** « quand la BAD aura confirmé »; « le suivi des décisions quand elles tardent » is a subject. */
const WHEN_IT_WILL = /(?<!\p{L})(?:quand|lorsqu)[^,;]*\p{L}r(?:a|ont)(?!\p{L})/iu;

/** « si le PNUD est d'accord », « dès que la BAD confirme », as typed; « sauf contre-ordre » and « si possible » wait for nothing. */
export function conditionSaid(text: string): string | undefined {
  const waits = putsCondition(text) || WHEN_IT_WILL.test(text);
  return waits ? CLAUSE.exec(text)?.[0].replace(BEFORE_DAY, '').trim() : undefined;
}

/** The sentence without what it waits for, which is neither a place nor a subject. */
export function withoutWait(text: string): string {
  const clause = conditionSaid(text);
  return clause === undefined ? text : text.replace(clause, ' ');
}
