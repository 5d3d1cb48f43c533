import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { lastOpenDraft } from '../../kernel/drafts.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  buttons,
  type Reply,
  reply,
  text,
  warning,
} from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import { type Courtesy, courtesyOf } from '../courtesy.ts';

/** How long a preview may be what « oui » answers to. */
const FRESH_MINUTES = 60;

/** « oui » does not send anything: the preview it may answer to is shown its buttons again. */
async function waitingDraft({ db, actor, now, t }: Context): Promise<Block[] | undefined> {
  const since = now.subtract({ minutes: FRESH_MINUTES });
  const draft = actor.person && (await lastOpenDraft(db, actor.person.id, since));
  if (!draft) return undefined;
  return [warning(t('kernel.courtesy.draft')), yesOrNo(t, draft.command, draft.id, 'primary')];
}

const FIRST_LINES = ['mes réunions', 'qu’ai-je à faire ?', 'aide'];

const offers = (): Block =>
  buttons(...FIRST_LINES.map((line) => ({ id: sayId(line), label: line })));

/** A short answer to « bonjour », « merci », « d'accord »: nothing is asked, nothing is done. */
export const courtoisie = defineCommand({
  name: 'courtoisie',
  words: ['courtoisie'],
  claims: ({ text }) => courtesyOf(text) !== undefined,
  unlisted: true,
  act: 'aide',
  grammar: ['merci'],
  examples: ['merci'],
  parse: ({ text }): { readonly courtesy: Courtesy } => ({
    courtesy: courtesyOf(text) ?? 'thanks',
  }),
  async run({ courtesy }, context): Promise<Reply> {
    const { t, actor } = context;
    const waiting = courtesy === 'assent' ? await waitingDraft(context) : undefined;
    if (waiting) return reply(...waiting);
    const said = text(t(`kernel.courtesy.${courtesy}`, { name: actor.person?.name ?? 'none' }));
    return courtesy === 'hello' || courtesy === 'evening' ? reply(said, offers()) : reply(said);
  },
});
