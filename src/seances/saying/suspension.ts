import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const CLOCK = String.raw`(?:\d|midi)`;
const A_WHILE = oneOf(
  String.raw`(?:\d+|une?|cinq|dix|quinze|vingt|trente|quelques) ?(?:petites? )?(?:mn|min|minutes?|h|heures?|quarts?|instants?|moments?)(?!\p{L})`,
  "(?:le |la |l'|un )?(?:dejeuner|repas|cafe|the|priere|pause)(?!\\p{L})",
);
const UNTIL = `jusqu'(?:a|au) (?:${CLOCK}|${A_WEEKDAY}|demain)`;
const WHEN = oneOf(`(?:a|vers|des) ${CLOCK}`, UNTIL, `(?:(?:pour|pendant|de) |d')${A_WHILE}`);
const OF_THE_ROOM = oneOf(
  '(?:de |de la |la )?seance',
  '(?:des|les|nos) (?:travaux|debats|discussions|echanges)',
);

const SUSPENSION = new RegExp(
  `^${oneOf(
    String.raw`[\s.!]*$|[(\d]`,
    String.raw`(?:cafe|dejeuner|priere|technique)(?!\p{L})`,
    WHEN,
    A_WHILE,
    String.raw`${OF_THE_ROOM}(?:[\s.!]*$|[\s,(]+(?:\d|${WHEN}|apres l))`,
  )}`,
  'u',
);

/**
 * Whether what stands behind « pause » or « reprise » is said of the séance: « café », « à 11 h », « pour
 * 10 min », « des travaux ». « des travaux du barrage », « pour les décaissements » speak of something else.
 */
export const isSuspension = (folded: string): boolean => SUSPENSION.test(folded);
