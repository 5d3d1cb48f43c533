import { DomainError } from '../../kernel/errors.ts';
import { readChange } from './change.ts';
import type { Minutes, MinutesPoint } from './minutes.ts';
import { sentence } from './points.ts';
import { occurrences, substituted } from './substitution.ts';

/** What is asked of a point, or of the whole. */
export interface Asked {
  readonly point: number | null;
  readonly text: string;
}

/**
 * A compte rendu with an amendment made: words replaced or taken out where it says so, or else a
 * paragraph added to the point.
 * @throws DomainError `minutes.noSuchPoint`, `minutes.wordsMissing`, `minutes.wordsTwice`, `minutes.nothingLeft`
 */
export function amended(minutes: Minutes, { point, text }: Asked): Minutes {
  const change = readChange(text);
  const wanted = minutes.points.filter(({ number }) => point === null || number === point);
  const last = wanted.at(-1);
  if (!last) throw noSuchPoint(minutes, point);
  if (change.kind === 'replace') return replaced(minutes, wanted, change.before, change.after);
  const paragraphs = [...last.paragraphs, sentence(change.text)];
  return withPoint(minutes, last, { ...last, paragraphs });
}

function noSuchPoint({ points, code }: Minutes, point: number | null): DomainError {
  const count = Math.max(0, ...points.map(({ number }) => number));
  return new DomainError('minutes.noSuchPoint', { point: point ?? 0, code, count });
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
): Minutes {
  const count = (one: MinutesPoint): number =>
    textsOf(one).reduce((sum, text) => sum + occurrences(text, before), 0);
  const total = wanted.reduce((sum, one) => sum + count(one), 0);
  const about = { words: before, code: minutes.code, count: total };
  if (total > 1) throw new DomainError('minutes.wordsTwice', about);
  const holding = wanted.find((one) => count(one) > 0);
  if (!holding) throw new DomainError('minutes.wordsMissing', about);
  const changed = withWords(holding, (text) => substituted(text, before, after));
  if ([changed.title, ...changed.resolutions.map(({ text }) => text)].includes('')) {
    throw new DomainError('minutes.nothingLeft', about);
  }
  return withPoint(minutes, holding, changed);
}

function withWords(point: MinutesPoint, change: (text: string) => string): MinutesPoint {
  const left = (texts: readonly string[]): string[] => texts.map(change).filter(Boolean);
  return {
    ...point,
    title: change(point.title),
    paragraphs: left(point.paragraphs),
    toFollow: left(point.toFollow),
    resolutions: point.resolutions.map((one) => ({ ...one, text: change(one.text) })),
  };
}

const textsOf = ({ title, paragraphs, toFollow, resolutions }: MinutesPoint): string[] => [
  title,
  ...paragraphs,
  ...toFollow,
  ...resolutions.map(({ text }) => text),
];
