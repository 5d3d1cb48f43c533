import { Parser } from 'htmlparser2';

const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'blockquote']);

/** What a message of Teams says, without its markup: a line for each of its paragraphs. */
export function textOfHtml(html: string): string {
  let text = '';
  const breakLine = (name: string): void => {
    if (BREAKS.has(name)) text += '\n';
  };
  const parser = new Parser({
    ontext: (said) => {
      text += said;
    },
    onopentagname: breakLine,
    onclosetag: (name) => breakLine(name === 'br' ? '' : name),
  });
  parser.end(html);
  return text
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[ \t]*\n\s*/g, '\n')
    .trim();
}
