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

/** Buttons, in as many rows as Teams needs, and as a narrow telephone has room for. */
export function buttonRows(buttons: readonly Button[], carried: Carried): ActionSet[] {
  const rows: Execute[][] = [];
  let room = 0;
  for (const action of buttons.map((button) => executeOf(button, carried))) {
    const width = action.title.length + LIMITS.buttonEdges;
    const row = rows.at(-1);
    const fits = row !== undefined && row.length < LIMITS.actions && width <= room;
    if (fits) row.push(action);
    else rows.push([action]);
    room = (fits ? room : LIMITS.row) - width;
  }
  return rows.map((actions) => ({ type: 'ActionSet', actions }));
}

const executeOf = ({ id, label, style }: Button, carried: Carried): Execute => ({
  type: 'Action.Execute',
  title: title(label),
  verb: VERBS.press,
  data: { ...carried, id },
  associatedInputs: 'none',
  ...(style ? { style: STYLES[style] } : {}),
});

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
