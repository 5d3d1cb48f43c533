/**
 * The command line, as the name of a chat. Whoever runs it holds the register already, so it needs
 * no identity of its own: it knows people by their e-mail address and channels by a group's code.
 */
export const CONSOLE = 'console';
