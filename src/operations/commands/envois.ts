import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  heading,
  info,
  list,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { failedMessages, relaunch } from '../failedMessages.ts';

const NAME = 'envois';
const PER_PAGE = 10;

async function listPage({ t, db, actor, directory }: Context, page: number): Promise<Reply> {
  const hidden = directory.groups.filter((group) => !actor.knows(group)).map((group) => group.id);
  const { rows, total } = await failedMessages(db, hidden, {
    skip: page * PER_PAGE,
    take: PER_PAGE,
  });
  if (total === 0) return reply(text(t('kernel.failed.none')));
  const items = rows.map((row) => ({
    text: t('kernel.failed.line', {
      recipient: row.recipient,
      transport: row.transport,
      subject: row.subject,
      error: row.lastError ?? '',
    }),
    buttons: [
      {
        id: actionId(`${NAME}.relancer`, { id: String(row.id) }),
        label: t('kernel.failed.relaunch'),
      },
    ],
  }));
  const more = total > (page + 1) * PER_PAGE;
  const next = {
    id: actionId(`${NAME}.page`, { page: String(page + 1) }),
    label: t('kernel.next'),
  };
  const blocks: Block[] = [heading(t('kernel.failed.title', { total })), list(items)];
  return reply(...blocks, ...(more ? [{ kind: 'buttons', buttons: [next] } as const] : []));
}

const relancer = defineAction({
  name: `${NAME}.relancer`,
  act: 'envois',
  params: z.object({ id: z.coerce.number().int() }),
  async run({ id }, context): Promise<Reply> {
    const outcome = await context.write((write) => relaunch(write, id, context.now));
    return reply(info(context.t(`kernel.failed.${outcome}`)));
  },
});

const page = defineAction({
  name: `${NAME}.page`,
  act: 'envois',
  params: z.object({ page: z.coerce.number().int().min(0).max(100_000) }),
  run: (params, context) => listPage(context, params.page),
});

/** The messages that could not be sent, to be sent again. */
export const envois = defineCommand({
  name: NAME,
  words: ['envois en échec', 'envois', 'échecs', 'envoi en échec', 'messages en échec'],
  act: 'envois',
  grammar: ['envois en échec'],
  examples: ['envois en échec'],
  parse: () => ({}),
  run: (_args, context) => listPage(context, 0),
  actions: [relancer, page],
});
