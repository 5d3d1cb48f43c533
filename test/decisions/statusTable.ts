import { DecisionStatus } from '../../prisma/client/enums.ts';
import { CHANGES, type Change, judge, type Standing } from '../../src/decisions/transitions.ts';

/** As the guide names them. */
const STATUS: Readonly<Record<DecisionStatus, string>> = {
  todo: 'à faire',
  inProgress: 'en cours',
  postponed: 'reportée',
  done: 'faite (à confirmer)',
  confirmed: 'confirmée',
  dropped: 'abandonnée',
};

const CHANGE: Readonly<Record<Change, string>> = {
  start: 'en cours',
  close: 'fait',
  confirm: 'confirmer',
  return: 'pas fait',
  postpone: 'reporter',
  decline: 'ce n’est pas moi',
  drop: 'abandonner',
  reopen: 'rouvrir',
  correct: 'corriger',
};

const WHO: Readonly<Record<Exclude<Standing, 'reader'>, string>> = { owner: 'R', coordinator: 'C' };

/** Who may pass from which status to which, as judged by the program: a table in Markdown. */
export function statusTable(): string {
  const statuses = Object.values(DecisionStatus);
  const head = ['', ...statuses.map((status) => STATUS[status])];
  const rows = CHANGES.map((change) => [
    `« ${CHANGE[change]} »`,
    ...statuses.map((status) => cell(change, status)),
  ]);
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cell(change: Change, status: DecisionStatus): string {
  const outcomes = (['owner', 'coordinator'] as const).flatMap((standing) => {
    const verdict = judge(change, status, standing);
    if (verdict.kind !== 'made') return [];
    const becomes = verdict.status === status ? 'inchangée' : STATUS[verdict.status];
    return [{ who: WHO[standing], becomes }];
  });
  const [one, other] = outcomes;
  if (one && other && one.becomes === other.becomes)
    return `${one.who}, ${other.who} : ${one.becomes}`;
  return outcomes.map(({ who, becomes }) => `${who} : ${becomes}`).join(' ; ');
}
