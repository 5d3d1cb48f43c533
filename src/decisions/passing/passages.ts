import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { type Block, heading, list } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import { personInWords } from '../messages.ts';

/** A decision passed on to another body, and what that body answered. */
export interface Passage {
  readonly id: string;
  readonly fromGroupId: string;
  readonly toGroupId: string;
  readonly note: string | undefined;
  readonly sentById: string | null;
  readonly sentAt: Temporal.Instant;
  readonly answer: string | undefined;
  readonly answeredById: string | null;
  readonly answeredAt: Temporal.Instant | undefined;
}

/** The chain from body to body, as both ends read it; a body that the reader may not know is left out. */
export function passageBlocks(
  context: Context,
  passages: readonly Passage[],
  zone: string,
): Block[] {
  const { t } = context;
  const items = passages.flatMap((passage) => {
    const said = passageInWords(context, passage, zone);
    return said === undefined ? [] : [{ text: said }];
  });
  return items.length === 0 ? [] : [heading(t('decisions.passage.title')), list(items)];
}

function passageInWords(
  { t, directory, actor }: Context,
  passage: Passage,
  zone: string,
): string | undefined {
  const from = directory.group(passage.fromGroupId);
  const to = directory.group(passage.toGroupId);
  if (!from || !to || !actor.knows(from) || !actor.knows(to)) return undefined;
  const day = (at: Temporal.Instant): string => dayInWords(dayIn(at, zone), t.locale);
  const { note, answer, answeredAt } = passage;
  return t('decisions.passage.line', {
    from: from.code,
    to: to.code,
    day: day(passage.sentAt),
    noted: note ? 'yes' : 'no',
    note: note ?? '',
    answered: answeredAt ? 'yes' : 'no',
    answeredOn: answeredAt ? day(answeredAt) : '',
    who: personInWords(directory, passage.answeredById ?? '') ?? '',
    answer: answer ?? '',
  });
}
