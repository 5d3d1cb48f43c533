import type { ParsedMail } from 'mailparser';

/** The lines of a header as they stand, from the top of the mail down, unfolded. */
export const headerLines = (mail: ParsedMail, name: string): string[] =>
  mail.headerLines
    .filter(({ key }) => key === name)
    .map(({ line }) => line.slice(line.indexOf(':') + 1).replace(/\r?\n\s*/gu, ' '))
    .map((value) => value.trim());

/** Its first line; '' when there is none. */
export const headerText = (mail: ParsedMail, name: string): string =>
  headerLines(mail, name)[0] ?? '';
