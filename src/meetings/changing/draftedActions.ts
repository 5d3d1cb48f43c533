import { z } from 'zod';
import type { Act } from '../../kernel/access/matrix.ts';
import { type Action, defineAction } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import type { MeetingSubject } from '../meetingSearch.ts';
import { abandonDraft } from '../planning/preview.ts';
import { aboutMeeting, draftedMeeting } from './draftedMeeting.ts';

export const draftParams = z.object({ draft: z.string() });

type Confirm = (context: Context, subject: MeetingSubject, draft: string) => Promise<Reply>;

/** Confirmer / Abandonner of a command that previews what becomes of one meeting. */
export const draftedActions = (command: string, act: Act, confirm: Confirm): readonly Action[] => {
  const abandon: Confirm = (context, _subject, draft) => abandonDraft(context, command, draft);
  return (
    [
      ['confirmer', confirm],
      ['abandonner', abandon],
    ] as const
  ).map(([verb, run]) =>
    defineAction({
      name: `${command}.${verb}`,
      act,
      params: draftParams,
      subject: ({ draft }, context) => draftedMeeting(context, command, draft, aboutMeeting),
      run: ({ draft }, context, subject) => run(context, subject, draft),
    }),
  );
};
