/** Whether two addresses are one: mailboxes differ in their letters, never in their case. */
export const isSameAddress = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();
