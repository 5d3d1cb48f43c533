/** What a spreadsheet program may take for a formula when a text begins with it. */
const ACTIVE = /^[=+\-@\t\r]/u;
const MADE_INERT = /^'(?=[=+\-@\t\r])/u;

/** A text that no spreadsheet program executes: an apostrophe before it says that it is a text. */
export const inert = (text: string): string => (ACTIVE.test(text) ? `'${text}` : text);

/** The text as it was before `inert`. */
export const withoutInert = (text: string): string => text.replace(MADE_INERT, '');
