import { z } from 'zod';
import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, list, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import type { Decision } from '../decision.ts';
import { actionItem } from '../messages.ts';
import { holdingsOf, openDecisionsHeld } from '../ownedStore.ts';

/** The command whose drafts are letters to be written again. */
export const CHASE = 'relancer';

export const chaseSchema = z.object({
  /** The meeting whose unanswered invitations are sent again; null: the actions of these people. */
  code: z.string().nullable(),
  people: z.array(z.string()),
  /** The groups it speaks of: whoever presses must lead each of them. */
  groups: z.array(z.string()),
  /** Of their actions, those that are late alone. */
  late: z.boolean().default(false),
  /** Of their actions, that one alone: the row of the decision. */
  decision: z.string().optional(),
});

export type Chase = z.infer<typeof chaseSchema>;

/** More than that is a list to read, not a message. */
const MOST_READ = 50;

/** The open actions of somebody, as far as the speaker may chase them, the longest delay first. */
export async function openActionsOf(person: Person, context: Context): Promise<Decision[]> {
  const { db, directory, actor, now } = context;
  const today = dayIn(now, person.zone);
  const held = holdingsOf(person, directory, today);
  const { page } = await openDecisionsHeld(db, held, today, { skip: 0, take: MOST_READ });
  return page.filter((decision) => {
    const group = directory.group(decision.groupId);
    return group && may(actor, 'relancer', { group });
  });
}

/** Reminds somebody of these actions, in one letter. */
export function chaseActions(
  write: Write,
  { directory, actor, now }: Context,
  person: Person,
  decisions: readonly Decision[],
): void {
  const t = translator(person.locale);
  const reading = { t, directory, today: dayIn(now, person.zone) };
  const groups = [...new Set(decisions.map(({ groupId }) => groupId))];
  sendBothWays(write, {
    person: person.id,
    about: groups.length === 1 ? (groups[0] ?? null) : null,
    personal: true,
    dedupeKey: `chase:${person.id}:${write.id}`,
    message: {
      subject: t('decisions.chase.subject', { count: decisions.length }),
      blocks: [
        text(
          t('decisions.chase.lead', { name: actor.person?.name ?? '', count: decisions.length }),
        ),
        list(decisions.map((decision) => actionItem(reading, decision))),
        buttons({ id: sayId('mes actions'), label: t('decisions.reminder.all') }),
      ],
    },
  });
  for (const { id, groupId } of decisions) {
    write.audit({
      action: 'decision.chase',
      subjectType: 'decision',
      subjectId: id,
      about: groupId,
      after: { personId: person.id },
    });
  }
}
