import type { Context } from '../../kernel/commands/context.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { type Block, warning } from '../../kernel/messages/tree.ts';
import type { Vacancy } from './vacancy.ts';

/** What a change leaves a confidential group without, in words. */
export const vacancyInWords = (t: Translator, { group, lack, from }: Vacancy): string =>
  t(`directory.vacancy.${lack}`, { group, day: dayInWords(from, t.locale) });

/** The same, for somebody who is about to confirm it: of the groups of which he may know. */
export const vacancyWarnings = (
  { t, directory, actor }: Pick<Context, 't' | 'directory' | 'actor'>,
  vacancies: readonly Vacancy[],
): readonly Block[] =>
  vacancies
    .filter(({ group }) => {
      const known = directory.groupByCode(group);
      return !known || actor.knows(known);
    })
    .map((vacancy) => warning(vacancyInWords(t, vacancy)));
