/** What the installation decides, and features need to know. */
export interface Settings {
  /** Griot's own mailbox: sender of the mail and organizer of every meeting. */
  readonly organizer: { readonly name: string; readonly email: string };
}
