import { ordinary } from '../support/chat/chat.ts';
import type { Json } from './rooms.ts';

/** Every text of a message or a view, in reading order, with ordinary spaces. */
export function shown(args: Json | undefined): string {
  const texts: string[] = [];
  JSON.stringify(args?.view ?? args?.blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n').replace(/[\u00a0\u202f]/g, ' ');
}

/** What the button of that label carries. */
export function valueOfButton(args: Json | undefined, label: string): string {
  const found = carriedBy(args?.view ?? args?.blocks, label);
  if (found === undefined) throw new Error(`no button ${label} in:\n${shown(args)}`);
  return found;
}

/** What the button of that label carries, if there is one. */
export function carriedBy(blocks: unknown, label: string): string | undefined {
  const read = ordinary(label);
  let found: string | undefined;
  JSON.stringify(blocks, (_key, value: unknown) => {
    const { type, text, value: carried } = Object(value);
    if (type === 'button' && ordinary(String(text?.text)) === read) found ??= carried;
    return value;
  });
  return found;
}
