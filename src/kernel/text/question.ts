/** Whether a text ends by asking: « clore D-2027-001 ? » asks whether to, and orders nothing. */
export const isQuestion = (text: string): boolean => /\?[\s?!.]*$/u.test(text);
