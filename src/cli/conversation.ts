import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type ConsoleChat, consoleChat } from '../../adapters/console/consoleChat.ts';
import { CONSOLE } from '../kernel/console.ts';
import type { Outcome } from '../kernel/incoming.ts';
import { type Translator, translator } from '../kernel/locale/translate.ts';
import { type Button, buttonsOf, type FileRef } from '../kernel/messages/tree.ts';
import { openSession, type Session } from '../program/session.ts';
import { type Answer, toAnswer, toAnswered } from './answer.ts';
import { Refusal } from './refusal.ts';
import type { Spoken } from './spoken.ts';
import type { SteerableClock } from './steerableClock.ts';
import { writeOver } from './writtenFile.ts';

/** Several lines said to one Griot. The register opens at the first one, at the moment it says. */
export class Conversation {
  readonly #open: () => Promise<Session>;
  readonly #clock: SteerableClock;
  readonly #confirms: boolean;
  #session: Session | undefined;

  /** @param confirms whether a preview is confirmed as soon as it comes back */
  constructor(
    clock: SteerableClock,
    confirms: boolean,
    config: Parameters<typeof openSession>[0],
    log: Parameters<typeof openSession>[1]['log'],
  ) {
    this.#clock = clock;
    this.#confirms = confirms;
    // No server need run to send later: on the command line, what is said leaves at once.
    this.#open = () => openSession(config, { clock, log, tellsOfChanges: 'now' });
  }

  /** @throws Refusal, DatabaseUnavailable */
  async say({ now, ...spoken }: Spoken): Promise<Answer> {
    if (now) this.#clock.set(now);
    this.#session ??= await this.#open();
    const { app } = this.#session;
    const directory = await app.directory();
    if (spoken.channel !== undefined && !directory.groupByCode(spoken.channel)) {
      const text = spoken.channel;
      throw new Refusal('input.unknownChannel', 'program.cli.error.channel', { text });
    }
    const t = translator(directory.personByEmail(spoken.as)?.locale ?? 'fr');
    return this.#exchange(consoleChat(app), spoken, t);
  }

  /**
   * Writes into a folder the documents that a reply carries, for whoever it was said to.
   * @returns their paths
   */
  async saveFiles(as: string, files: readonly FileRef[], folder: string): Promise<string[]> {
    const paths: string[] = [];
    for (const { id } of files) {
      const file = await this.#session?.app.readFile({ transport: CONSOLE, externalId: as }, id);
      if (!file) continue;
      const path = join(folder, file.name);
      await writeOver(path, file.content);
      paths.push(path);
    }
    return paths;
  }

  async close(): Promise<void> {
    await this.#session?.close();
  }

  async #exchange(chat: ConsoleChat, spoken: Omit<Spoken, 'now'>, t: Translator): Promise<Answer> {
    const id = spoken.id ?? randomUUID();
    const first = await chat.exchange({ ...spoken, id });
    const confirm = this.#confirms ? confirmation(first.outcome, t) : undefined;
    if (!confirm) return toAnswer(first, t);
    const content = { kind: 'press', id: confirm.id } as const;
    const second = await chat.exchange({ ...spoken, id: `${id}:confirm`, content });
    const preview = toAnswered(first.outcome.reply, t);
    const sent = [...first.sent, ...second.sent];
    return { preview, ...toAnswer({ outcome: second.outcome, sent }, t) };
  }
}

/** The button that a preview is confirmed by. */
function confirmation({ reply }: Outcome, t: Translator): Button | undefined {
  return buttonsOf(reply.blocks).find(
    ({ style, label }) => style === 'primary' && label === t('kernel.confirm'),
  );
}
