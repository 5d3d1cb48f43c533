import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { buttons, info, type Reply, reply, text, warning } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { failedMessages, numberOf, relaunch, relaunchUpTo } from '../failedMessages.ts';
import { failureList, ON_FAILURES, visibleTo } from '../failureList.ts';
import { howManyPerhapsSent, perhapsSent, takeAsSent } from '../putBack.ts';

const NAME = 'envois';

const relancer = defineAction({
  name: ON_FAILURES.relaunch,
  act: NAME,
  params: z.object({ envoi: z.string() }),
  async run({ envoi }, context): Promise<Reply> {
    const visible = visibleTo(context);
    const outcome = await context.write((write) => relaunch(write, visible, envoi, context.now));
    return reply(info(context.t(`kernel.failed.${outcome}`)));
  },
});

/** Says how many would leave again; none does. */
const tous = defineAction({
  name: ON_FAILURES.previewAll,
  act: NAME,
  params: z.object({}),
  async run(_params, context): Promise<Reply> {
    const { t, db } = context;
    const { rows, total } = await failedMessages(db, visibleTo(context), { take: 1 });
    const [latest] = rows;
    if (!latest) return reply(text(t('kernel.failed.none')));
    const confirm = actionId(ON_FAILURES.relaunchAll, { jusque: latest.dedupeKey });
    const twice = await howManyPerhapsSent(db, visibleTo(context));
    return reply(
      ...(twice > 0 ? [warning(t('operations.putBack.twice', { twice }))] : []),
      text(t('kernel.failed.preview', { total })),
      buttons({ id: confirm, label: t('kernel.confirm'), style: 'primary' }),
    );
  },
});

const toutRelancer = defineAction({
  name: ON_FAILURES.relaunchAll,
  act: NAME,
  params: z.object({ jusque: z.string() }),
  async run({ jusque }, context): Promise<Reply> {
    const visible = visibleTo(context);
    const done = await context.write((write) => relaunchUpTo(write, visible, jusque, context.now));
    return {
      ...reply(info(context.t('kernel.failed.allDone', { ...done }))),
      replacesOriginal: true,
    };
  },
});

const laisser = defineAction({
  name: ON_FAILURES.leave,
  act: NAME,
  params: z.object({ envoi: z.string() }),
  async run({ envoi }, context): Promise<Reply> {
    const chosen = { ...visibleTo(context), dedupeKey: envoi };
    const count = await context.write((write) => takeAsSent(write, chosen));
    return reply(info(context.t('operations.putBack.left', { count })));
  },
});

/** Says how many would not leave; nothing is changed. */
const tousPartis = defineAction({
  name: ON_FAILURES.previewLeaveAll,
  act: NAME,
  params: z.object({}),
  async run(_params, context): Promise<Reply> {
    const { t, db } = context;
    const visible = perhapsSent(visibleTo(context));
    const { rows, total } = await failedMessages(db, visible, { take: 1 });
    const [latest] = rows;
    if (!latest) return reply(text(t('operations.putBack.none')));
    const confirm = actionId(ON_FAILURES.leaveAll, { jusque: latest.dedupeKey });
    return reply(
      text(t('operations.putBack.preview', { total })),
      buttons({ id: confirm, label: t('kernel.confirm'), style: 'primary' }),
    );
  },
});

const toutLaisser = defineAction({
  name: ON_FAILURES.leaveAll,
  act: NAME,
  params: z.object({ jusque: z.string() }),
  async run({ jusque }, context): Promise<Reply> {
    const count = await context.write(async (write) => {
      const id = { lte: await numberOf(write.tx, jusque) };
      return takeAsSent(write, { ...visibleTo(context), id });
    });
    return {
      ...reply(info(context.t('operations.putBack.left', { count }))),
      replacesOriginal: true,
    };
  },
});

const page = defineAction({
  name: ON_FAILURES.next,
  act: NAME,
  params: z.object({ avant: z.string() }),
  run: ({ avant }, context) => failureList(context, avant),
});

/** « relance les envois en échec »: they are shown, each with what sends it again. */
const SEND_AGAIN =
  /^(?:relance[rz]?|renvoy(?:er|ez)|renvoie) (?:tou(?:s|tes) )?(?:les |des )?(?:envois|messages|courriels|mails) (?:en echec|echoues|qui ont echoue|non (?:envoyes|partis))[ .!?]*$/u;

/** The messages that could not be sent, to be sent again. */
export const envois = defineCommand({
  name: NAME,
  words: ['envois en échec', 'envois', 'échecs', 'envoi en échec', 'messages en échec'],
  claims: ({ rest }) => SEND_AGAIN.test(fold(rest)),
  act: NAME,
  grammar: ['envois en échec'],
  examples: ['envois en échec'],
  parse: () => ({}),
  run: (_args, context) => failureList(context),
  actions: [relancer, tous, toutRelancer, laisser, tousPartis, toutLaisser, page],
});
