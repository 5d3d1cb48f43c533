import type { Card, Carried, Execute } from '../cards/elements.ts';

/** In a dialog, Teams hands in by `Action.Submit`; the verb travels with what it carries. */
interface Submit {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: Carried;
  readonly style?: Execute['style'];
  readonly associatedInputs?: 'none';
}

const submitOf = ({ type: _type, verb, data, ...others }: Execute): Submit => ({
  ...others,
  type: 'Action.Submit',
  data: { ...data, verb },
});

/** A card as a dialog shows it. */
export const dialogCard = ({ body, ...card }: Card): object => ({
  ...card,
  body: body.map((element) =>
    element.type === 'ActionSet' ? { ...element, actions: element.actions.map(submitOf) } : element,
  ),
});
