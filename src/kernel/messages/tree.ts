/**
 * The neutral message: what commands answer and what jobs announce. Each chat renders it in its
 * own form; the text in it is data, never markup, so that escaping is the renderer's job alone.
 */

/** A run of text; a plain string is unmarked. */
export type Span =
  | string
  | { readonly bold: string }
  | { readonly muted: string }
  | { readonly code: string }
  | { readonly href: string; readonly label: string }
  | Moment;

/**
 * An hour that people of several zones read. `said` tells it whole, with its zone, and stands by
 * itself; a chat that shows each reader the hour of his own clock adds it under `yours` (ADR 0041).
 */
export interface Moment {
  readonly said: string;
  readonly yours: string;
  /** In seconds since 1970. */
  readonly epochSeconds: number;
}

export type Text = string | readonly Span[];

export interface Fact {
  readonly label: string;
  readonly value: Text;
  /** What it was, under what it is: never shown without its label. */
  readonly past?: true;
}

export interface Button {
  /** What a press does: an encoded action (`actionId.ts`). Carries no authority of its own. */
  readonly id: string;
  readonly label: string;
  readonly style?: 'primary' | 'danger';
}

export interface ListItem {
  readonly text: Text;
  readonly buttons?: readonly Button[];
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Names to choose from; what is not among them may be typed all the same. */
export interface Suggestions {
  readonly options: readonly Option[];
  /** The field takes several, one after the other: « Aïssata Diarra, Moussa Traoré ». */
  readonly several: boolean;
  /** The id of the group whose people come first: for a chat that looks for them while one types. */
  readonly groupId?: string;
}

interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly hint?: string;
  /** What is wrong with the value, said under the field. */
  readonly error?: string;
}

export type Field =
  | (FieldBase & { readonly type: 'text'; readonly suggestions?: Suggestions })
  | (FieldBase & { readonly type: 'longText' | 'date' | 'time' })
  | (FieldBase & { readonly type: 'choice'; readonly options: readonly Option[] });

export interface Form {
  /** The action that receives the values. */
  readonly id: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly submit: string;
}

/** A document kept in the register (`files.ts`): its bytes are fetched by whoever shows it. */
export interface FileRef {
  /** Unguessable; access is judged when it is read. */
  readonly id: string;
  /** With its ending: « GEC-2027-03.pdf ». */
  readonly name: string;
  /** RFC 6838: application/pdf. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** What a picture shows, for those who do not see it. */
  readonly alt?: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly ordered?: boolean }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Text[])[];
    }
  | { readonly kind: 'note'; readonly tone: 'info' | 'warning' | 'error'; readonly text: Text }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | { readonly kind: 'file'; readonly file: FileRef }
  | { readonly kind: 'form'; readonly form: Form };

/** What a person gets back at once, in the conversation where he spoke. */
export interface Reply {
  readonly blocks: readonly Block[];
  /** `channel`: everyone in the conversation may read it. Private unless said. */
  readonly visibility?: 'private' | 'channel';
  /** The message whose button was pressed is replaced by this one (a preview once confirmed). */
  readonly replacesOriginal?: boolean;
}

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const text = (content: Text): Block => ({ kind: 'text', text: content });
export const facts = (...entries: readonly Fact[]): Block => ({ kind: 'facts', facts: entries });
export const list = (items: readonly ListItem[]): Block => ({ kind: 'list', items });
export const ordered = (items: readonly ListItem[]): Block => ({
  kind: 'list',
  items,
  ordered: true,
});
export const buttons = (...entries: readonly Button[]): Block => ({
  kind: 'buttons',
  buttons: entries,
});
export const warning = (content: Text): Block => ({ kind: 'note', tone: 'warning', text: content });
export const info = (content: Text): Block => ({ kind: 'note', tone: 'info', text: content });
export const form = (content: Form): Block => ({ kind: 'form', form: content });

export const file = (content: FileRef): Block => ({ kind: 'file', file: content });

/** A private answer made of these blocks. */
export const reply = (...blocks: readonly Block[]): Reply => ({ blocks });

/** Every button of these blocks, in reading order, those of list items included. */
export function buttonsOf(blocks: readonly Block[]): Button[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'buttons') return [...block.buttons];
    if (block.kind === 'list') return block.items.flatMap((item) => [...(item.buttons ?? [])]);
    return [];
  });
}

/** The documents that these blocks carry, in reading order. */
export const filesOf = (blocks: readonly Block[]): FileRef[] =>
  blocks.flatMap((block) => (block.kind === 'file' ? [block.file] : []));
