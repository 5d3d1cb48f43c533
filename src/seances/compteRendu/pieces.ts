import type { Piece } from '../../kernel/document.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import type { Span, Text } from '../../kernel/messages/tree.ts';
import { type Minutes, type MinutesPoint, type Resolved, resolutionsOf } from './minutes.ts';

/** The parts of a compte rendu, as pieces of a printed document. */
export const paragraph = (text: Text): Piece => ({ kind: 'paragraph', text });

export function factsOf(t: Translator, minutes: Minutes) {
  const rows = [
    ['date', t('seances.print.held', { ...hours(minutes) })],
    ['place', minutes.place],
    ['chair', minutes.chair],
    ['quorum', minutes.quorum],
  ] as const;
  return rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => ({ label: t(`seances.print.fact.${label}`), value }));
}

const hours = ({ day, opened, closed }: Minutes) => ({ day, opened, closed });

export function attendance(t: Translator, { present, excused, absent }: Minutes): Piece[] {
  const columns = [
    { header: t('seances.print.organization'), share: 34 },
    { header: t('seances.print.representative'), share: 40 },
    { header: t('seances.print.quality'), share: 26 },
  ];
  const rows = present.map(({ organization, name, quality, note }) => [
    organization,
    name,
    [quality, note].filter(Boolean).join(', '),
  ]);
  return [
    ...(rows.length > 0 ? [{ kind: 'table', columns, rows } as const] : []),
    ...(excused.length > 0 ? [named(t('seances.print.excused'), excused.map(inWords))] : []),
    ...(absent.length > 0 ? [named(t('seances.print.absent'), absent)] : []),
  ];
}

const inWords = ({ organization, name }: Minutes['excused'][number]): string =>
  [organization, name && (organization === '' ? name : `(${name})`)].filter(Boolean).join(' ');

const named = (label: string, names: readonly string[]): Piece =>
  paragraph([{ bold: label }, ` ${names.join(', ')}.`]);

export const agenda = ({ points, notTreated }: Minutes): Piece[] => {
  const titles = points.filter(({ number }) => number > 0).map(({ title }) => title);
  const items = [...titles, ...notTreated];
  return items.length === 0 ? [] : [{ kind: 'list', ordered: true, items }];
};

export function pointPieces(t: Translator, point: MinutesPoint): Piece[] {
  const { number, title, presenter, paragraphs, resolutions, toFollow } = point;
  const text = number === 0 ? title : t('seances.print.point', { number, title });
  return [
    { kind: 'heading', level: 2, text },
    ...(presenter === ''
      ? []
      : [
          {
            kind: 'paragraph',
            text: t('seances.print.presenter', { presenter }),
            tone: 'muted',
          } as const,
        ]),
    ...paragraphs.map(paragraph),
    ...(resolutions.length > 0
      ? [{ kind: 'list', items: resolutions.map((one) => resolution(t, one)) } as const]
      : []),
    ...(toFollow.length > 0 ? [paragraph([{ bold: t('seances.print.toFollow') }])] : []),
    ...(toFollow.length > 0 ? [{ kind: 'list', items: toFollow } as const] : []),
  ];
}

/** What was on the ordre du jour and comes back at the next meeting. */
export const postponed = (t: Translator, { notTreated }: Minutes): Piece[] =>
  notTreated.length === 0 ? [] : [named(t('seances.print.postponed'), notTreated)];

function resolution(t: Translator, { kind, code, text, owners, due }: Resolved): Span[] {
  const details = [
    ...(owners === '' ? [] : [t('seances.print.owner', { owners })]),
    ...(due === '' ? [] : [t('seances.print.due', { due })]),
  ];
  return [
    { bold: t('seances.print.resolution', { kind, code }) },
    ` ${text}`,
    ...(details.length > 0 ? [{ muted: ` ${details.join(' ')}` }] : []),
  ];
}

export function decisionTable(t: Translator, minutes: Minutes): Piece[] {
  const rows = resolutionsOf(minutes).map(({ kind, code, text, owners, due }) => [
    [{ bold: code }],
    [t('seances.print.kind', { kind }), ' – ', text],
    owners,
    due,
  ]);
  if (rows.length === 0) return [paragraph(t('seances.print.noDecision'))];
  const columns = [
    { header: t('seances.print.number'), share: 17 },
    { header: t('seances.print.decision'), share: 43 },
    { header: t('seances.print.responsible'), share: 23 },
    { header: t('seances.print.deadline'), share: 17 },
  ];
  return [{ kind: 'table', columns, rows }];
}

export const changes = ({ changes: all }: Minutes): Piece[] =>
  all.length === 0
    ? []
    : [
        {
          kind: 'list',
          items: all.map(({ code, text, status }): Span[] => [
            { bold: code },
            ` ${text} – ${status}`,
          ]),
        },
      ];

export const places = (t: Translator, { chair }: Minutes) => [
  { role: t('seances.print.fact.chair'), name: chair },
  { role: t('seances.print.secretary'), name: '' },
];

/** A line for each, with the place to sign. */
export function signIn(t: Translator, { present }: Pick<Minutes, 'present'>): Piece[] {
  const columns = [
    { header: t('seances.print.organization'), share: 28 },
    { header: t('seances.print.representative'), share: 32 },
    { header: t('seances.print.quality'), share: 18 },
    { header: t('seances.print.signature'), share: 22 },
  ];
  const rows = present.map(({ organization, name, quality }) => [organization, name, quality, '']);
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows }];
}
