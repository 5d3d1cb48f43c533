import type { Context } from '../../kernel/commands/context.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Block, buttons, warning } from '../../kernel/messages/tree.ts';
import type { MeetingSubject } from '../../meetings/meetingSearch.ts';
import { seanceOf } from '../store.ts';
import { rewritten, saidOtherwise } from './rewriting.ts';
import type { Kept } from './subject.ts';

/** What is noted since would be read by nobody: whoever circulates knows it. */
export async function bookWarnings(
  context: Context,
  subject: MeetingSubject,
  kept: Kept,
): Promise<readonly Block[]> {
  const { t, db } = context;
  const { id, code } = subject.meeting;
  const seance = await seanceOf(db, id);
  if (!seance) return [];
  const now = (await rewritten(context, subject, kept)).kept.version.minutes;
  const count = saidOtherwise(kept.version.minutes, now).length;
  const rewrite = {
    id: sayId(`cr actualiser ${code}`),
    label: t('seances.minutes.button.rewrite'),
  };
  return [
    ...(seance.closedAt ? [] : [warning(t('seances.circulate.stillOpen', { code }))]),
    ...(count > 0
      ? [warning(t('seances.circulate.bookChanged', { count })), buttons(rewrite)]
      : []),
  ];
}
