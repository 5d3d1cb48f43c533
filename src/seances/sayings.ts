import { readSaying, type Saying } from './saying.ts';

const MARKED = /^\s*(?:[•·*–-]\s*)?[^\s:][^:]{0,40}:\s*\S/u;
const NOTED: ReadonlySet<Saying> = new Set([
  'present',
  'excused',
  'point',
  'decision',
  'action',
  'recommendation',
  'info',
  'followUp',
]);

const beginsLine = (line: string): boolean => {
  const said = MARKED.test(line) ? readSaying(line) : undefined;
  return said?.exact === true && NOTED.has(said.kind);
};

/**
 * The lines of the book that several typed lines are: each begins as one (« info : … »), and goes on until
 * the next does. Empty when they are one line, or none of the book.
 */
export function readSayings(lines: readonly string[]): readonly string[] {
  if (!beginsLine(lines[0] ?? '')) return [];
  const said: string[] = [];
  for (const line of lines) {
    if (beginsLine(line)) said.push(line);
    else said[said.length - 1] += ` ${line}`;
  }
  return said.length > 1 ? said : [];
}
