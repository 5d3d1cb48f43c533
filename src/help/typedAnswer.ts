import { fold, foldWithOffsets } from '../kernel/text/fold.ts';

/** A plain word typed where a button could be pressed. */
export type TypedAnswer = 'yes' | 'no';

const YES =
  /^(?:oui|ouais|ok|okay|yes|d'accord|confirm|(?:(?:oui|ok|okay|yes|d'accord|parfait|super|tres bien|c'est (?:bon|parfait)|nickel) )*(?:(?:je )?(?:confirme[rz]?|valide[rz]?)|(?:vas|allez) y|envoie[rz]?|envoyez))$/u;
const NO =
  /^(?:non|nan|no|cancel|stop|tant pis|(?:(?:non|finalement|no) )*(?:annule[rz]?(?: tout| ca)?|abandonne[rz]?|laissez?(?: tomber)?|oubliez?))$/u;
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

const YES_FOR =
  /^(?:oui|ouais|ok|okay|yes|d'accord|c'est bon|vas-y|allez-y|(?:je )?(?:confirme[rz]?|valide[rz]?)|envoie[rz]?|envoyez)(?:[ ,]+(?:je )?(?:confirme[rz]?|valide[rz]?))?[ ,]+(?:pour )?(?:(?:celui|celle|la reunion|l'apercu|l'annulation|le report|le changement) )?(?:du |de la |de l'|de |le |la |l')?(?=\S)/;

/** « oui pour le GEC », « confirme le GT Eau du 25 »: what a yes is said of, as typed; it may be of something else. */
export function yesFor(line: string): string | undefined {
  if (line.includes('?')) return undefined;
  const { text, ends } = foldWithOffsets(line.trim().replaceAll('’', "'"));
  const lead = YES_FOR.exec(text)?.[0];
  return (
    lead &&
    line
      .trim()
      .slice(ends[lead.length - 1])
      .replace(/[\s.!]+$/u, '')
  );
}
