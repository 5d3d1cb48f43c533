import type { PublicPages } from './links/publicPages.ts';

/** What the installation decides, and features need to know. */
export interface Settings {
  /** Griot's own mailbox: sender of the mail and organizer of every meeting. */
  readonly organizer: { readonly name: string; readonly email: string };
  /**
   * When people are told of a change: at once, or two minutes later, so that its author may think
   * again, and what he changes meanwhile goes into the same mail.
   */
  readonly tellsOfChanges: 'now' | 'soon';
  /** Added to every SEQUENCE since the register was put back to an older copy (`restoredAt`); absent: 0. */
  readonly restored?: number;
  /** Undefined: nothing leads to the public pages, which are reached by nobody. */
  readonly pages?: PublicPages | undefined;
}
