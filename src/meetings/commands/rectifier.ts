import { z } from 'zod';
import { authorize } from '../../kernel/access/access.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { isDefined } from '../../kernel/isDefined.ts';
import { inZone } from '../../kernel/time.ts';
import { saysWhichMeeting } from '../changing/saysWhichMeeting.ts';
import { mayCorrect, type Thought, thoughtIn } from '../changing/secondThought.ts';
import { slotRethought } from '../changing/slotRethought.ts';
import { refuseHourOrLength } from '../planning/hourOrLength.ts';
import { isOtherShown, justPlanned, plansWaiting, planWaiting } from '../planning/justPlanned.ts';
import {
  actOf,
  groupOf,
  previewRethought,
  type Rethought,
  rethink,
} from '../planning/rethought.ts';
import { askWhich, CORRECT } from '../planning/whichPlan.ts';

/**
 * What has just been planned, as it is said to be after all. « le 26 » alone is said of a preview, and
 * « ajoute Mme Keïta » of a meeting too; in a channel they may be said to a colleague.
 */
async function rethought(thought: Thought, context: Context): Promise<Rethought | undefined> {
  const planned = await justPlanned(context);
  if (!planned || (!thought.isSecond && context.channel !== undefined)) return undefined;
  const found = rethink(context, planned, thought);
  const isBeforeHisEyes = planned.draft !== undefined || found?.guests?.rest === '';
  return thought.isSecond || isBeforeHisEyes ? found : undefined;
}

/** What he may speak of, when nothing tells that it is what he was shown last. */
async function perhapsRethought(thought: Thought, context: Context): Promise<Rethought[]> {
  if (!thought.isSecond || (await justPlanned(context))) return [];
  const plans = await plansWaiting(context);
  return plans.map((planned) => rethink(context, planned, thought)).filter(isDefined);
}

/** « plutôt à 11h » said of the preview of a series or of a cancellation, which no word corrects. */
const isOfOther = async (thought: Thought, context: Context): Promise<boolean> =>
  thought.isSecond && (await isOtherShown(context)) && tellsSlot(thought, context);

function tellsSlot(thought: Thought, { now, zone }: Context): boolean {
  const start = inZone(now, zone).add({ days: 1 });
  const some = { start, end: start.add({ hours: 1 }), place: '', subject: '' };
  return slotRethought(some, thought, [], inZone(now, zone)) !== undefined;
}

/** The correction of one preview among several, pressed. */
const corriger = defineAction({
  name: CORRECT,
  act: 'aide',
  params: z.object({ draft: z.string(), dit: z.string() }),
  async subject({ draft, dit }, context) {
    const planned = await planWaiting(context, draft);
    const found = planned && rethink(context, planned, { said: dit, isSecond: true });
    if (!found) throw new DomainError('button.unknown');
    const group = groupOf(found.planned);
    authorize(actOf(found.planned), context, { group });
    return { ...found, group };
  },
  run: (_params, context, found) => previewRethought(context, found),
});

/** Puts right what one has just planned or moved, as a preview again: « finalement 16h », « non, vendredi ». */
export const rectifier = defineCommand({
  name: 'rectifier',
  words: ['rectification', 'rectifier'],
  async holds(line, context) {
    const thought = thoughtIn(line.text);
    if (!thought || !mayCorrect(thought) || saysWhichMeeting(line)) return undefined;
    if (await rethought(thought, context)) return 'first';
    if (await isOfOther(thought, context)) return 'last';
    return (await perhapsRethought(thought, context)).length > 0 ? 'last' : undefined;
  },
  aside: true,
  unlisted: true,
  act: 'aide',
  grammar: ['rectification <heure, date ou lieu>'],
  examples: ['rectification 16h'],
  parse({ text, rest, called }): Thought {
    const thought = called === '' ? thoughtIn(text) : undefined;
    return thought ?? { said: rest, isSecond: true };
  },
  async subject(thought, context) {
    const found = await rethought(thought, context);
    if (!found && (await isOfOther(thought, context))) throw new DomainError('meeting.notByWord');
    if (!found) return { perhaps: await perhapsRethought(thought, context) };
    const group = groupOf(found.planned);
    authorize(actOf(found.planned), context, { group });
    if (!thought.isSecond) refuseHourOrLength(thought.said);
    return { found, group };
  },
  async run({ said }, context, { found, perhaps = [] }) {
    if (found) return previewRethought(context, found);
    if (perhaps.length === 0) throw new DomainError('meeting.nothingPlanned');
    return askWhich(context, perhaps, said);
  },
  actions: [corriger],
});
