import { type Chat, ordinary, type Seen, type SeenField } from '../chat/chat.ts';
import { dumpOf, type RegisterDump } from '../registerDump.ts';
import { addressOf, momentIn } from './cast.ts';
import { importing } from './importing.ts';
import { asRead } from './match.ts';
import type { Exchange, Expectation, Step } from './page.ts';

/**
 * Plays the dialogues of a page in a chat, as people do there. Each chat draws in its own way what
 * the page shows: all its words must be there.
 * @returns what the register holds at the end
 * @throws Error at the first line whose words are not all said
 */
export async function retell(
  exchanges: readonly Exchange[],
  open: (options: { readonly now: string }) => Promise<Chat>,
): Promise<RegisterDump> {
  const [first, ...others] = exchanges;
  if (first?.step.kind !== 'moment') throw new Error('a page begins with « Maintenant : … »');
  const chat = await open({ now: momentIn(first.step.text) });
  try {
    const retelling = new Retelling(chat);
    for (const exchange of others) await retelling.play(exchange);
    return await dumpOf(chat.database);
  } finally {
    await chat.close();
  }
}

class Retelling {
  readonly #chat: Chat;
  readonly #last = new Map<string, Seen>();

  constructor(chat: Chat) {
    this.#chat = chat;
  }

  async play({ line, step, expected }: Exchange): Promise<void> {
    try {
      const seen = await this.#act(step);
      for (const one of expected) await this.#judge(one, seen);
    } catch (error) {
      throw new Error(`line ${line}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    }
  }

  async #act(step: Step): Promise<Seen | undefined> {
    if (step.kind === 'moment') {
      await this.#chat.advance(momentIn(step.text));
      return undefined;
    }
    if (step.kind === 'import') {
      await importing(this.#chat, step.file);
      return undefined;
    }
    // What has come due is done before, and what comes of it is sent after, as the ticks would.
    await this.#chat.advance();
    const who = await addressOf(this.#chat.app, step.who);
    const seen = await this.#gesture(who, step);
    this.#last.set(who, seen);
    await this.#chat.advance();
    return seen;
  }

  #gesture(who: string, step: Exclude<Step, { kind: 'moment' | 'import' }>): Promise<Seen> {
    if (step.kind === 'say') return this.#chat.say(who, step.text, step.channel);
    const before = this.#last.get(who);
    const label = ordinary(step.label);
    const fills = Object.keys(step.fields).length > 0 || before?.form?.submit === label;
    if (!fills) return this.#chat.press(who, label, step.channel);
    return this.#chat.fill(who, step.fields);
  }

  async #judge(expected: Expectation, seen: Seen | undefined): Promise<void> {
    if (expected.kind === 'sent') return;
    // What the command line prints is of no chat.
    if (expected.kind === 'reply') return seen && judgeWords(expected.lines, [seen]);
    if (expected.by === 'mail') return;
    judgeWords(expected.lines, await this.#readBy(expected.to));
  }

  /** What stands in that person's conversation, or in that group's channel. */
  async #readBy(to: string): Promise<readonly Seen[]> {
    const group = (await this.#chat.app.directory()).groupByCode(to);
    if (!group) return this.#chat.read(await addressOf(this.#chat.app, to));
    return this.#chat.read(await addressOf(this.#chat.app, 'Coordonnateur'), group.code);
  }
}

const wordsOfField = ({ label, value, error, hint, choices }: SeenField): string[] => [
  label,
  value,
  error,
  hint,
  ...choices,
];

/** Letters and digits that stand together. */
const WORD = /[\p{L}\p{N}]+/gu;

const wordsOf = (text: string): string[] => asRead(text).match(WORD) ?? [];

/** @throws Error with the words that are missing */
function judgeWords(lines: readonly string[], seen: readonly Seen[]): void {
  const shown = seen.flatMap(({ text, buttons, form }) => [
    text,
    ...buttons,
    ...(form ? [form.title, form.submit, ...form.fields.flatMap(wordsOfField)] : []),
  ]);
  const said = new Set(shown.flatMap(wordsOf));
  const missing = lines.flatMap(wordsOf).filter((word) => !said.has(word));
  if (missing.length > 0) {
    throw new Error(`missing: ${missing.join(' ')}\n\nall that was said:\n${shown.join('\n')}`);
  }
}
