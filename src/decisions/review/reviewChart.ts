import type { Translator } from '../../kernel/locale/translate.ts';
import type { ReviewLine } from './review.ts';

const WIDTH = 720;
const LABEL = 220;
const ROW = 30;
const TOP = 64;
const BAR = 18;
const MOST_ROWS = 16;

/** From what is well to what is not; told apart in grey too. */
const PARTS = [
  ['onTime', '#2e7d4f'],
  ['closedLate', '#d9a441'],
  ['open', '#9bb4c9'],
  ['late', '#b3402f'],
  ['dropped', '#c9c4bb'],
] as const;

/** Counts of which none is part of another: what is late is taken off what is open. */
const partsOf = (line: ReviewLine) => ({ ...line, open: line.open - line.late });

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

/** The review as bars, one a line: an SVG that a rasteriser draws. */
export function reviewChart(
  t: Translator,
  title: string,
  lines: readonly ReviewLine[],
  nameOf: (id: string) => string,
): string {
  const shown = lines.slice(0, MOST_ROWS);
  const most = Math.max(1, ...shown.map(({ taken }) => taken));
  const height = TOP + shown.length * ROW + 16;
  const scale = (WIDTH - LABEL - 60) / most;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="DejaVu Sans" font-size="12">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fffdf8"/>`,
    `<text x="16" y="24" font-size="15" font-weight="bold" fill="#222">${escaped(title)}</text>`,
    ...legend(t),
    ...shown.flatMap((line, index) => bar(nameOf(line.id), line, TOP + index * ROW, scale)),
    '</svg>',
  ].join('');
}

function legend(t: Translator): string[] {
  const step = (WIDTH - 32) / PARTS.length;
  return PARTS.flatMap(([part, color], index) => [
    `<rect x="${16 + index * step}" y="36" width="12" height="12" fill="${color}"/>`,
    `<text x="${33 + index * step}" y="46" fill="#444">${escaped(t(`decisions.review.column.${part}`))}</text>`,
  ]);
}

const LONGEST_NAME = 28;

const shortName = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;

function bar(name: string, line: ReviewLine, y: number, scale: number): string[] {
  const counts = partsOf(line);
  let x = LABEL;
  const parts = PARTS.flatMap(([part, color]) => {
    const width = counts[part] * scale;
    if (width === 0) return [];
    const drawn = `<rect x="${x}" y="${y}" width="${width}" height="${BAR}" fill="${color}"/>`;
    x += width;
    return [drawn];
  });
  return [
    `<text x="${LABEL - 8}" y="${y + 14}" text-anchor="end" fill="#222">${escaped(shortName(name))}</text>`,
    ...parts,
    `<text x="${x + 6}" y="${y + 14}" fill="#444">${line.taken}</text>`,
  ];
}
