import { z } from 'zod';
import { authorize } from '../../kernel/access/access.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { isDefined } from '../../kernel/isDefined.ts';
import { inZone } from '../../kernel/time.ts';
import { previewCancel } from '../changing/cancelDraft.ts';
import {
  type CancelRethought,
  cancelRethought,
  movedInstead,
  rethinksCancel,
} from '../changing/cancelRethought.ts';
import { saysWhichMeeting } from '../changing/saysWhichMeeting.ts';
import { mayCorrect, type Thought, thoughtIn } from '../changing/secondThought.ts';
import { slotRethought } from '../changing/slotRethought.ts';
import { refuseClosed } from '../meetingSearch.ts';
import { refuseHourOrLength } from '../planning/hourOrLength.ts';
import {
  isOtherShown,
  type JustPlanned,
  justPlanned,
  plansWaiting,
  planWaiting,
  shownDrafts,
} from '../planning/justPlanned.ts';
import {
  actOf,
  groupOf,
  previewRethought,
  type Rethought,
  rethink,
} from '../planning/rethought.ts';
import { askWhich, CORRECT } from '../planning/whichPlan.ts';
import { takeLink, withoutLink } from '../videoLink.ts';

/** What a correction is said of. */
type Meant =
  | { readonly kind: 'one'; readonly found: Rethought }
  /** The preview of a cancellation, of another meeting or for another reason. */
  | { readonly kind: 'off' }
  /** The preview of a series or of anything else, which no word corrects. */
  | { readonly kind: 'other' }
  /** What he may speak of, when nothing tells that it is what he was shown last. */
  | { readonly kind: 'several'; readonly perhaps: readonly Rethought[] };

async function meantBy(thought: Thought, context: Context): Promise<Meant | undefined> {
  const planned = await justPlanned(context);
  const found = planned && rethought(thought, planned, context);
  if (found) return { kind: 'one', found };
  if (!thought.isSecond) return undefined;
  const moved = await movedInstead(thought, context);
  const instead = moved && rethink(context, moved, thought);
  if (instead) return { kind: 'one', found: instead };
  if (await rethinksCancel(thought, context)) return { kind: 'off' };
  if ((await isOtherShown(context)) && tellsSlot(thought, context)) return { kind: 'other' };
  if (planned) return undefined;
  const plans = await plansWaiting(context);
  const perhaps = plans.map((one) => rethink(context, one, thought)).filter(isDefined);
  return perhaps.length > 0 ? { kind: 'several', perhaps } : undefined;
}

/**
 * What has just been planned, as it is said to be after all. « le 26 » alone is said of a preview, and
 * « ajoute Mme Keïta » of a meeting too; in a channel they may be said to a colleague.
 */
function rethought(
  thought: Thought,
  planned: JustPlanned,
  context: Context,
): Rethought | undefined {
  if (!thought.isSecond && context.channel !== undefined) return undefined;
  const found = rethink(context, planned, thought);
  const isBeforeHisEyes = planned.draft !== undefined || found?.guests?.rest === '';
  return thought.isSecond || isBeforeHisEyes ? found : undefined;
}

function tellsSlot(thought: Thought, { now, zone }: Context): boolean {
  const start = inZone(now, zone).add({ days: 1 });
  const some = { start, end: start.add({ hours: 1 }), place: '', subject: '' };
  return slotRethought(some, thought, [], inZone(now, zone)) !== undefined;
}

/** Whether the command whose preview is shown corrects it by itself: « plutôt le jeudi » of a series. */
async function isHeldByItsOwn(line: Line, context: Context): Promise<boolean> {
  const [shown] = await shownDrafts(context);
  const owner = context.commands.find(({ actions }) =>
    actions.some(({ name }) => name === `${shown?.command}.confirmer`),
  );
  return (await owner?.holds?.(line, context)) !== undefined;
}

/** @throws DomainError `meeting.noneOn`, access.* */
async function offMeant(thought: Thought, context: Context): Promise<CancelRethought> {
  const off = await cancelRethought(thought, context);
  if (!off) throw new DomainError('meeting.notByWord');
  authorize('annuler', context, off.subject);
  return off;
}

/** The correction of one preview among several, pressed. */
const corriger = defineAction({
  name: CORRECT,
  act: 'aide',
  params: z.object({ draft: z.string(), dit: z.string() }),
  async subject({ draft, dit }, context) {
    const planned = await planWaiting(context, draft);
    const { rest: said, link } = takeLink(dit);
    const thought = { said, isSecond: true, ...(link === undefined ? {} : { link }) };
    const found = planned && rethink(context, planned, thought);
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
    if (!thought || !mayCorrect(thought) || saysWhichMeeting(withoutLink(line))) return undefined;
    const meant = await meantBy(thought, context);
    if (!meant || (meant.kind === 'other' && (await isHeldByItsOwn(line, context))))
      return undefined;
    return meant.kind === 'one' || meant.kind === 'off' ? 'first' : 'last';
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
    const meant = await meantBy(thought, context);
    if (meant?.kind === 'other') throw new DomainError('meeting.notByWord');
    if (meant?.kind === 'off') return { off: await offMeant(thought, context) };
    if (meant?.kind !== 'one') return { perhaps: meant?.perhaps ?? [] };
    const { found } = meant;
    const group = groupOf(found.planned);
    authorize(actOf(found.planned), context, { group });
    if (!thought.isSecond) refuseHourOrLength(thought.said);
    return { found, group };
  },
  keeps: () => true,
  async run({ said, link = '' }, context, { found, off, perhaps = [] }) {
    if (off) {
      refuseClosed(off.subject, context);
      return previewCancel(context, off.subject, off.reason, off.draft);
    }
    if (found) return previewRethought(context, found);
    if (perhaps.length === 0) throw new DomainError('meeting.nothingPlanned');
    return askWhich(context, perhaps, `${said} ${link}`.trim());
  },
  actions: [corriger],
});
