import { authorize, may } from '../../kernel/access/access.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import { previewChange } from '../changing/changeDraft.ts';
import { secondThought, slotRethought } from '../changing/secondThought.ts';
import type { Slot } from '../meeting.ts';
import { refuseClosed } from '../meetingSearch.ts';
import { type JustPlanned, justPlanned, slotPlanned } from '../planning/justPlanned.ts';
import { previewPlan } from '../planning/preview.ts';

interface Rethought {
  readonly planned: JustPlanned;
  readonly slot: Slot;
}

const groupOf = (planned: JustPlanned): Group =>
  planned.kind === 'plan' ? planned.plan.group : planned.subject.group;

const actOf = ({ kind }: JustPlanned) => (kind === 'plan' ? 'planifier' : 'reporter');

/** What has just been planned, as it is said to be after all; nothing when the sentence says anything else. */
async function rethought(said: string, context: Context): Promise<Rethought | undefined> {
  const planned = await justPlanned(context);
  if (!planned) return undefined;
  const group = groupOf(planned);
  if (!may(context.actor, actOf(planned), { group })) return undefined;
  const places = context.directory.groups.flatMap(({ defaultPlace }) => defaultPlace ?? []);
  const now = inZone(context.now, group.zone);
  const slot = slotRethought(slotPlanned(planned), said, places, now);
  return slot && { planned, slot };
}

/** Puts right what one has just planned or moved, as a preview again: « finalement 16h », « non, vendredi ». */
export const rectifier = defineCommand({
  name: 'rectifier',
  words: ['rectification', 'rectifier'],
  async holds({ text }, context) {
    const said = secondThought(text);
    return said !== undefined && (await rethought(said, context)) ? 'first' : undefined;
  },
  unlisted: true,
  act: 'aide',
  grammar: ['rectification <heure, date ou lieu>'],
  examples: ['rectification 16h'],
  parse: ({ text, rest }) => ({ said: secondThought(text) ?? rest }),
  async subject({ said }, context) {
    const found = await rethought(said, context);
    if (!found) throw new DomainError('meeting.nothingPlanned');
    const group = groupOf(found.planned);
    authorize(actOf(found.planned), context, { group });
    return { ...found, group };
  },
  async run(_args, context, { planned, slot }): Promise<Reply> {
    if (planned.kind === 'plan') {
      return previewPlan(context, { ...planned.plan, ...slot }, planned.draft);
    }
    refuseClosed(planned.subject, context);
    return previewChange(context, planned.subject, slot, planned.draft);
  },
});
