/** Who presents a point goes on with it: « Retraite (10 min), présentée par le PNUD ». */
const GOES_ON = /^(?:pr[ée]sent|par\s|avec\s|en\s|suivie?\s|puis\s|y compris|dont\s|et\s)/iu;
const LENGTH = String.raw`\([^()]*\d\s*(?:h|min|mn|minutes?|heures?)[^()]*\)`;
/** Between two points of which the first has its length, and after « et » the second too. */
const TIMED = new RegExp(
  String.raw`(?<=${LENGTH})\s*(?:[,;]\s*(?:et\s)?|\set\s(?=[^()]*${LENGTH}|divers|questions? div|points? div))\s*`,
  'iu',
);
/** The last point of every meeting, said in the breath of the one before. */
const OTHER_BUSINESS =
  /\s*,\s*(?:et\s+)?((?:les\s+)?(?:questions?\s+|points?\s+)?divers(?:es)?)$/iu;

/**
 * The points that one line lists: « 1) Budget 2) Divers », « budget ; calendrier », « matrice (15 min),
 * divers ». A comma alone parts nothing: titles have theirs.
 */
export function pointsOfLine(text: string): readonly string[] {
  return (numbered(text) ?? [text])
    .flatMap((part) => joined(part.split(/(?<!&#?\w{1,8})\s*;\s+/u), ' ; '))
    .flatMap((part) => joined(part.split(TIMED), ', '))
    .flatMap(withOtherBusiness)
    .map((point) => point.replace(/^[\s:,;]+|[\s,;]+$/gu, ''))
    .filter((point) => point !== '');
}

const NUMBER = /(?:^|\s)(\d{1,2})\s?[.)°-]+\s*(?=\p{L}|«)/gu;

/** « 1) a 2) b », « 1. a 2. b »: numbers that follow one another from one, the first at the start. */
function numbered(text: string): readonly string[] | undefined {
  const numbers = [...text.matchAll(NUMBER)];
  const inOrder = numbers.every(([, number], index) => Number(number) === index + 1);
  if (numbers.length < 2 || numbers[0]?.index !== 0 || !inOrder) return undefined;
  return numbers.map((found, index) =>
    text.slice(found.index + found[0].length, numbers[index + 1]?.index),
  );
}

/** Parts that only go on with the one before are given back to it. */
function joined(parts: readonly string[], by: string): readonly string[] {
  const points: string[] = [];
  for (const part of parts) {
    const goesOn = GOES_ON.test(part) || !/\p{L}{3}/u.test(part);
    const last = goesOn ? points.pop() : undefined;
    points.push(last === undefined ? part : `${last}${by}${part}`);
  }
  return points;
}

function withOtherBusiness(text: string): readonly string[] {
  const said = OTHER_BUSINESS.exec(text);
  return said?.[1] && said.index > 0 ? [text.slice(0, said.index), said[1]] : [text];
}
