import { fold } from '../kernel/text/fold.ts';

/** A plain word typed where a button could be pressed. */
export type TypedAnswer = 'yes' | 'no';

const YES =
  /^(?:oui|ouais|ok|okay|yes|d'accord|confirm|(?:(?:oui|ok|yes|d'accord) )?(?:(?:je )?(?:confirme[rz]?|valide[rz]?)|(?:vas|allez) y|envoie[rz]?|envoyez))$/u;
const NO =
  /^(?:non|nan|no|cancel|(?:(?:non|finalement|no) )*(?:annule[rz]?(?: tout| ca)?|abandonne[rz]?|laissez?(?: tomber)?|oubliez?))$/u;
const PLEASE = /(?: (?:svp|stp|s'il (?:te|vous) plait|please|griot))+$/u;
/** « ok merci » is thanks for what is believed done: no yes. « non merci » is a no. */
const THANKS = / merci$/u;

/** The yes or no that a line is, when it is nothing else. */
export function typedAnswer(line: string): TypedAnswer | undefined {
  const said = fold(line)
    .replace(/[^\p{L}']+/gu, ' ')
    .trim()
    .replace(PLEASE, '');
  if (YES.test(said)) return 'yes';
  return NO.test(said.replace(THANKS, '')) ? 'no' : undefined;
}
