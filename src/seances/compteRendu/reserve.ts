import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const CHANGES = oneOf(
  'amendements?',
  'corrections?',
  'modifications?',
  'observations?',
  'remarques?',
  'changements?',
  'ajouts?',
);

const RESERVED = new RegExp(
  `(?<!\\p{L})${oneOf(
    "(?:sous|avec) (?:[a-z']+ )?reserves?",
    'sous (?:[a-z]+ )?conditions?',
    'a (?:la )?condition',
    'moyennant',
    'sauf',
    'hormis',
    `avec (?:\\S+ )?${CHANGES}`,
    `(?:apres|une fois) (?:\\S+ )?(?:${CHANGES}|corrigee?|amendee?|prise en compte)`,
  )}(?!\\p{L})`,
  'u',
);

/** Whether an adoption awaits a change that it does not make: « sous réserve de corriger la liste ». */
export const isReserved = (how: string): boolean => RESERVED.test(fold(how));
