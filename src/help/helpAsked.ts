import { fold } from '../kernel/text/fold.ts';
import { oneOf } from '../kernel/text/pattern.ts';

const HERE = '(?:ici|au secretariat|au seg|dans (?:l.equipe|le groupe))';
/** « je suis nouveau ici, explique-moi »; « je suis la nouvelle coordonnatrice du GT Eau » says something else. */
const LOST = new RegExp(
  `^(?:(?:je suis|je viens d.arriver|j.arrive|je debute)\\b[^,.;]{0,40}[,.;] ?)?(?:alors |et |donc )?${oneOf(
    'par (?:ou|quoi) (?:est[- ]ce que )?(?:je |on |dois[- ]je |faut[- ]il )?(?:dois |faut )?(?:commence|commencer|debute|debuter|demarrer)',
    `je (?:suis (?:tout )?(?:nouveau|nouvelle)|debute)(?: ${HERE})?(?:[,.;] ?(?:peux[- ]tu |pouvez[- ]vous )?(?:m.)?(?:explique[rz]?|aide[rz]?|guide[rz]?)(?:[- ]moi)?)?`,
    `je viens d.arriver(?: ${HERE})?`,
    'je ne sais pas (?:comment|quoi) (?:faire|m.en servir|t.utiliser|vous utiliser|ecrire|dire|taper)',
    'explique[rz]?[- ]moi(?: (?:tout|comment (?:ca|tu) (?:marche|fonctionne)s?))?',
    'comment (?:tu|ca) (?:marche|fonctionne)s?',
    'tu (?:peux|sais) faire quoi',
    'can you help(?: me)?',
    'what can (?:you|i) do',
    'how does (?:it|this) work',
    'where do i (?:start|begin)',
  )}[\\s?!.]*$`,
  'u',
);

/** Whether somebody says that he does not know where to begin. */
export const isLost = (line: string): boolean =>
  LOST.test(fold(line.trim()).replace(/[’']/gu, '’'));
