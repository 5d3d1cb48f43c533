import type { Activity } from 'botbuilder';
import type { Mention } from './payloads.ts';

/** How the directory calls somebody, by Teams' own id of him; undefined: as the message does. */
export type NameOf = (id: string) => string | undefined;

/** Somebody named in a message, and what stands for him: nothing for Griot, whose name only calls it. */
export interface Called {
  readonly id: string;
  readonly as: string;
}

/** Says what stands for somebody named, by his id and by the name that the message gives. */
export type CalledAs = (id: string | undefined, name: string) => Called;

/** What stands for those whom a message names. */
export function calledIn(
  mentions: readonly Mention[],
  bot: Activity['recipient'],
  nameOf: NameOf,
): CalledAs {
  return (id, name) => {
    // A client that forgets to say whom it names still names Griot.
    const known = id ?? (name.toLowerCase() === bot.name?.toLowerCase() ? bot.id : name);
    if (known === bot.id) return { id: known, as: '' };
    const full = nameOf(known) ?? fullName(mentions, known);
    return { id: known, as: `@${full === '' ? name : full}` };
  };
}

/**
 * Teams may tell a name of several words as so many mentions of one person, and lets one shorten a name;
 * whatever it gives of him says who it is.
 */
function fullName(mentions: readonly Mention[], id: string): string {
  const names = mentions.flatMap(({ mentioned }) => (mentioned.id === id ? mentioned.name : []));
  const distinct = [...new Set(names)];
  return distinct.find((one) => distinct.every((name) => one.includes(name))) ?? distinct.join(' ');
}

const NAMED = /<at\b[^>]*>([\s\S]*?)<\/at>/giu;

const nameIn = (tag: string): string => tag.replace(NAMED, '$1');

/** A plain text with what stands for each of those whom it names; one person named in several words is one. */
export function withNames(text: string, mentions: readonly Mention[], calledAs: CalledAs): string {
  let said = '';
  let end = 0;
  let last: string | undefined;
  const left = [...mentions];
  for (const found of text.matchAll(NAMED)) {
    const between = text.slice(end, found.index);
    end = found.index + found[0].length;
    const name = nameIn(found[0]);
    const { id, as } = calledAs(taken(left, mentions, name)?.mentioned.id, name);
    if (id !== last || between.trim() !== '') said += between + as;
    last = id;
  }
  return left
    .filter((one) => one.text !== '' && nameIn(one.text) === one.text)
    .reduce(
      (sentence, { text: named, mentioned: { id, name } }) =>
        sentence.replaceAll(named, () => calledAs(id, name).as),
      said + text.slice(end),
    );
}

/** Of those of that name, the first who is not found yet: two people may have one name. */
function taken(left: Mention[], all: readonly Mention[], name: string): Mention | undefined {
  const isHe = ({ text, mentioned }: Mention): boolean =>
    nameIn(text) === name || mentioned.name === name;
  const at = left.findIndex(isHe);
  return at < 0 ? all.find(isHe) : left.splice(at, 1)[0];
}
