import type { VNode } from 'preact';
import type { Button } from '../../messages/tree.ts';

interface PressButtonsProps {
  readonly buttons: readonly Button[];
  /** Id of the element that says what they are about, when several stand in one list. */
  readonly about?: string | undefined;
}

/** The buttons of a form: the one that is pressed is posted as `press`. */
export const PressButtons = ({ buttons, about }: PressButtonsProps): VNode => (
  <>
    {buttons.map(({ id, label, style }) => (
      <button
        type="submit"
        name="press"
        value={id}
        class={style ?? 'plain'}
        {...(about === undefined ? {} : { 'aria-describedby': about })}
      >
        {label}
      </button>
    ))}
  </>
);
