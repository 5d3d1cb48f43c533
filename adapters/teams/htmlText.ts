import { Parser } from 'htmlparser2';
import { leadsTo } from './links.ts';
import type { Called } from './mentions.ts';

const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'blockquote']);

const CELLS = new Set(['td', 'th']);

/** How Teams marks what is no ordinary markup: a quoted message (`Reply`, `Forward`), somebody named. */
const SCHEMA = 'http://schema.skype.com/';

type Attributes = Readonly<Record<string, string>>;

/** Somebody else's words, in the message that answers them. */
const isQuote = (name: string, { itemtype = '' }: Attributes): boolean =>
  name === 'blockquote' && itemtype.startsWith(SCHEMA);

/** Whether a message of Teams answers another, whose words it repeats. */
export const quotesAnother = (html: string): boolean =>
  html.includes('<blockquote') && html.includes(SCHEMA);

/** Whether a message is laid out in a list or a table, whose lines its plain text may run together. */
export const isInLines = (html: string): boolean => /<(?:li|t[dh])\b/iu.test(html);

/** By which somebody is named: his place among the mentions of the message. */
function mentionIn(name: string, { itemtype, itemid, id }: Attributes): string | undefined {
  if (name === 'at') return id;
  return itemtype === `${SCHEMA}Mention` ? itemid : undefined;
}

/**
 * What a message of Teams says, without its markup: a line for each of its paragraphs, of its items and
 * of the rows of a table, and nothing of the messages that it quotes.
 * @param calledAs what stands for somebody named, by his place among the mentions; else his name does
 */
export function textOfHtml(
  html: string,
  calledAs: (place: string) => Called | undefined = () => undefined,
): string {
  const said = new Said(calledAs);
  const parser = new Parser({
    ontext: (text) => said.add(text),
    onopentag: (name, attributes) => said.open(name, attributes),
    onclosetag: (name) => said.close(name),
  });
  parser.end(html);
  return said.text
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[ \t]*\n\s*/g, '\n')
    .replaceAll(/^(-|\d+\.)\n/gm, '$1 ')
    .trim();
}

/** What is said, as its markup is read. */
class Said {
  text = '';
  readonly #calledAs: (place: string) => Called | undefined;
  /** Tags open since the one whose content is not said, itself included. */
  #unsaid: string[] = [];
  #lastNamed: string | undefined;
  /** The link that is open, and where its words begin. */
  #link: { readonly href: string; readonly from: number } | undefined;

  /** The lists that are open: how many items each has had, undefined where they are not numbered. */
  readonly #items: (number | undefined)[] = [];

  constructor(calledAs: (place: string) => Called | undefined) {
    this.#calledAs = calledAs;
  }

  add(text: string): void {
    if (this.#unsaid.length > 0) return;
    this.text += text;
    if (text.trim() !== '') this.#lastNamed = undefined;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#unsaid.length > 0 || isQuote(name, attributes)) return void this.#unsaid.push(name);
    if (BREAKS.has(name)) this.text += '\n';
    if (name === 'ol' || name === 'ul') this.#items.push(name === 'ol' ? 0 : undefined);
    if (name === 'tr') this.text += '- ';
    if (name === 'li') this.text += this.#mark();
    if (name === 'a') this.#link = { href: attributes.href ?? '', from: this.text.length };
    // A picture of an emoji says what it shows.
    if (name === 'emoji' || attributes.itemtype === `${SCHEMA}Emoji`) {
      this.text += attributes.alt ?? '';
    }
    const place = mentionIn(name, attributes);
    const called = place === undefined ? undefined : this.#calledAs(place);
    if (called === undefined) return;
    // A name of several words may come in as many tags.
    if (this.#lastNamed !== called.id) this.text += called.as;
    this.#lastNamed = called.id;
    this.#unsaid.push(name);
  }

  close(name: string): void {
    if (this.#unsaid.length > 0) return void this.#unsaid.pop();
    if (name === 'tr') this.text = this.text.replace(/, $/, '');
    if (BREAKS.has(name) && name !== 'br') this.text += '\n';
    if (name === 'ol' || name === 'ul') this.#items.pop();
    if (CELLS.has(name) && !/(?:, |- )$/.test(this.text)) this.text += ', ';
    if (name !== 'a' || !this.#link) return;
    const { href, from } = this.#link;
    this.text += leadsTo({ href, label: this.text.slice(from) });
    this.#link = undefined;
  }

  /** Before an item: its number, where they are numbered. */
  #mark(): string {
    const at = this.#items.pop();
    this.#items.push(at === undefined ? undefined : at + 1);
    return at === undefined ? '- ' : `${at + 1}. `;
  }
}
