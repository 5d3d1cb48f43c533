import type { types } from '@slack/bolt';
import { readActionId, SAY, sayId } from '../../../src/kernel/messages/actionId.ts';
import type { Button } from '../../../src/kernel/messages/tree.ts';
import { oneLine } from '../../../src/kernel/render/inlineText.ts';
import { shortened } from '../../../src/kernel/text/pieces.ts';
import { LIMITS } from './limits.ts';

/** A line said by a button goes as it is: in an id, an accent takes six characters. */
const SAYS = 'say:';

/** An action's id as a button carries it; undefined when Slack has no room for it. */
export function buttonValue(id: string): string | undefined {
  const { action, params } = readActionId(id);
  const said = action === SAY && Object.keys(params).length === 1 ? params.line : undefined;
  const value = said === undefined ? id : SAYS + said;
  return value.length <= LIMITS.value && value !== '' ? value : undefined;
}

/** The action's id that a button carries. */
export const idOfValue = (value: string): string =>
  value.startsWith(SAYS) ? sayId(value.slice(SAYS.length)) : value;

/** Gives each button of a message or a view an action_id of its own. */
export class ActionIds {
  #given = 0;

  next(): string {
    this.#given += 1;
    return `button-${this.#given}`;
  }
}

/** A row of buttons. */
export interface Actions {
  readonly type: 'actions';
  readonly elements: types.Button[];
}

/** Buttons, in as many rows as Slack needs. One that has no room for what it does is not shown. */
export function actionsBlocks(buttons: readonly Button[], ids: ActionIds): Actions[] {
  const elements = buttons.flatMap((button) => buttonElement(button, ids));
  const rows: Actions[] = [];
  for (let from = 0; from < elements.length; from += LIMITS.actions) {
    rows.push({ type: 'actions', elements: elements.slice(from, from + LIMITS.actions) });
  }
  return rows;
}

function buttonElement({ id, label, style }: Button, ids: ActionIds): types.Button[] {
  const value = buttonValue(id);
  if (value === undefined) return [];
  const text = shortened(oneLine(label), LIMITS.button) || '…';
  return [
    {
      type: 'button',
      action_id: ids.next(),
      text: { type: 'plain_text', text, emoji: false },
      value,
      ...(style ? { style } : {}),
    },
  ];
}
