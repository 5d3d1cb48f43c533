import type { ComponentChildren, VNode } from 'preact';
import type { Button } from '../../../src/kernel/messages/tree.ts';
import { PressButtons } from '../../../src/kernel/render/page/pressButtons.tsx';
import type { Place } from './place.ts';
import { Signature } from './signature.tsx';

interface PostFormProps {
  readonly place: Place;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** A form of the page itself: works by an ordinary post, faster with the script. */
export function PostForm({ place, class: className, children }: PostFormProps): VNode {
  return (
    <form class={className} method="post" action={place.action} data-post novalidate>
      <Signature speaker={place.speaker} />
      <input type="hidden" name="line" value={place.lineId} />
      {children}
    </form>
  );
}

interface ButtonsProps {
  readonly buttons: readonly Button[];
  readonly place: Place;
  /** Id of the element that says what they are about, when several stand in one list. */
  readonly about?: string;
}

/** Buttons side by side. */
export function Buttons({ buttons, place, about }: ButtonsProps): VNode {
  return (
    <PostForm place={place} class="buttons">
      <PressButtons buttons={buttons} about={about} />
    </PostForm>
  );
}
