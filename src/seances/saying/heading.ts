import { fold } from '../../kernel/text/fold.ts';

/** What stands above several pasted lines and says what they are: « Décisions : ». */
export interface Heading {
  /** The word with which each of them would begin. */
  readonly word: string;
  /** They are names, of one line of the book. */
  readonly listsNames: boolean;
}

const heading = (word: string, listsNames = false): Heading => ({ word, listsNames });

const HEADINGS: readonly (readonly [RegExp, Heading])[] = [
  [/^(?:presents?|presente?s|presences?|participants?)$/u, heading('présents', true)],
  [/^(?:excusee?s?|absente?s?|absents? excuses?)$/u, heading('excusés', true)],
  [
    /^(?:(?:releve|liste) (?:de |des )?|principales )?decisions?(?: (?:prises?|retenues?|arretees?))?(?: (?:lors de|au cours de|pendant|de|a) (?:la |cette |l')?(?:reunion|seance|rencontre|session))?$/u,
    heading('décision'),
  ],
  [
    /^(?:(?:liste|plan) (?:de |des |d')?)?(?:actions?|taches?)(?: a (?:mener|faire|entreprendre))?$/u,
    heading('action'),
  ],
  [/^recommandations?$/u, heading('recommandation')],
  [/^(?:informations?|infos?|notes?)$/u, heading('info')],
  [/^(?:points? )?(?:a suivre|en suspens)$/u, heading('à suivre')],
];

/** The heading that a line is: closed by a colon, or alone in the plural. */
export function headingOf(line: string): Heading | undefined {
  const said = fold(line).trim();
  const title = said.replace(/^(?:les|mes) /u, '').replace(/\s*:$/u, '');
  if (!said.endsWith(':') && !title.endsWith('s')) return undefined;
  return HEADINGS.find(([pattern]) => pattern.test(title))?.[1];
}
