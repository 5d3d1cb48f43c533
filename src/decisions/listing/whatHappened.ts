import { oneOf } from '../../kernel/text/pattern.ts';

const HAPPENED = new RegExp(
  String.raw`^\s*${oneOf(
    "qu[’' ]?est[- ]ce qui (?:s[’' ]est|c[’' ]est) pass[ée]",
    "que s[’' ]est[- ]il pass[ée]",
    "(?:il |ça |ca )?s[’' ]est pass[ée] quoi",
    "qu[’' ]est[- ]ce que j[’' ]ai (?:rat[ée]|manqu[ée])",
  )}\s+(?<when>(?:de\s+)?${oneOf(
    "hier|avant-hier|aujourd[’']hui|ce matin",
    '(?:cette|la) semaine(?: derni[èe]re| pass[ée]e)?|ce mois(?:-ci)?|le mois (?:dernier|pass[ée])',
    'depuis \\S.{2,30}?',
  )})[\s?!.]*$`,
  'iu',
);

/** When, of « qu'est-ce qui s'est passé hier ? »: what Griot tells meetings apart from decisions of. */
export const whatHappened = (text: string): string | undefined => HAPPENED.exec(text)?.groups?.when;
