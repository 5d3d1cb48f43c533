import { z } from 'zod';
import { ownActions } from '../../decisions/commands/mesActions.ts';
import { isChat } from '../../directory/linking/chats.ts';
import { may } from '../../kernel/access/access.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { HOME, INTRODUCTION } from '../../kernel/messages/surfaces.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  info,
  list,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { ownMeetings } from '../../meetings/commands/mesReunions.ts';
import { awaiting } from '../awaiting.ts';

/** What somebody finds when he opens Griot: his meetings, his actions, and what to begin with. */
async function home(context: Context): Promise<Reply> {
  const { t, actor, transport } = context;
  if (!actor.person) {
    return reply(
      heading(t('kernel.home.hello', { name: '' })),
      info(t('errors.access.unknownPerson')),
      ...(isChat(transport) ? [buttons(linkButton(context))] : []),
    );
  }
  const meetings = await ownMeetings(context);
  const actions = await ownActions(context);
  const waiting = await awaiting(context);
  return reply(
    heading(t('kernel.home.hello', { name: actor.person.firstName })),
    buttons(...quickButtons(context)),
    ...section(t('meetings.mine.title'), meetings, t('meetings.mine.empty')),
    ...waiting,
    ...section(t('decisions.mine.title'), actions, t('decisions.mine.empty')),
  );
}

const linkButton = ({ t }: Context): Button => ({
  id: sayId('me relier'),
  label: t('kernel.home.quick.relier'),
});

const section = (title: string, blocks: readonly Block[] | undefined, empty: string): Block[] => [
  heading(title),
  ...(blocks ?? [text(empty)]),
];

function quickButtons({ t, actor }: Context): Button[] {
  const lines = ['planifier', 'decisions', 'aide', 'envois', 'demandes'] as const;
  return lines
    .filter((name) => may(actor, name))
    .map((name) => ({ id: sayId(LINES[name]), label: t(`kernel.home.quick.${name}`) }));
}

const LINES = {
  planifier: 'planifier',
  decisions: 'décisions',
  aide: 'aide',
  envois: 'envois en échec',
  demandes: 'demandes',
} as const;

const ouvrir = defineAction({
  name: HOME,
  act: 'accueil',
  params: z.object({}),
  run: (_params, context) => home(context),
});

/** In a channel where Griot has just been invited. */
const presenter = defineAction({
  name: INTRODUCTION,
  act: 'accueil',
  params: z.object({}),
  async run(_params, { t }): Promise<Reply> {
    const lines = (['who', 'how', 'bind'] as const).map((line) => ({
      text: t.rich(`kernel.introduction.${line}`),
    }));
    return { visibility: 'channel', blocks: [list(lines)] };
  },
});

/** What awaits somebody and what to begin with, on one page. */
export const accueil = defineCommand({
  name: 'accueil',
  words: ['accueil', 'tableau de bord', 'ma page'],
  act: 'accueil',
  grammar: ['accueil'],
  examples: ['accueil'],
  parse: () => ({}),
  run: (_args, context) => home(context),
  actions: [ouvrir, presenter],
});
