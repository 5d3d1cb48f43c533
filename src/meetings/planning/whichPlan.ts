import type { Context } from '../../kernel/commands/context.ts';
import { rangeInWords } from '../../kernel/locale/format.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { type ListItem, list, type Reply, reply, warning } from '../../kernel/messages/tree.ts';
import { slotPlanned } from './justPlanned.ts';
import type { Rethought } from './rethought.ts';

/** The action that corrects the preview that its button names. */
export const CORRECT = 'rectifier.corriger';

/** More would no longer be a question. */
const MOST = 4;

/** Asks which preview a correction is said of, the latest first, one press each. */
export const askWhich = (context: Context, perhaps: readonly Rethought[], said: string): Reply =>
  reply(
    warning(context.t('meetings.which.lead', { count: perhaps.length })),
    list(perhaps.slice(0, MOST).map((one) => itemOf(context, one, said))),
  );

function itemOf({ t }: Context, { planned }: Rethought, said: string): ListItem {
  const { start, end } = slotPlanned(planned);
  const name = planned.kind === 'plan' ? planned.plan.group.code : planned.subject.meeting.code;
  const dit = { draft: planned.draft ?? '', dit: said };
  return {
    text: [
      { bold: t(`meetings.which.${planned.kind}`, { name }) },
      ` ${rangeInWords(start, end, t.locale)}`,
    ],
    buttons: [{ id: actionId(CORRECT, dit), label: t('meetings.which.press') }],
  };
}
