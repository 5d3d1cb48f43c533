import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Occurrence } from '../exceptions.ts';
import type { OwnAnswers } from '../seats/ownAnswers.ts';
import type { Series, Strand } from '../series.ts';

/** What the letters about a strand are written from. */
export interface StrandState {
  readonly circumstances: Circumstances;
  readonly series: Series;
  readonly strand: Strand;
  /** Its meetings, in the order of the rule. */
  readonly occurrences: readonly Occurrence[];
  /** The series goes on at another rhythm, by another invitation. */
  readonly goesOn: boolean;
  readonly answers: OwnAnswers;
}
