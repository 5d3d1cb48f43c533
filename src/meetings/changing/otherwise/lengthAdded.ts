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
