import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Person } from '../../kernel/directory.ts';
import type { Door } from '../../kernel/links/door.ts';
import { pageAddress } from '../../kernel/links/publicPages.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { type Block, text } from '../../kernel/messages/tree.ts';
import { openSlots, type Poll } from './poll.ts';

const PURPOSE = 'sondage';

/** Shows a poll to whoever comes by its link. */
export const POLL_PAGE = 'sondage.lien';

/** The page by which somebody answers one poll. */
export const pollDoor: Door = {
  purpose: PURPOSE,
  shows: (code) => actionId(POLL_PAGE, { sondage: code }),
  admits: ({ action, params }, code) => action === 'sondage.repondre' && params.sondage === code,
};

/** Leads the reader of a letter to his page, until the last slot begins. */
export function pollLink(
  t: Translator,
  { settings, now }: Pick<Circumstances, 'settings' | 'now'>,
  poll: Poll,
  person: Person,
): Block[] {
  const last = openSlots(poll, now).at(-1);
  const { pages } = settings;
  if (!pages || !last) return [];
  const token = pages.links.issue({
    purpose: PURPOSE,
    personId: person.id,
    object: poll.code,
    expiresAt: last.start.toInstant(),
  });
  const href = pageAddress(pages, `/${PURPOSE}/${token}`);
  const label = t('meetings.mail.answerPage');
  return [text([t('meetings.mail.pollByPage'), ' ', { href, label }])];
}
