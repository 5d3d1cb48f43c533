import { joinedNames } from '../../../src/kernel/messages/suggested.ts';
import { isContinued, joinedParts } from './continued.ts';
import { FIELD, UNLISTED } from './fields.ts';

/** What Slack keeps of a submitted view: by block, by element. */
export type ViewValues = Readonly<Record<string, Readonly<Record<string, SubmittedElement>>>>;

interface SubmittedElement {
  readonly value?: string | null | undefined;
  readonly selected_date?: string | null | undefined;
  readonly selected_time?: string | null | undefined;
  readonly selected_option?: { readonly value: string } | null | undefined;
  readonly selected_options?: readonly { readonly value: string }[] | null | undefined;
}

/**
 * The values of a submitted form, by the names of its fields. Where one name is asked for, what is
 * typed counts rather than what is chosen; where several are, both do.
 */
export function valuesOf(state: ViewValues): Record<string, string> {
  const entries = Object.entries(state).flatMap(([block, elements]) => {
    const [element] = Object.values(elements);
    if (!block.startsWith(FIELD) || !element) return [];
    const name = block.slice(FIELD.length);
    const [line = {}] = Object.values(state[UNLISTED + name] ?? {});
    const given = givenIn(element, line.value ?? '');
    const others = continuedIn(state, name);
    return [[name, others.length > 0 ? joinedParts([given, ...others]) : given] as const];
  });
  return Object.fromEntries(entries);
}

/** What the inputs take that go on with the first one of a field, in the order of the modal. */
function continuedIn(state: ViewValues, name: string): string[] {
  const blocks = Object.keys(state).filter((block) => isContinued(block, name));
  return blocks.sort(byNumber).map((block) => Object.values(state[block] ?? {})[0]?.value ?? '');
}

const byNumber = new Intl.Collator('en', { numeric: true }).compare;

function givenIn(element: SubmittedElement, unlisted: string): string {
  const { value, selected_date, selected_time, selected_option, selected_options } = element;
  if (selected_options) {
    return joinedNames([...selected_options.map((option) => option.value), unlisted]);
  }
  if (unlisted.trim() !== '') return unlisted;
  return value ?? selected_date ?? selected_time ?? selected_option?.value ?? '';
}
