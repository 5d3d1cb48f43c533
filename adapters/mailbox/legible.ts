/** A calendar object as ical.js reads it: put right where programs are known to write it otherwise. */
export const legible = (text: string): string => repaired(alone(text));

/** Without what a list or a filter has written below it (« Message analysé par… »), at which nothing of it would be read. */
function alone(text: string): string {
  // Looked for by itself: of all that stands before it, a text without any would be read once for each line.
  const end = [...text.matchAll(/^END:VCALENDAR[ \t]*$/gimu)].at(-1);
  return end ? text.slice(0, end.index + end[0].length) : text;
}

/**
 * Outlook on phones names UTC by an address, whose colon ends the parameter that it does not quote. Others name an
 * occurrence by its day without saying that it is one.
 */
const repaired = (text: string): string =>
  text
    .replace(/TZID=tzone:\/\/Microsoft\/Utc/giu, 'TZID=UTC')
    .replace(
      /^RECURRENCE-ID(?:;TZID=[^:;\r\n]+)?:(?=\d{8}[ \t]*\r?$)/gimu,
      'RECURRENCE-ID;VALUE=DATE:',
    );
