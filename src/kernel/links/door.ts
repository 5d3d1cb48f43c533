import type { ActionCall } from '../messages/actionId.ts';

/** What a signed link opens: one thing, and the few gestures that may be made on it. */
export interface Door {
  /** In the address and in the signature: `reponse`. */
  readonly purpose: string;
  /** The id of the gesture that shows the thing, and writes nothing: programs open every link. */
  shows(object: string): string;
  /** Whether a button or a form is one of its gestures, on that very thing. */
  admits(call: ActionCall, object: string): boolean;
}
