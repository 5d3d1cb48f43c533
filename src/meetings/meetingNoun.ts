/** What a meeting is called in a sentence, as typed or folded: a piece of a pattern. « réussite » is no « réu ». */
export const MEETING_NOUN = '(?:réunion|reunion|r[ée]u(?![a-zà-ÿ])|rencontre|séance|seance)';
