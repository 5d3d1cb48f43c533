import type { Button, FileRef } from '../../../src/kernel/messages/tree.ts';
import { oneLine } from '../../../src/kernel/render/inlineText.ts';
import { shortened } from '../../../src/kernel/text/pieces.ts';
import type { ActionSet, Carried, Execute } from './elements.ts';
import { LIMITS } from './limits.ts';

/** What a press asks, told apart by its verb. */
export const VERBS = {
  /** Does what a button of a reply does. */
  press: 'press',
  /** Hands in the fields of the card. */
  submit: 'submit',
  /** Shows what its reader alone may read. */
  view: 'view',
  /** Gives a document to whoever presses. */
  receive: 'receive',
} as const;

const STYLES = { primary: 'positive', danger: 'destructive' } as const;

export const title = (label: string): string => shortened(oneLine(label), LIMITS.button) || '…';

/** Buttons, in as many rows as Teams needs. */
export function buttonRows(buttons: readonly Button[], carried: Carried): ActionSet[] {
  const actions = buttons.map(
    ({ id, label, style }): Execute => ({
      type: 'Action.Execute',
      title: title(label),
      verb: VERBS.press,
      data: { ...carried, id },
      associatedInputs: 'none',
      ...(style ? { style: STYLES[style] } : {}),
    }),
  );
  const rows: ActionSet[] = [];
  for (let from = 0; from < actions.length; from += LIMITS.actions) {
    rows.push({ type: 'ActionSet', actions: actions.slice(from, from + LIMITS.actions) });
  }
  return rows;
}

/** By which a reader asks for a document. */
export const receiveButton = ({ id }: FileRef, label: string): ActionSet => ({
  type: 'ActionSet',
  actions: [
    {
      type: 'Action.Execute',
      title: title(label),
      verb: VERBS.receive,
      data: { id },
      associatedInputs: 'none',
    },
  ],
});
