import { createInterface } from 'node:readline/promises';
import type { Config } from '../config.ts';
import type { Log } from '../kernel/log.ts';
import { failureOf } from '../program/failures.ts';
import type { Answer } from './answer.ts';
import { Conversation } from './conversation.ts';
import type { Ground } from './ground.ts';
import { momentOf } from './moment.ts';
import { Refusal } from './refusal.ts';
import { readSpoken } from './spoken.ts';
import { SteerableClock } from './steerableClock.ts';

export interface SayOptions {
  readonly as?: string;
  readonly now?: string;
  readonly channel?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
  /** Folder in which the documents of the replies are saved. */
  readonly files?: string;
}

interface Surroundings extends Ground {
  readonly config: Config;
  readonly log: Log;
}

const STDIN = '-';

/** `say`: one line, or with `--json -` the JSON lines of the standard input. */
export async function say(text: string, options: SayOptions, around: Surroundings): Promise<void> {
  const clock = new SteerableClock();
  if (options.now !== undefined) clock.set(momentOf(options.now).toInstant());
  const conversation = new Conversation(clock, options.yes === true, around.config, around.log);
  try {
    if (options.json && text === STDIN) await sayLines(conversation, options, around);
    else await sayOne(conversation, text, options, around);
  } finally {
    await conversation.close();
  }
}

async function sayOne(
  conversation: Conversation,
  text: string,
  { as, channel, json, files: folder }: SayOptions,
  { t, print, remark }: Ground,
): Promise<void> {
  if (as === undefined) throw new Refusal('input.noSpeaker', 'program.cli.error.as');
  const content = { kind: 'text', text } as const;
  const answer = await conversation.say({ as, content, ...(channel ? { channel } : {}) });
  for (const path of await saved(conversation, as, answer, folder)) remark(path);
  if (json) return print(JSON.stringify(answer));
  for (const one of [answer.preview, answer.reply]) if (one) print(`${one.text}\n`);
  const mails = answer.sent.filter((one) => one.channel === 'mail').length;
  const summary = t('program.say.sent', { mails, chats: answer.sent.length - mails }).trim();
  if (summary !== '') remark(summary);
}

/** One line out for each line in, in order, each as soon as it is known. */
async function sayLines(
  conversation: Conversation,
  { files }: SayOptions,
  around: Surroundings,
): Promise<void> {
  for await (const line of createInterface({ input: around.input })) {
    if (line.trim() !== '') {
      around.print(JSON.stringify(await answerLine(conversation, line, files, around)));
    }
  }
}

/** Where the documents of the answer have been saved, if they were to be. */
const saved = async (
  conversation: Conversation,
  as: string,
  { reply: { files = [] } }: Answer,
  folder: string | undefined,
): Promise<string[]> => (folder === undefined ? [] : conversation.saveFiles(as, files, folder));

async function answerLine(
  conversation: Conversation,
  line: string,
  folder: string | undefined,
  { t, log, setExitCode }: Surroundings,
): Promise<Answer | Pick<Required<Answer>, 'error'>> {
  try {
    const spoken = readSpoken(line);
    const answer = await conversation.say(spoken);
    await saved(conversation, spoken.as, answer, folder);
    return answer;
  } catch (error) {
    if (error instanceof Refusal) {
      return { error: { code: error.code, message: t(error.sentence, error.params) } };
    }
    const { lines, unexpected } = failureOf(t, error);
    if (unexpected) log.error({ err: error }, 'line not answered');
    setExitCode(1);
    return { error: { code: 'incident', message: lines.join(' ') } };
  }
}
