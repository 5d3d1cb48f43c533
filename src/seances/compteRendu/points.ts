import { Temporal } from 'temporal-polyfill';
import { ownersInWords } from '../../decisions/messages.ts';
import { dateInWords } from '../../kernel/locale/format.ts';
import { withCapital } from '../../kernel/text/capital.ts';
import { type BookLine, isResolution } from '../book.ts';
import { type PointDealt, proceedingsOf } from '../proceedings.ts';
import type { MinutesPoint, Resolved } from './minutes.ts';
import type { Sources } from './sources.ts';

/** What was said before any point was called comes first, without a number. */
export function pointsOf(sources: Sources): MinutesPoint[] {
  let number = 0;
  return proceedingsOf(sources.book).map((dealt) => {
    if (dealt.point) number += 1;
    return pointOf(sources, dealt, dealt.point ? number : 0);
  });
}

function pointOf(sources: Sources, { point, lines }: PointDealt, number: number): MinutesPoint {
  return {
    number,
    title: point?.title ?? sources.t('seances.minutes.opening'),
    presenter: point?.presenter ?? '',
    paragraphs: lines.flatMap(({ line }) => (line.kind === 'info' ? [sentence(line.text)] : [])),
    resolutions: lines.flatMap((one) => resolved(sources, one)),
    toFollow: lines.flatMap(({ line }) => (line.kind === 'followUp' ? [sentence(line.text)] : [])),
  };
}

/** What was typed in haste begins with a capital and ends with a stop. */
export function sentence(text: string): string {
  const first = withCapital(text.replace(/[\s,;:]+$/u, ''));
  return /[.!?…»)]$/u.test(first) ? first : `${first}.`;
}

/** What is only proposed is in the book, not in the compte rendu. */
function resolved({ t, directory, meeting, decisions }: Sources, { line }: BookLine): Resolved[] {
  if (!isResolution(line) || !line.register) return [];
  const decision = decisions.get(line.register.id);
  const today = meeting.start.toPlainDate();
  const owners = decision && ownersInWords({ t, directory, today }, decision);
  const due = decision?.dueOn ?? (line.dueOn ? Temporal.PlainDate.from(line.dueOn) : undefined);
  return [
    {
      kind: line.kind,
      code: line.register.code,
      text: sentence(decision?.text ?? line.text),
      owners: owners ?? '',
      due: due ? dateInWords(due, 'fr') : '',
    },
  ];
}
