import type { Door } from '../../kernel/links/door.ts';
import { pageAddress } from '../../kernel/links/publicPages.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { type Block, text } from '../../kernel/messages/tree.ts';
import type { Letter } from './letter.ts';

const ANSWER = 'reponse';

/** Shows an invitation to whoever comes by its link. */
export const ANSWER_PAGE = 'presences.lien';

const GESTURES = new Set([
  'presences.repondre',
  'presences.remplacer',
  'presences.remplacant',
  'presences.seul',
]);

/** The page by which an invitee answers for one meeting, and for that one. */
export const answerDoor: Door = {
  purpose: ANSWER,
  shows: (code) => actionId(ANSWER_PAGE, { reunion: code }),
  admits: ({ action, params }, code) => GESTURES.has(action) && params.reunion === code,
};

/**
 * Leads the reader of a letter to his page: in his own mail and nowhere else, for whoever follows it
 * answers in his name.
 */
export function answerLink({ t, circumstances, meeting, person }: Letter): Block[] {
  const { pages } = circumstances.settings;
  if (!pages) return [];
  const token = pages.links.issue({
    purpose: ANSWER,
    personId: person.id,
    object: meeting.code,
    expiresAt: meeting.end.toInstant(),
  });
  const href = pageAddress(pages, `/${ANSWER}/${token}`);
  return [text([t('meetings.mail.byPage'), ' ', { href, label: t('meetings.mail.answerPage') }])];
}
