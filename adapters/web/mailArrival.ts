/** Where the arrival of captured mail is announced, among the conversations. */
export const MAIL = 'mail';
