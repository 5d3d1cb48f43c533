/**
 * A signed link, as the name of a chat that knows people by their id. Only what has read a link
 * (`SignedLinks.read`) may speak for somebody under that name.
 */
export const LINK = 'link';
