/** Whether a text ends by asking: « clore D-2027-001 ? » asks whether to, and orders nothing. */
export const isQuestion = (text: string): boolean => /\?[\s?!.]*$/u.test(text);

/** Whether a text asks from its first words, with or without its sign: « est-ce que le PNUD sera là le 18 ». */
export const opensAsking = (text: string): boolean =>
  /^(?:[^.,;:!?]{0,25}[\s,])?est[- ]ce qu(?:e\s|[’'])/iu.test(text);
