import { z } from 'zod';
import { contentLines, foldLine } from '../text/contentLine.ts';

const invitation = z.looseObject({ calendar: z.looseObject({ content: z.string() }) });

/**
 * A stored message as it is for another address of its reader: a calendar program lets nobody answer
 * an invitation but whom it invites.
 * @param payload a message, as the outbox keeps it
 */
export function writtenFor(payload: string, former: string, address: string): string {
  const read = invitation.safeParse(parsed(payload));
  if (!read.success) return payload;
  const { calendar, ...rest } = read.data;
  const content = attending(calendar.content, former, address);
  return JSON.stringify({ ...rest, calendar: { ...calendar, content } });
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}

function attending(content: string, former: string, address: string): string {
  const end = `:mailto:${former}`;
  return contentLines(content)
    .map((line) =>
      line.startsWith('ATTENDEE;') && line.endsWith(end)
        ? `${line.slice(0, -end.length)}:mailto:${address}`
        : line,
    )
    .map(foldLine)
    .join('\r\n');
}
