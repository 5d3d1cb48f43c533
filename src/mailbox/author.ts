/** What a mail, and the answer in it, tell of who answers. */
export interface Signs {
  /** Whom the directory knows by the address of the mail's author. */
  readonly from: string | undefined;
  /** Whom it knows by the ATTENDEE of the answer. */
  readonly attendee: string | undefined;
  /** To whom the invitation was sent that the mail says it answers: only he has its Message-ID. */
  readonly addressee: string | undefined;
}

export type Author =
  | { readonly kind: 'known'; readonly personId: string; readonly proven: boolean }
  /** The mail speaks for somebody else than its author. */
  | { readonly kind: 'forged' }
  | { readonly kind: 'stranger' };

/**
 * Who answers, as ids of people. A mail speaks for its author alone: known by his address, or, from
 * an address that nobody knows, by the invitation that he answers. The ATTENDEE proves nothing, for
 * whoever has the invitation can write it; an unknown one is an alias of the author.
 */
export function authorOf({ from, attendee, addressee }: Signs): Author {
  const personId = from ?? addressee;
  if (attendee !== undefined && attendee !== personId) {
    return { kind: personId === undefined ? 'stranger' : 'forged' };
  }
  if (personId === undefined) return { kind: 'stranger' };
  return { kind: 'known', personId, proven: addressee === personId };
}
