import { foldLine } from '../../kernel/text/contentLine.ts';
import { takeLink } from '../videoLink.ts';

/** At the start of a line: what somebody typed never stands there. */
export const EVENT_END = '\r\nEND:VEVENT\r\n';

/**
 * Says in each event whose place holds an address where it is joined by video (RFC 7986 5.11): telephones show a
 * button. The place goes on holding it, for those that do not know the property.
 * @param places of the events, in their order
 */
export function withConferences(text: string, places: readonly string[]): string {
  let at = 0;
  return text.replaceAll(EVENT_END, () => {
    const line = conferenceLine(places[at] ?? '');
    at += 1;
    return `\r\n${line}END:VEVENT\r\n`;
  });
}

function conferenceLine(place: string): string {
  const { link } = takeLink(place);
  if (link === undefined || !URL.canParse(link)) return '';
  return `${foldLine(`CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:${new URL(link).href}`)}\r\n`;
}
