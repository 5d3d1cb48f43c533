import { whoMay } from '../../kernel/access/refusal.ts';
import { type Command, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { exactAt } from '../../kernel/commands/matching.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, heading, list, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import { closest } from '../closest.ts';
import { isLost } from '../helpAsked.ts';
import {
  type HelpTopic,
  namesTopicFirst,
  TOPIC_OF,
  TOPICS,
  topicLine,
  topicNamed,
} from '../helpTopics.ts';
import { actOfDeed } from '../rights/actsSaid.ts';
import { asksRights, rightsAsked } from '../rights/answers.ts';
import { usable } from '../usable.ts';

interface Wanted {
  /** The command asked about, as typed. */
  readonly topic: string;
}

/** « aide sur l'annuaire », which is claimed as a whole. */
const ABOUT = /^aide\s+(?:pour|sur)\s+(?:l[’']|les?\s+|la\s+)?/iu;

/** « annuaire » alone is asked for as a topic. */
const DIRECTORY = /^(?:l[’' ])?annuaire$/u;

const parse = (line: Line): Wanted => ({
  topic: isLost(line.rest)
    ? ''
    : DIRECTORY.test(fold(line.text).replace(/[?.!\s]+$/u, ''))
      ? 'rubrique annuaire'
      : line.rest.replace(ABOUT, '').replace(/[?.!\s]+$/u, ''),
});

/** Longer than that, a button of an example is cut by some chats. */
const LONGEST_LABEL = 75;

const isOf =
  (topic: HelpTopic) =>
  ({ name }: Command): boolean =>
    TOPIC_OF[name] === topic;

/** Who Griot is, and what each topic has for whoever asks: a word for each command, and a button for each topic. */
function overview(context: Context): Reply {
  const { t } = context;
  const all = usable(context);
  const topics = TOPICS.filter((topic) => all.some(isOf(topic)));
  const items = topics.map((topic) => {
    const called = all.filter(isOf(topic)).map(({ words: [name] }) => name);
    return { text: [{ bold: t(`kernel.helpTopic.${topic}`) }, ` — ${called.join(', ')}`] };
  });
  const first = ['mes réunions', 'mes actions', 'qu’ai-je à faire ?'];
  return reply(
    heading(t('kernel.helpTitle')),
    text(t('kernel.helpLead')),
    list(items),
    text(t('kernel.helpMore')),
    buttons(
      ...topics.map((topic) => ({
        id: sayId(topicLine(topic)),
        label: t(`kernel.helpTopic.${topic}`),
      })),
    ),
    buttons(...first.map((line) => ({ id: sayId(line), label: line }))),
  );
}

/** What each command of a topic does. */
function ofTopic(context: Context, topic: HelpTopic): Reply {
  const { t } = context;
  const items = usable(context)
    .filter(isOf(topic))
    .map((command) => ({
      text: [{ bold: command.words[0] }, ` — ${t(`kernel.help.${command.name}`)}`],
    }));
  if (items.length === 0) return overview(context);
  return reply(
    heading(t('kernel.helpOn', { command: t(`kernel.helpTopic.${topic}`) })),
    list(items),
    text(t('kernel.helpMore')),
    buttons({ id: sayId('aide'), label: 'aide' }),
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
    list(command.examples.map((line) => ({ text: [{ code: line }] }))),
    ...(examples.length > 0 ? [text(t('kernel.helpWho', { who: whoMay(command.act, t) }))] : []),
  );
}

/** The command asked about: « planifier », « comment planifier une réunion ». */
function commandIn(topic: string, commands: readonly Command[]): Command | undefined {
  // « calendrier » alone is a word of two commands, and the name of one.
  const named = commands.find(({ name }) => fold(name) === fold(topic));
  if (named) return named;
  // « changer le titulaire d'un groupe » moves no meeting.
  const deed = fold(topic).replace(
    /^(?:comment|pour) (?:faire pour |on fait pour |je fais pour )?/u,
    '',
  );
  if (actOfDeed(deed) === 'siege.attribuer') return commands.find(({ name }) => name === 'siege');
  const sentence = words(topic);
  for (let at = 0; at < sentence.length; at += 1) {
    const match = exactAt(sentence, at, commands);
    if (match) return match.command;
  }
  return undefined;
}

/** What Griot can do for whoever asks; « aide planifier » says all about one command. */
export const aide = defineCommand({
  name: 'aide',
  words: [
    'aide',
    'aide-moi',
    'aidez-moi',
    'aider',
    'besoin d’aide',
    'au secours',
    'sos',
    'je suis perdu',
    'je suis perdue',
    'que sais tu faire',
    'que savez-vous faire',
    'mode d’emploi',
    'help',
    'menu',
    'commandes',
    'que sais-tu faire',
    'que peux-tu faire',
    'que pouvez-vous faire',
    'comment ça marche',
    'par où commencer',
    'par quoi commencer',
    'je commence par quoi',
    'je commence par où',
    'à quoi sers-tu',
    'à quoi tu sers',
    'tu sers à quoi',
    'qui es-tu',
    'qui es tu',
    'tu es qui',
    'qui êtes-vous',
    'c’est quoi griot',
    'c est quoi griot',
    'c koi griot',
    'qu’est-ce que griot',
    'qui est griot',
    'mes droits',
    'quels sont mes droits',
    'qu’est-ce que j’ai le droit de faire',
    'qu est ce que j ai le droit de faire',
    'qu’ai-je le droit de faire',
    'j’ai le droit de faire quoi',
    'que puis-je faire',
    'qu’est-ce que je peux faire',
  ],
  claims: ({ text: said, rest, channelGroup }) =>
    /^(?:comment|aide (?:pour|sur)) /u.test(fold(rest)) ||
    asksRights(rest) ||
    /^\?+$/u.test(said) ||
    (channelGroup === undefined && isLost(rest)) ||
    DIRECTORY.test(fold(said).replace(/[?.!\s]+$/u, '')),
  aside: true,
  act: 'aide',
  grammar: ['aide', 'aide <commande>', 'aide rubrique <rubrique>'],
  examples: ['aide', 'aide planifier', 'aide rubrique décisions'],
  parse,
  async run({ topic }, context): Promise<Reply> {
    const rights = rightsAsked(topic, context);
    if (rights) return reply(...rights);
    const asked = topicNamed(topic);
    if (asked && namesTopicFirst(topic)) return ofTopic(context, asked);
    const command = commandIn(topic, context.commands);
    // « comment ça marche » asks for no more than « aide » does.
    if (command?.name === 'aide' && fold(topic) !== 'aide') return overview(context);
    if (command) return details(context, command);
    if (asked) return ofTopic(context, asked);
    const near = closest(topic, context);
    return near.length > 0 ? reply(...near) : overview(context);
  },
});
