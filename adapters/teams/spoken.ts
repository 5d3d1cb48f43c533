import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { isInLines, quotesAnother, textOfHtml } from './htmlText.ts';
import { withLinks } from './links.ts';
import { type Called, calledIn, type NameOf, withNames } from './mentions.ts';
import { mentionsOf } from './payloads.ts';

/**
 * What somebody typed, as he saw it, without what calls Griot. A message that quotes another holds
 * its words too: they are somebody else's, and no part of the sentence.
 */
export function spokenText(activity: Activity, nameOf: NameOf = () => undefined): string {
  const { text = '', recipient } = activity;
  const mentions = mentionsOf(activity);
  const called = calledIn(mentions, recipient, nameOf);
  const laidOut = htmlOf(activity);
  const html = laidOut.find(isInLines) ?? [...laidOut, text].find(quotesAnother);
  if (html === undefined) {
    return withNames(withLinks(plain(text), laidOut), mentions, called).trim();
  }
  return textOfHtml(html, (place): Called | undefined => {
    const named = mentions[Number(place)];
    return named && called(named.mentioned.id, named.mentioned.name);
  });
}

const htmlAttachment = z.object({ contentType: z.literal('text/html'), content: z.string() });

/** Of a message with more than plain words, Teams also sends how it is laid out. */
const htmlOf = ({ attachments = [] }: Activity): string[] =>
  attachments.flatMap((one) => htmlAttachment.safeParse(one).data?.content ?? []);

/** Where newer clients put a quoted message, which comes beside. */
const QUOTED = /<quoted\b[^>]*\/?>(?:<\/quoted>)?/g;

/** To the letter, but for the spaces that some clients write as HTML does in what is no HTML. */
const plain = (text: string): string =>
  text
    .replaceAll(QUOTED, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\r\n', '\n');
