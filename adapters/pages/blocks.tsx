import type { VNode } from 'preact';
import type { Translator } from '../../src/kernel/locale/translate.ts';
import type { Block, Button, Form } from '../../src/kernel/messages/tree.ts';
import { FactsView } from '../../src/kernel/render/page/facts.tsx';
import { FieldView } from '../../src/kernel/render/page/field.tsx';
import { PressButtons } from '../../src/kernel/render/page/pressButtons.tsx';
import { TextView } from '../../src/kernel/render/page/text.tsx';
import { SHOWN } from './gesture.ts';

interface BlocksProps {
  readonly blocks: readonly Block[];
  readonly t: Translator;
  /** What tells this page from all others. */
  readonly shown: string;
}

/** What Griot says on a page of one thing: buttons one above the other, as wide as the thumb wants. */
export const Blocks = ({ blocks, t, shown }: BlocksProps): VNode => (
  <>
    {blocks.map((block, index) => (
      <BlockView block={block} id={`b${index}`} isFirst={index === 0} t={t} shown={shown} />
    ))}
  </>
);

interface BlockProps {
  readonly block: Block;
  readonly id: string;
  readonly isFirst: boolean;
  readonly t: Translator;
  readonly shown: string;
}

function BlockView({ block, id, isFirst, t, shown }: BlockProps): VNode | null {
  switch (block.kind) {
    case 'heading':
      return isFirst ? <h1>{block.text}</h1> : <h2>{block.text}</h2>;
    case 'text':
      return (
        <p>
          <TextView text={block.text} />
        </p>
      );
    case 'note':
      return (
        <p class={`note ${block.tone}`} role={block.tone === 'error' ? 'alert' : 'status'}>
          <TextView text={block.text} />
        </p>
      );
    case 'facts':
      return <FactsView facts={block.facts} />;
    case 'list':
      return <Items {...block} id={id} shown={shown} />;
    case 'buttons':
      return <Buttons buttons={block.buttons} shown={shown} />;
    case 'form':
      return <FormView form={block.form} id={id} t={t} shown={shown} />;
    // No page of a link has any yet.
    case 'table':
    case 'file':
      return null;
  }
}

type ItemsProps = Extract<Block, { kind: 'list' }> & {
  readonly id: string;
  readonly shown: string;
};

function Items({ items, ordered, id, shown }: ItemsProps): VNode {
  const entries = items.map(({ text, buttons = [] }, index) => (
    <li>
      <p id={`${id}-${index}`}>
        <TextView text={text} />
      </p>
      {buttons.length > 0 && <Buttons buttons={buttons} about={`${id}-${index}`} shown={shown} />}
    </li>
  ));
  return ordered === true ? <ol>{entries}</ol> : <ul>{entries}</ul>;
}

interface ButtonsProps {
  readonly buttons: readonly Button[];
  /** Id of the element that says what they are about. */
  readonly about?: string;
  readonly shown: string;
}

const Buttons = ({ buttons, about, shown }: ButtonsProps): VNode => (
  <form method="post" class="buttons">
    <input type="hidden" name={SHOWN} value={shown} />
    <PressButtons buttons={buttons} about={about} />
  </form>
);

interface FormProps {
  readonly form: Form;
  readonly id: string;
  readonly t: Translator;
  readonly shown: string;
}

const FormView = ({ form, id, t, shown }: FormProps): VNode => (
  <form method="post">
    <input type="hidden" name={SHOWN} value={shown} />
    <fieldset>
      <legend>{form.title}</legend>
      {form.fields.map((field) => (
        <FieldView field={field} id={`${id}-${field.name}`} t={t} />
      ))}
      <button type="submit" name="submit" value={form.id} class="plain">
        {form.submit}
      </button>
    </fieldset>
  </form>
);
