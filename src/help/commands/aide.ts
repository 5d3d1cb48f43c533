import { may } from '../../kernel/access/access.ts';
import { whoMay } from '../../kernel/access/refusal.ts';
import { type Command, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, heading, list, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';

interface Wanted {
  /** The command asked about, as typed. */
  readonly topic: string;
}

const parse = (line: Line): Wanted => ({ topic: line.rest.replace(/[?.!\s]+$/u, '') });

/** Longer than that, a button of an example is cut by some chats. */
const LONGEST_LABEL = 75;

function overview({ t, commands, actor }: Context): Reply {
  const usable = commands.filter((command) => may(actor, command.act));
  const items = usable.map((command) => ({
    text: [{ bold: command.words[0] }, ` — ${t(`kernel.help.${command.name}`)}`],
  }));
  const first = ['mes réunions', 'mes actions', 'qu’ai-je à faire ?'];
  return reply(
    heading(t('kernel.helpTitle')),
    text(t('kernel.helpLead')),
    list(items),
    text(t('kernel.helpMore')),
    buttons(...first.map((line) => ({ id: sayId(line), label: line }))),
  );
}

function details({ t }: Context, command: Command): Reply {
  const examples = command.examples.filter((line) => line.length <= LONGEST_LABEL);
  return reply(
    heading(t('kernel.helpOn', { command: command.words[0] })),
    text(t(`kernel.help.${command.name}`)),
    text(t('kernel.helpGrammar')),
    list(command.grammar.map((line) => ({ text: [{ code: line }] }))),
    text(t('kernel.helpExamples')),
    list(command.examples.map((line) => ({ text: line }))),
    ...(examples.length > 0 ? [text(t('kernel.helpWho', { who: whoMay(command.act, t) }))] : []),
  );
}

/** What Griot can do for whoever asks; « aide planifier » says all about one command. */
export const aide = defineCommand({
  name: 'aide',
  words: ['aide', 'aide-moi', 'help', 'bonjour', 'bonsoir', 'salut', 'menu', 'que sais-tu faire'],
  act: 'aide',
  grammar: ['aide', 'aide <commande>'],
  examples: ['aide', 'aide planifier'],
  parse,
  async run({ topic }, context): Promise<Reply> {
    const wanted = fold(topic);
    if (wanted === '') return overview(context);
    const command = context.commands.find((one) => one.words.some((word) => fold(word) === wanted));
    return command ? details(context, command) : overview(context);
  },
});
