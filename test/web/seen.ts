import { DomUtils, parseDocument } from 'htmlparser2';
import { ordinary, type Seen, type SeenField, type SeenForm } from '../support/chat/chat.ts';

const { findAll, getAttributeValue, innerText } = DomUtils;

type Element = ReturnType<typeof findAll>[number];
type Nodes = Parameters<typeof findAll>[1];

/** A line of the chat, and what its forms would post. */
export interface SeenLine {
  readonly seen: Seen;
  /** What each form posts besides the button pressed, in the order of the page. */
  readonly forms: readonly PostableForm[];
}

/** A form of the page. */
export interface PostableForm {
  readonly hidden: Readonly<Record<string, string>>;
  readonly buttons: readonly {
    readonly label: string;
    readonly name: string;
    readonly value: string;
  }[];
  readonly fields: readonly PostableField[];
}

interface PostableField extends SeenField {
  readonly name: string;
  /** Of a choice: what each label posts. */
  readonly options: ReadonlyMap<string, string>;
}

const hasClass = (element: Element, name: string): boolean =>
  (getAttributeValue(element, 'class') ?? '').split(' ').includes(name);

const named =
  (name: string) =>
  (element: Element): boolean =>
    element.name === name;
const attribute = (element: Element, name: string): string =>
  getAttributeValue(element, name) ?? '';

/** What Griot says in a page or a part of one, line by line. */
export function linesOf(html: string): SeenLine[] {
  const lines = findAll((one) => one.name === 'article' && hasClass(one, 'griot'), parsed(html));
  return lines.map(lineOf);
}

const parsed = (html: string): Nodes => parseDocument(html).children;

function lineOf(article: Element): SeenLine {
  const body = findAll((one) => hasClass(one, 'body'), article.children).flatMap(
    ({ children }) => children,
  );
  const forms = findAll(named('form'), body).map(postableOf);
  const legend = findAll(named('legend'), body)[0];
  const filled = forms.find(({ fields }) => fields.length > 0);
  const buttons = forms.filter((one) => one !== filled).flatMap((one) => one.buttons);
  return {
    seen: {
      text: ordinary(textOf(body)),
      buttons: buttons.map(({ label }) => label),
      form: filled && formOf(filled, legend ? innerText(legend) : ''),
    },
    forms,
  };
}

const BLOCKS = new Set(['p', 'h2', 'li', 'dd', 'tr', 'div', 'section']);

/** Without what stands on buttons. */
function textOf(nodes: Nodes): string {
  const parts = (Array.isArray(nodes) ? nodes : [nodes]).map((one) => {
    if ('data' in one) return one.data;
    if (!('children' in one) || ('name' in one && one.name === 'button')) return '';
    const inner = textOf(one.children);
    if (!('name' in one)) return inner;
    if (one.name === 'dt') return `${inner} : `;
    return BLOCKS.has(one.name) ? `${inner}\n` : inner;
  });
  return parts.join('').replace(/\n{2,}/g, '\n');
}

function postableOf(form: Element): PostableForm {
  const inputs = findAll(named('input'), form.children);
  const hidden = inputs.filter((one) => attribute(one, 'type') === 'hidden');
  const buttons = findAll(named('button'), form.children);
  return {
    hidden: Object.fromEntries(
      hidden.map((one) => [attribute(one, 'name'), attribute(one, 'value')]),
    ),
    buttons: buttons.map((one) => ({
      label: ordinary(innerText(one)),
      name: attribute(one, 'name'),
      value: attribute(one, 'value'),
    })),
    fields: findAll((one) => hasClass(one, 'field'), form.children).map(fieldOf),
  };
}

const CONTROLS = new Set(['input', 'textarea', 'select']);

function fieldOf(field: Element): PostableField {
  const [control] = findAll(({ name }) => CONTROLS.has(name), field.children);
  if (!control) throw new Error('a field without a control');
  const [label] = findAll(named('label'), field.children);
  const [error] = findAll((one) => hasClass(one, 'error'), field.children);
  const [hint] = findAll((one) => hasClass(one, 'hint'), field.children);
  const options = findAll(named('option'), control.children);
  const chosen = options.find((one) => getAttributeValue(one, 'selected') !== undefined);
  const typed = control.name === 'textarea' ? innerText(control) : attribute(control, 'value');
  const own = (label?.children ?? []).filter((one) => 'data' in one);
  return {
    label: ordinary(innerText(own)),
    value: ordinary(chosen ? innerText(chosen) : typed),
    error: error ? ordinary(innerText(error)) : '',
    hint: hint ? ordinary(innerText(hint)) : '',
    choices: options.map((one) => ordinary(innerText(one))),
    name: attribute(control, 'name'),
    options: new Map(options.map((one) => [ordinary(innerText(one)), attribute(one, 'value')])),
  };
}

const formOf = ({ buttons, fields }: PostableForm, title: string): SeenForm => ({
  title: ordinary(title),
  submit: buttons[0]?.label ?? '',
  fields,
});

/**
 * What a form posts, filled in by the labels of its fields.
 * @throws Error when there is no such field
 */
export function filled(
  form: PostableForm,
  told: Readonly<Record<string, string>>,
): Record<string, string> {
  const labels = form.fields.map(({ label }) => label);
  const unknown = Object.keys(told).filter((label) => !labels.includes(label));
  if (unknown.length > 0)
    throw new Error(`no field ${unknown.join(', ')} in: ${labels.join(', ')}`);
  const [submit] = form.buttons;
  const values = form.fields.map(({ label, name, value, options }) => {
    const said = told[label] ?? value;
    return [name, options.get(said) ?? said] as const;
  });
  return {
    ...form.hidden,
    ...Object.fromEntries(values),
    ...(submit ? { [submit.name]: submit.value } : {}),
  };
}
