import type { Context } from '../../kernel/commands/context.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { actionId, sayId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  type Button,
  buttons,
  type FileRef,
  facts,
  file,
  heading,
  list,
  text,
} from '../../kernel/messages/tree.ts';
import type { MeetingSubject } from '../../meetings/meetingSearch.ts';
import { holdsPen } from '../pen.ts';
import type { Difference } from './differences.ts';
import { resolutionsOf } from './minutes.ts';
import type { Amendment } from './store.ts';
import { type Kept, SHORT_SEAL } from './subject.ts';

/** « CR GEC-2027-03 – projet, version 2 »: where it stands and what it counts. */
export function minutesCard(
  { t }: { readonly t: Translator },
  { compteRendu, version }: Kept,
): Block[] {
  const { minutes, number } = version;
  const { status, amendUntil, seal, adoptedAtCode } = compteRendu;
  const until = amendUntil ? dayInWords(amendUntil, t.locale) : 'none';
  return [
    heading(t('seances.minutes.title', { code: minutes.code })),
    facts(
      {
        label: t('seances.minutes.fact.status'),
        value: t('seances.minutes.status', { status, until, code: adoptedAtCode ?? 'none' }),
      },
      { label: t('seances.minutes.fact.version'), value: String(number) },
      {
        label: t('seances.minutes.fact.content'),
        value: t('seances.minutes.content', {
          points: minutes.points.filter((point) => point.number > 0).length,
          decisions: resolutionsOf(minutes).length,
          present: new Set(minutes.present.map(({ organization }) => organization)).size,
        }),
      },
      ...(seal
        ? [{ label: t('seances.minutes.fact.seal'), value: [{ code: seal.slice(0, SHORT_SEAL) }] }]
        : []),
    ),
  ];
}

export const fileBlocks = (refs: readonly FileRef[]): Block[] => refs.map(file);

/** What may come next, for whoever reads. */
export function nextButtons(
  context: Context,
  subject: MeetingSubject,
  { compteRendu }: Kept,
): Block[] {
  const { t } = context;
  const { code } = subject.meeting;
  const pen = holdsPen(context, subject);
  const choices: Button[] = [
    ...(pen && compteRendu.status === 'draft'
      ? [{ id: sayId(`cr diffuser ${code}`), label: t('seances.minutes.button.circulate') }]
      : []),
    ...(pen && compteRendu.status !== 'adopted'
      ? [{ id: sayId(`cr actualiser ${code}`), label: t('seances.minutes.button.rewrite') }]
      : []),
    { id: sayId(`cr versions ${code}`), label: t('seances.minutes.button.versions') },
  ];
  return [buttons(...choices)];
}

/** Taken out and put in, line by line. */
export const differenceBlocks = (t: Translator, found: readonly Difference[]): Block[] =>
  found.length === 0
    ? [text(t('seances.minutes.same'))]
    : [
        list(
          found.map(({ sign, text: line }) => ({
            text: [{ code: sign === '-' ? '−' : '+' }, ` ${line}`],
          })),
        ),
      ];

export const SETTLE = 'cr.trancher';

/** Accepter / Refuser; accepting a version seen makes the change, otherwise it is shown first. */
export function settleButtons(
  t: Translator,
  code: string,
  number: number,
  seen?: number,
): Button[] {
  const params = { reunion: code, numero: String(number) };
  const version = seen === undefined ? {} : { version: String(seen) };
  return [
    {
      id: actionId(SETTLE, { ...params, issue: 'accepted', ...version }),
      label: t('seances.minutes.button.accept', { number }),
    },
    {
      id: actionId(SETTLE, { ...params, issue: 'refused' }),
      label: t('seances.minutes.button.refuse', { number }),
    },
  ];
}

/** What is asked to be changed, with what settles it. */
export function amendmentItems(
  context: Context,
  subject: MeetingSubject,
  amendments: readonly Amendment[],
) {
  const { t, directory } = context;
  const pen = holdsPen(context, subject);
  return amendments.map(({ number, point, text: said, status, reason, authorId }) => {
    const name = directory.person(authorId ?? '')?.name ?? '';
    const shown = { number, point: point ?? 0, text: said, name, status, reason: reason ?? 'none' };
    const settle =
      pen && status === 'proposed'
        ? { buttons: settleButtons(t, subject.meeting.code, number) }
        : {};
    return { text: t.rich('seances.minutes.amendment', shown), ...settle };
  });
}
