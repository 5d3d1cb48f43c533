import { touchDirectory } from '../../directory/store.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { scheduleDigest } from './digestJob.ts';
import type { DigestSettings } from './digestSettings.ts';
import { DIGEST, digestAfter, lastDigestAt } from './digestStore.ts';

/** Keeps when a group's digest goes out; the next one is moved in the same transaction. */
export function keepDigestSettings(
  context: Context,
  group: Group,
  settings: DigestSettings,
): Promise<void> {
  return context.write(async (write) => {
    const since = await lastDigestAt(write.tx, group.id);
    const { digestDay, digestTime, digestEvery } = settings;
    const data = { digestDay, digestTime, digestEvery };
    await write.tx.group.update({ where: { id: group.id }, data });
    await touchDirectory(write.tx);
    await write.unschedule(group.id, DIGEST);
    const after = await digestAfter(write.tx, group, context.now);
    scheduleDigest(write, { ...group, ...data }, after, since?.toString() ?? '');
    write.audit({
      action: 'group.digest',
      subjectType: 'group',
      subjectId: group.id,
      about: group.id,
      before: {
        digestDay: group.digestDay,
        digestTime: group.digestTime,
        digestEvery: group.digestEvery,
      },
      after: data,
    });
  });
}

/** Keeps whether somebody wants his weekly list: his reminders, which are a duty, go on. */
export function keepWeekly({ write, actor }: Context, weekly: boolean): Promise<void> {
  const personId = actor.person?.id ?? '';
  return write(async (change) => {
    await change.tx.followUpChoice.upsert({
      where: { personId },
      create: { personId, weekly },
      update: { weekly },
    });
    change.audit({
      action: 'person.weekly',
      subjectType: 'person',
      subjectId: personId,
      about: null,
      after: { weekly },
    });
  });
}
