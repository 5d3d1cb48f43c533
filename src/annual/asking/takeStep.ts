import type { Context } from '../../kernel/commands/context.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { previewPublication } from '../publishing/publish.ts';
import { previewValidation, submitYear } from '../publishing/validate.ts';
import { askYear, type Step, yearsMeant } from './whichYear.ts';

const STEPS = {
  submit: submitYear,
  validate: previewValidation,
  publish: previewPublication,
} as const;

/** Of the year that is said, or of the one that can be meant; of two, which one is asked. */
export async function takeStep(
  context: Context,
  step: Step,
  said: number | undefined,
): Promise<Reply> {
  const years = said === undefined ? await yearsMeant(context, step) : [said];
  const [year, ...others] = years;
  if (year === undefined || others.length > 0) return askYear(context, step, years);
  return STEPS[step](context, year);
}
