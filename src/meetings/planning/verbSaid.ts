import { oneOf } from '../../kernel/text/pattern.ts';
import { withoutCondition } from './conditionSaid.ts';

const IS = '(?:est|sera|a été|reste)\\s+(?:(?:bien|donc|finalement|toujours|déjà)\\s+)?';
const SET =
  'pr[ée]vu|programm[ée]|planifi[ée]|confirm[ée]|maintenu|fix[ée]|cal[ée]|organis[ée]|convoqu[ée]';
const HELD = '(?:avoir lieu|se (?:tenir|réunir|reunir|dérouler|faire|voir))';
/** « est prévu », « programmé », « doit se tenir »: that a meeting is held, and not where. */
const VERB = new RegExp(
  String.raw`(?<!\p{L})${oneOf(
    `${IS}(?:${SET})e?`,
    '(?:prévu|prevu|programmé|planifié|confirmé|maintenu|fixé|organisé|convoqué)e?',
    `(?:doit|devra|devrait|va|pourra|pourrait)\\s+(?:bien\\s+)?${HELD}`,
    "en principe|normalement|comme (?:convenu|prévu|d[’']habitude)",
  )}(?!\p{L})`,
  'iu',
);

const OURSELVES = /^(?:(?:notre|le)\s+)?(?:groupe|sous-groupe|comit[ée]|copil|membres|tenir)$/iu;

/** What is said of a meeting before its subject, without its verb, its conditions and whose it is. */
export const withoutVerb = (said: string): string =>
  withoutCondition(said).replace(VERB, ' ').trim().replace(OURSELVES, '');
