/** The Adaptive Card 1.5, with what Griot writes in it and nothing else. */

/** A run of text. Unlike a TextBlock it knows no Markdown: what people type stays what they typed. */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Large';
  readonly isSubtle?: true;
  readonly fontType?: 'Monospace';
  readonly color?: 'Attention' | 'Warning';
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly url: string };
}

export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly spacing?: 'None' | 'Small' | 'Medium' | 'Large';
}

/** What comes back of a press. */
export type Carried = Readonly<Record<string, string | number>>;

export interface Execute {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: Carried;
  readonly style?: 'positive' | 'destructive';
  readonly associatedInputs?: 'none';
}

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly Execute[];
}

export interface Container {
  readonly type: 'Container';
  readonly style: 'warning' | 'attention' | 'accent';
  readonly items: readonly RichTextBlock[];
}

interface InputBase {
  readonly id: string;
  readonly label: string;
  readonly value?: string;
}

export type Input =
  | (InputBase & {
      readonly type: 'Input.Text';
      readonly isMultiline?: true;
      readonly placeholder?: string;
    })
  | (InputBase & { readonly type: 'Input.Date' | 'Input.Time' })
  | (InputBase & {
      readonly type: 'Input.ChoiceSet';
      readonly style: 'compact' | 'filtered';
      readonly isMultiSelect?: true;
      readonly wrap?: true;
      readonly choices: readonly { readonly title: string; readonly value: string }[];
    });

export type Element = RichTextBlock | ActionSet | Container | Input;

/** Asks Griot, for these people alone, for what they may read instead. */
export interface Refresh {
  readonly action: Omit<Execute, 'title'>;
  readonly userIds: readonly string[];
}

export interface Card {
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly lang: string;
  readonly body: readonly Element[];
  readonly fallbackText: string;
  readonly speak: string;
  readonly refresh?: Refresh;
}
