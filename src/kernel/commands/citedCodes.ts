import type { Group } from '../directory.ts';
import { oneOf } from '../text/pattern.ts';

/** What goes with a code and says nothing without it: « suite de », « cf. », « (voir ». */
const LEAD = String.raw`(?:[(\[]\s*)?(?:${oneOf(
  String.raw`(?:(?:faisant|en|pour|comme|[àa]\s+la)\s+)?(?:suite|référence|reference|application|exécution|execution|réponse|reponse|conformément|conformement|complément|complement)\s+(?:de|du|à|a|au)`,
  String.raw`(?:cf\.?|voir|selon|vu|d[’']après)`,
)}\s+)?(?:(?:la|le|l[’'])\s*)?(?:(?:décision|decision|action|réunion|reunion|séance|seance|point)\s+)?(?:n°\s*)?`;
const TAIL = String.raw`(?:\s*[)\]]|\s*[,;:–—](?=\s))?`;

/**
 * The code of a meeting or of a decision of that group: « GA-2027-02 », « D-GA-2027-001 », « d-ga 2027 1 ».
 * One of them says that the group is, and is busy. « D-GA-27-001 » says it too; « GA 27 03 » may be a day.
 */
const codeOf = ({ code }: Group): string => {
  const named = code.replace(/[^\p{L}\p{N}]+/gu, '[‐‑–-]');
  return String.raw`(?<![\p{L}\p{N}‐‑–-])(?:d[ ‐‑–-])?${named}(?:[ ‐‑–-]\d{4}[ ‐‑–-]\d{1,6}(?:-\d{1,2})?|[‐‑–-]\d{2}[‐‑–-]\d{2,6})(?![\p{L}\p{N}])`;
};

/** The codes of these groups that stand in a text, as they were typed, each once. */
export const citedCodes = (text: string, groups: readonly Group[]): readonly string[] => [
  ...new Set(groups.flatMap((group) => text.match(new RegExp(codeOf(group), 'giu')) ?? [])),
];

/** Where a code stood. */
const GONE = '\ue000';

const cutOut = (text: string, groups: readonly Group[], by: string): string =>
  groups.reduce(
    (left, group) => left.replace(new RegExp(`${LEAD}${codeOf(group)}${TAIL}`, 'giu'), by),
    text,
  );

/** The text without these codes, nor the « suite de » before them. */
export const withoutCodes = (text: string, groups: readonly Group[]): string =>
  cutOut(text, groups, ' ')
    .replace(/[ \t]+/gu, ' ')
    .replace(/ (?=[,.]|$)/gmu, '')
    .replace(/^ /gmu, '');

/** « relire la [suite de] », « fait comme », « et … sont reprises »: words that wait for others. */
const WAITS = new RegExp(
  oneOf(
    String.raw`(?<!\p{L})${oneOf(
      '(?:l[ea]s?|un|une|des?|du|aux?|à|ce|cette|ces|et|ou|ni|mais|car|comme|suite|que|qui|dont|puisque|lorsque|quand|avec|sans|sur|sous|dans|par|pour)',
      '(?:en|vers|chez|entre|contre|depuis|dès|après|avant|malgré|sauf|voir|selon|est|sont|remplace|concerne|complète)',
    )}\s*${GONE}`,
    String.raw`[’']\s*${GONE}`,
    String.raw`(?:^|[:,;.(]\s*)(?:${GONE}\s*)+(?:et|ou|ni|est|sont|a|ont|sera|seront|doit|doivent|reste|restent|ne|n[’']|qui|que|dont)(?![\p{L}])`,
  ),
  'imu',
);

/** Whether a text would be left without sense if these codes were taken out. */
export const needsItsCodes = (text: string, groups: readonly Group[]): boolean =>
  WAITS.test(cutOut(text, groups, GONE));
