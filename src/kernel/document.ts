import type { Fact, Text } from './messages/tree.ts';

/** A part of a printed document, in the order in which it is read. */
export type Piece =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly tone?: 'muted' | 'centred' }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly Text[]; readonly ordered?: boolean }
  | {
      readonly kind: 'table';
      /** Shares of the width; together 100. */
      readonly columns: readonly { readonly header: string; readonly share: number }[];
      readonly rows: readonly (readonly Text[])[];
    }
  /** Boxes side by side, each with its title and its lines: the months of a year. */
  | {
      readonly kind: 'grid';
      readonly columns: number;
      readonly boxes: readonly { readonly title: string; readonly lines: readonly Text[] }[];
    }
  /** Places to sign, side by side. */
  | {
      readonly kind: 'signatures';
      readonly places: readonly { readonly role: string; readonly name: string }[];
    }
  | { readonly kind: 'pageBreak' };

/** A document for people to print, sign and file: A4, with a header, a footer and page numbers. */
export interface PrintedDocument {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: 'fr' | 'en';
  /** On top of every page. */
  readonly header: string;
  /** At the foot of every page, beside its number. */
  readonly footer: string;
  /** « Page », « sur »: what stands before the number of the page and before how many there are. */
  readonly pageWords: { readonly page: string; readonly of: string };
  /** Of titles and rules: six hexadecimal digits. */
  readonly colour: string;
  /** Its pages are wider than they are high. */
  readonly landscape?: true;
  /** « PROJET », across the head of every page; absent when the document is final. */
  readonly mark?: string;
  readonly pieces: readonly Piece[];
}

/** Makes documents from the same tree. Each loads its library when it is first used. */
export interface Documents {
  /** An editable one (Office Open XML), with real styles. */
  docx(document: PrintedDocument): Promise<Uint8Array>;
  /** With its fonts. */
  pdf(document: PrintedDocument): Promise<Uint8Array>;
  /** One file, without links to anything. */
  html(document: PrintedDocument): Promise<Uint8Array>;
}

/** The texts that the secretariat may replace, by a file of its own. */
export interface Templates {
  /** The one of that group when there is one, else the general one. */
  read(name: 'compte-rendu', group: string): Promise<string>;
}

/** A part that stands below the one before it. */
export type StackedPiece = Exclude<Piece, { readonly kind: 'grid' }>;

/** The same without boxes side by side, for what is read from top to bottom: a heading and a list each. */
export const oneBelowAnother = (pieces: readonly Piece[]): readonly StackedPiece[] =>
  pieces.flatMap((piece): StackedPiece[] => {
    if (piece.kind !== 'grid') return [piece];
    return piece.boxes.flatMap(({ title, lines }): StackedPiece[] => [
      { kind: 'heading', level: 2, text: title },
      { kind: 'list', items: lines },
    ]);
  });
