import type { Minutes, MinutesPoint } from './minutes.ts';

/** « ancien » → « nouveau ». */
const REPLACE =
  /^[«"“]\s*(.+?)\s*[»"”]\s*(?:→|->|=>|devient|remplacé par|par)\s*[«"“]\s*(.*?)\s*[»"”]\s*\.?$/iu;

/**
 * A compte rendu with an amendment made: words replaced where the amendment quotes them, or else a
 * paragraph added to the point. Undefined when there is no such point, or the words are not in it.
 */
export function amended(
  minutes: Minutes,
  { point, text }: { readonly point: number | null; readonly text: string },
): Minutes | undefined {
  const [, before, after] = REPLACE.exec(text) ?? [];
  const wanted = minutes.points.filter(({ number }) => point === null || number === point);
  if (before !== undefined && after !== undefined) return replaced(minutes, wanted, before, after);
  const [only] = point === null ? minutes.points.slice(-1) : wanted;
  if (!only) return undefined;
  return withPoint(minutes, only, { ...only, paragraphs: [...only.paragraphs, text] });
}

const withPoint = (minutes: Minutes, before: MinutesPoint, after: MinutesPoint): Minutes => ({
  ...minutes,
  points: minutes.points.map((one) => (one === before ? after : one)),
});

function replaced(
  minutes: Minutes,
  wanted: readonly MinutesPoint[],
  before: string,
  after: string,
): Minutes | undefined {
  const holding = wanted.find((one) => textsOf(one).some((text) => text.includes(before)));
  if (!holding) return undefined;
  const change = (text: string): string => text.replace(before, () => after);
  return withPoint(minutes, holding, {
    ...holding,
    title: change(holding.title),
    paragraphs: holding.paragraphs.map(change),
    toFollow: holding.toFollow.map(change),
    resolutions: holding.resolutions.map((one) => ({ ...one, text: change(one.text) })),
  });
}

const textsOf = ({ title, paragraphs, toFollow, resolutions }: MinutesPoint): string[] => [
  title,
  ...paragraphs,
  ...toFollow,
  ...resolutions.map(({ text }) => text),
];
