import { withStandIns } from '../../directory/standIns.ts';
import { holders } from '../../kernel/access/leaders.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { dayIn } from '../../kernel/time.ts';
import type { MeetingSubject } from '../meetingSearch.ts';

/** Who validates: the chair of the group, or whoever coordinates it; nobody when it has neither. */
function validators({ directory, now }: Context, { meeting, group }: MeetingSubject) {
  const day = meeting.start.toPlainDate();
  const leaders = holders(directory, group, day, 'chair', 'coordinator', 'coCoordinator');
  return withStandIns(directory, leaders, group, dayIn(now, group.zone));
}

/** Those to whom the actor submits an ordre du jour; none when he validates it himself. */
export function superiors(context: Context, subject: MeetingSubject): readonly Person[] {
  const chairs = validators(context, subject);
  return chairs.some(({ id }) => id === context.actor.person?.id) ? [] : chairs;
}

/** @throws DomainError `odj.notValidator` */
export function refuseToValidate(context: Context, subject: MeetingSubject): void {
  const chairs = superiors(context, subject);
  if (chairs.length === 0) return;
  throw new DomainError('odj.notValidator', {
    code: subject.meeting.code,
    many: chairs.length > 1 ? 'yes' : 'no',
    who: listInWords(
      chairs.map(({ name }) => name),
      context.t.locale,
    ),
  });
}
