import type { Context } from '../kernel/commands/context.ts';
import { actionId } from '../kernel/messages/actionId.ts';
import { type Block, buttons, heading, text } from '../kernel/messages/tree.ts';
import { requestBlocks, SETTLE } from './messages.ts';
import { pendingRequests } from './requestStore.ts';

const PER_PAGE = 10;

/**
 * A page of the requests to settle, each with what may be done about it.
 * @param after the last request of the page before
 */
export async function requestList(context: Context, after?: string): Promise<Block[]> {
  const { t, db, directory } = context;
  // One more than the page, to know whether another follows.
  const { requests, total } = await pendingRequests(db, { after, take: PER_PAGE + 1 });
  const shown = requests.slice(0, PER_PAGE);
  const last = requests.length > PER_PAGE ? shown.at(-1) : undefined;
  if (total === 0) return [text(t('directory.request.none'))];
  return [
    heading(t('directory.request.title', { count: total })),
    ...shown.flatMap((request) => requestBlocks(t, directory, request, true)),
    ...(last
      ? [buttons({ id: actionId(SETTLE.next, { apres: last.id }), label: t('kernel.next') })]
      : []),
  ];
}
