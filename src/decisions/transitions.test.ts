import { describe, expect, it } from 'vitest';
import { CHANGES, type Change, judge, STANDINGS, type Standing } from './transitions.ts';

const STATUSES = ['todo', 'inProgress', 'postponed', 'done', 'confirmed', 'dropped'] as const;

const verdict = (change: Change, status: (typeof STATUSES)[number], standing: Standing): string => {
  const judged = judge(change, status, standing);
  if (judged.kind === 'made') return judged.status;
  return judged.kind === 'already' ? '=' : judged.why.replace('decision.', '!');
};

/** « change status: for a reader | for an owner | for the coordinator ». */
const TABLE = `
start todo: !notYours | inProgress | inProgress
start inProgress: = | = | =
start postponed: !notYours | inProgress | inProgress
start done: !done | !done | !done
start confirmed: !confirmed | !confirmed | !confirmed
start dropped: !dropped | !dropped | !dropped
close todo: !notYours | done | confirmed
close inProgress: !notYours | done | confirmed
close postponed: !notYours | done | confirmed
close done: !notYours | = | confirmed
close confirmed: = | = | =
close dropped: !dropped | !dropped | !dropped
confirm todo: !notCoordinator | !notCoordinator | confirmed
confirm inProgress: !notCoordinator | !notCoordinator | confirmed
confirm postponed: !notCoordinator | !notCoordinator | confirmed
confirm done: !notCoordinator | !notCoordinator | confirmed
confirm confirmed: = | = | =
confirm dropped: !dropped | !dropped | !dropped
return todo: = | = | =
return inProgress: = | = | =
return postponed: = | = | =
return done: !notCoordinator | !notCoordinator | todo
return confirmed: !confirmed | !confirmed | !confirmed
return dropped: !dropped | !dropped | !dropped
postpone todo: !notYours | postponed | postponed
postpone inProgress: !notYours | postponed | postponed
postpone postponed: !notYours | postponed | postponed
postpone done: !done | !done | !done
postpone confirmed: !confirmed | !confirmed | !confirmed
postpone dropped: !dropped | !dropped | !dropped
decline todo: !notYours | todo | todo
decline inProgress: !notYours | todo | todo
decline postponed: !notYours | postponed | postponed
decline done: !done | !done | !done
decline confirmed: !confirmed | !confirmed | !confirmed
decline dropped: !dropped | !dropped | !dropped
drop todo: !notCoordinator | !notCoordinator | dropped
drop inProgress: !notCoordinator | !notCoordinator | dropped
drop postponed: !notCoordinator | !notCoordinator | dropped
drop done: !notCoordinator | !notCoordinator | dropped
drop confirmed: !confirmed | !confirmed | !confirmed
drop dropped: = | = | =
reopen todo: = | = | =
reopen inProgress: = | = | =
reopen postponed: = | = | =
reopen done: !notYours | todo | todo
reopen confirmed: !notCoordinator | !notCoordinator | todo
reopen dropped: !notCoordinator | !notCoordinator | todo
correct todo: !notCoordinator | !notCoordinator | todo
correct inProgress: !notCoordinator | !notCoordinator | inProgress
correct postponed: !notCoordinator | !notCoordinator | postponed
correct done: !notCoordinator | !notCoordinator | done
correct confirmed: !notCoordinator | !notCoordinator | confirmed
correct dropped: !notCoordinator | !notCoordinator | dropped
`;

describe('what can be done to a decision', () => {
  it('depends on its status and on who asks, and on nothing else', () => {
    const judged = CHANGES.flatMap((change) =>
      STATUSES.map((status) => {
        const verdicts = STANDINGS.map((standing) => verdict(change, status, standing));
        return `${change} ${status}: ${verdicts.join(' | ')}`;
      }),
    );
    expect(judged).toEqual(TABLE.trim().split('\n'));
  });
});
