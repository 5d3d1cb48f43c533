import type { Group } from '../directory.ts';
import { oneOf } from '../text/pattern.ts';

/** What goes with a code and says nothing without it: « suite de », « cf. », « (voir ». */
const LEAD = String.raw`(?:[(\[]\s*)?(?:${oneOf(
  String.raw`(?:(?:faisant|en|pour|comme)\s+)?(?:suite|référence|reference|application|exécution|execution|réponse|reponse|conformément|conformement|complément|complement)\s+(?:de|du|à|a|au)`,
  String.raw`(?:cf\.?|voir|selon|vu|d[’']après)`,
)}\s+)?(?:(?:la|le|l[’'])\s*)?(?:(?:décision|decision|action|réunion|reunion|séance|seance|point)\s+)?(?:n°\s*)?`;
const TAIL = String.raw`(?:\s*[)\]]|\s*[,;:–—](?=\s))?`;

/**
 * The code of a meeting or of a decision of that group: « GA-2027-02 », « D-GA-2027-001 », « d-ga 2027 1 ».
 * One of them says that the group is, and is busy.
 */
const codeOf = ({ code }: Group): string => {
  const named = code.replace(/[^\p{L}\p{N}]+/gu, '[‐‑–-]');
  return String.raw`(?<![\p{L}\p{N}‐‑–-])(?:d[ ‐‑–-])?${named}[ ‐‑–-]\d{4}[ ‐‑–-]\d{1,6}(?:-\d{1,2})?(?![\p{L}\p{N}])`;
};

/** The codes of these groups that stand in a text, as they were typed, each once. */
export const citedCodes = (text: string, groups: readonly Group[]): readonly string[] => [
  ...new Set(groups.flatMap((group) => text.match(new RegExp(codeOf(group), 'giu')) ?? [])),
];

/** The text without these codes, nor the « suite de » before them. */
export const withoutCodes = (text: string, groups: readonly Group[]): string =>
  groups
    .reduce(
      (left, group) => left.replace(new RegExp(`${LEAD}${codeOf(group)}${TAIL}`, 'giu'), ' '),
      text,
    )
    .replace(/[ \t]+/gu, ' ')
    .replace(/ (?=[,.]|$)/gmu, '')
    .replace(/^ /gmu, '');
