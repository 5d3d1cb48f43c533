import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { listInWords, rangeInWords } from '../../kernel/locale/format.ts';
import { actionId, sayId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  info,
  list,
  ordered,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { openSlots, type Poll, type PollSlot, silent } from './poll.ts';
import { buttonsWhileOpen, namesInWords, namesOf, pollHead, remarkFor } from './pollMessages.ts';
import { pollsOpenTo } from './pollRef.ts';

/** Where a poll stands: by slot, who said what; who is awaited; and what the reader can do of it. */
export function pollState(context: Context, poll: Poll, group: Group): Block[] {
  const { t, directory, now } = context;
  const awaited = namesOf(silent(poll), directory);
  const waiting = t('meetings.poll.waiting', {
    count: awaited.length,
    names: listInWords(awaited, t.locale),
  });
  return [
    ...pollHead(t, poll, group, now),
    ordered(poll.slots.map((slot) => slotItem(context, poll, group, slot))),
    ...(openSlots(poll, now).length > 0 ? [info(waiting)] : []),
    ...keeperButtons(context, poll, group),
  ];
}

/** For whoever may settle it: to ask again, to give it up. */
function keeperButtons({ t, now, actor }: Context, poll: Poll, group: Group): Block[] {
  if (poll.ending || !may(actor, 'planifier', { group })) return [];
  const params = { sondage: poll.code };
  const chase = {
    id: actionId('sondage.relancer', params),
    label: t('meetings.poll.chase.button'),
  };
  const canChase = openSlots(poll, now).length > 0 && silent(poll).length > 0;
  return [
    buttons(...(canChase ? [chase] : []), {
      id: actionId('sondage.retirer', params),
      label: t('meetings.poll.withdrawal.button'),
      style: 'danger',
    }),
  ];
}

function slotItem(context: Context, poll: Poll, group: Group, slot: PollSlot) {
  const { t, directory, now, actor } = context;
  const said = rangeInWords(slot.start, slot.end, t.locale);
  const remark = remarkFor(t, poll, slot, actor.person?.id, now);
  return {
    text: [{ bold: said }, `${remark} — ${namesInWords(t, poll, slot, directory)}`],
    buttons: [
      ...(may(actor, 'sondage.repondre', { group }) ? buttonsWhileOpen(t, poll, slot, now) : []),
      ...(may(actor, 'planifier', { group }) ? retainButton(context, poll, slot) : []),
    ],
  };
}

function retainButton({ t, now }: Context, poll: Poll, slot: PollSlot): Button[] {
  if (!openSlots(poll, now).includes(slot)) return [];
  const { number } = slot;
  return [
    { id: sayId(`retenir ${poll.code} ${number}`), label: t('meetings.poll.retain', { number }) },
  ];
}

/** The open polls of a group or of all one's groups: the only one in full, several by their names. */
export async function pollList(context: Context, group?: Group): Promise<Reply> {
  const { t, directory } = context;
  const polls = await pollsOpenTo(context, 'sondage', group);
  const [only, ...others] = polls;
  if (!only) return reply(text(t('meetings.poll.list.empty', { scope: group?.code ?? 'none' })));
  const its = directory.group(only.groupId);
  if (others.length === 0 && its) return reply(...pollState(context, only, its));
  const items = polls.map((poll) => ({
    text: [{ bold: poll.code }, ` ${poll.subject}`],
    buttons: [{ id: sayId(`sondage ${poll.code}`), label: t('meetings.button.open') }],
  }));
  return reply(
    heading(t('meetings.poll.list.title', { scope: group?.code ?? 'none' })),
    list(items),
  );
}
