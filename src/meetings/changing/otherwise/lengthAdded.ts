import { oneOf } from '../../../kernel/text/pattern.ts';

const LENGTH = oneOf(
  String.raw`\d{1,3}\s*(?:min(?:utes?)?|mn)`,
  String.raw`[1-3]\s*h(?:eures?)?(?:\s*\d{2})?`,
  String.raw`une?\s+(?:demi[- ]heure|heure(?:\s+et\s+demie)?)`,
);
const MEETING = String.raw`\s+(?:au|du|le|[àa]\s+la|de\s+la|la|pour\s+(?:le|la))\s+\S.*?`;
const ADDED = new RegExp(
  String.raw`^(?:r?ajoute[rz]?|prolonge[rz]?|r?allonge[rz]?)(?:-l[ae])?\s+(?:encore\s+)?(?:d(?:e\s+|[’']\s*))?(?<length>${LENGTH})(?:\s+(?:de|en)\s+plus|\s+suppl[ée]mentaires?)?(?<meeting>${MEETING})?[\s.!]*$`,
  'iu',
);

/** « ajoute 30 min », « rajoute une demi-heure au GEC du 18 »: by how much a meeting lasts longer, and which, as typed. */
export function lengthAdded(
  text: string,
): { readonly length: string; readonly meeting: string } | undefined {
  const { length, meeting = '' } = ADDED.exec(text)?.groups ?? {};
  return length === undefined ? undefined : { length, meeting };
}

const MORE = new RegExp(
  String.raw`^(?<meeting>(?:(?:le|la)\s+)?\S.{0,30}?\s+)?(?:va\s+durer\s+|durera\s+|dure\s+)?(?<length>${LENGTH})\s+(?:de|en)\s+plus[\s.!]*$`,
  'iu',
);

/** « a duré », « demande », « point 2 »: of what has been, is wished, or is discussed. */
const TOLD_OF =
  /(?<!\p{L})(?:a|ont|avait|aurait|demand\p{L}*|veut|voudrait|faut|faudrait|points?|pt|odj|chaque|tous)(?!\p{L})/iu;

/** « le GEC 1h de plus », « dure 30 min de plus » behind the group: the same, without a verb that orders. */
export function lengthMore(
  text: string,
): { readonly length: string; readonly meeting: string } | undefined {
  const { length, meeting = '' } = MORE.exec(text)?.groups ?? {};
  const isTalk = TOLD_OF.test(meeting);
  return length === undefined || isTalk ? undefined : { length, meeting: meeting.trim() };
}
