import { touchDirectory } from '../../directory/store.ts';
import { may } from '../../kernel/access/access.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, info, type Reply, reply } from '../../kernel/messages/tree.ts';
import { words } from '../../kernel/text/words.ts';
import { scheduleOpening } from '../opening.ts';
import { isReminderAsked } from '../reminders/remindAsked.ts';
import { offsetsIn, writeOffset } from '../reminders/reminders.ts';
import { remindersLine, remindersSaid } from '../reminders/remindersSaid.ts';
import { scheduleReminders } from '../reminders/reminding.ts';
import { comingMeetings } from '../store.ts';

interface Wanted {
  readonly group: Group;
  /** « J-7 »…; undefined: only show them. Empty: none any more. */
  readonly offsets: readonly string[] | undefined;
  /** « rappelle-moi le GEC demain matin » */
  readonly elsewhen?: true;
}

const NONE = /\b(?:aucun|sans|pas de rappel)/iu;

function parse(line: Line): Wanted {
  const group = line.group ?? groupIn(words(line.rest), line.groups)?.group ?? line.channelGroup;
  if (!group) throw new DomainError('group.missing');
  const said = line.called === '' ? remindersSaid(line) : undefined;
  if (said) {
    const wanted = remindersLine(said, group);
    if (wanted === undefined) return { group, offsets: undefined };
    throw new DomainError('meeting.remindersSaid', { group: group.code, suggestions: [wanted] });
  }
  if (line.called === '') return { group, offsets: undefined, elsewhen: true };
  const typed = offsetsIn(line.rest).map((offset) => {
    if (!offset) throw new DomainError('meeting.badReminder', { group: group.code });
    return writeOffset(offset);
  });
  if (typed.length > 0) return { group, offsets: [...new Set(typed)] };
  if (NONE.test(line.rest)) return { group, offsets: [] };
  // « 3 jours avant » is not silently taken for a question.
  if (/\d/u.test(line.rest)) throw new DomainError('meeting.badReminder', { group: group.code });
  return { group, offsets: undefined };
}

/** No reminder is set at another moment: which leave, and what writes to them now, for whoever may. */
function toldWhen(group: Group, { t, actor }: Context): Reply {
  const list = listInWords(group.reminders, t.locale) || 'none';
  const { code } = group;
  const told = info(t('meetings.reminders.notThen', { group: code, list }));
  if (!may(actor, 'relancer', { group })) return reply(told);
  const chase = { id: sayId(`relancer ${code}`), label: t('meetings.reminders.chase') };
  return reply(told, info(t('meetings.reminders.tellNow', { group: code })), buttons(chase));
}

/** Shows or sets when the members of a group are reminded; meetings already planned follow. */
export const rappels = defineCommand({
  name: 'rappels',
  words: ['rappels', 'rappel'],
  claims: (line) =>
    line.channelGroup === undefined &&
    (isReminderAsked(line.text) || remindersSaid(line) !== undefined) &&
    (line.group ?? groupIn(words(line.text), line.groups)) !== undefined,
  act: 'rappels',
  actOf: ({ offsets }) => (offsets ? 'rappels.regler' : 'rappels'),
  grammar: ['rappels <groupe>', 'rappels <groupe> J-7 J-1 H-1'],
  examples: ['rappels GEC', 'rappels GEC J-7 J-1 H-1'],
  parse,
  subject: async ({ group }) => ({
    group,
    hidden: new DomainError('group.unknown', { text: group.code }),
  }),
  async run({ group, offsets, elsewhen }, context): Promise<Reply> {
    const { t } = context;
    if (elsewhen) return toldWhen(group, context);
    if (!offsets) {
      const current = listInWords(group.reminders, t.locale);
      return reply(
        info(t('meetings.reminders.current', { group: group.code, list: current || 'none' })),
      );
    }
    const after = { ...group, reminders: offsets };
    await context.write(async (write) => {
      await write.tx.group.update({
        where: { id: group.id },
        data: { reminders: offsets.join(',') },
      });
      await touchDirectory(write.tx);
      write.audit({
        action: 'group.reminders',
        subjectType: 'group',
        subjectId: group.id,
        about: group.id,
        before: group.reminders,
        after: offsets,
      });
      const coming = await comingMeetings(write.tx, [group.id], context.now);
      for (const meeting of coming) {
        if (meeting.opened) await scheduleReminders(write, context, meeting, after);
        else await scheduleOpening(write, meeting, after);
      }
    });
    const list = listInWords(offsets, t.locale);
    return reply(info(t('meetings.reminders.set', { group: group.code, list: list || 'none' })));
  },
});
