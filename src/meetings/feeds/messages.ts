import { type PublicPages, pageAddress } from '../../kernel/links/publicPages.ts';
import { dateInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { type Block, facts, heading, text } from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import type { FeedAddress, Told } from './addresses.ts';

export const feedTitle = (t: Translator, group: Told): Block =>
  heading(group ? t('meetings.feed.groupTitle', { group: group.name }) : t('meetings.feed.title'));

/** The address in its two forms, told once, and how to subscribe. */
export function addressBlocks(
  t: Translator,
  pages: PublicPages,
  secret: string,
  group: Told,
): Block[] {
  return [
    ...subscribing(t, pageAddress(pages, `/agenda/${secret}.ics`)),
    text(t('meetings.feed.keep', { group: group?.code ?? 'none' })),
  ];
}

/** The address of the public meetings, which is everyone's. */
export const publicBlocks = (t: Translator, pages: PublicPages): Block[] => [
  heading(t('meetings.calendar.publicFeedName')),
  ...subscribing(t, pageAddress(pages, '/agenda.ics')),
];

function subscribing(t: Translator, address: string): Block[] {
  const href = address.replace(/^https?:/u, 'webcal:');
  return [
    facts(
      { label: t('meetings.feed.address'), value: [{ code: address }] },
      { label: t('meetings.feed.link'), value: [{ href, label: t('meetings.feed.subscribe') }] },
    ),
    text(t('meetings.feed.how')),
  ];
}

/** What is known of an address that cannot be shown again. */
export function knownFacts(t: Translator, { since, lastRead }: FeedAddress, zone: string): Block {
  const day = (at: typeof since): string => dateInWords(inZone(at, zone).toPlainDate(), t.locale);
  return facts(
    { label: t('meetings.feed.since'), value: day(since) },
    {
      label: t('meetings.feed.lastRead'),
      value: lastRead ? day(lastRead) : t('meetings.feed.neverRead'),
    },
  );
}
