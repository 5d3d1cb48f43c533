import type { MinutesStatus } from '../../../prisma/client/enums.ts';
import type { PrintedDocument } from '../../kernel/document.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import type { Minutes } from './minutes.ts';
import {
  agenda,
  attendance,
  changes,
  decisionTable,
  factsOf,
  paragraph,
  places,
  pointPieces,
  postponed,
  signIn,
} from './pieces.ts';
import { type Filling, fillTemplate, fillValues, type Template } from './template.ts';

/** A version of a compte rendu, and where it stands. */
export interface Printed {
  readonly minutes: Minutes;
  readonly version: number;
  readonly status: MinutesStatus;
  /** Until when amendments are received: « 18 mars 2027 ». */
  readonly amendUntil: string | undefined;
  readonly seal: string | undefined;
  readonly adoptedAtCode: string | undefined;
}

/** The compte rendu as it is printed, in French, on the secretariat's template. */
export function printedOf(t: Translator, template: Template, printed: Printed): PrintedDocument {
  const { minutes, status } = printed;
  const filling = fillingOf(t, printed);
  const title = t('seances.print.title', { code: minutes.code, day: minutes.day });
  return {
    title,
    subject: minutes.group,
    author: fillValues(template.header, filling),
    language: 'fr',
    header: fillValues(template.header, filling),
    footer: fillValues(template.footer, filling),
    pageWords: { page: t('seances.print.page'), of: t('seances.print.of') },
    colour: template.colour,
    ...(status === 'adopted' ? {} : { mark: t('seances.print.mark') }),
    pieces: fillTemplate(template, filling),
  };
}

function fillingOf(t: Translator, printed: Printed): Filling {
  const { minutes, version } = printed;
  return {
    values: {
      code: minutes.code,
      groupe: minutes.group,
      objet: minutes.subject,
      date: minutes.day,
      lieu: minutes.place,
      debut: minutes.opened,
      fin: minutes.closed,
      president: minutes.chair,
      version: String(version),
      etat: stateSentence(t, printed),
    },
    blocks: {
      fiche: [{ kind: 'facts', facts: factsOf(t, minutes) }],
      statut: [{ kind: 'paragraph', text: stateSentence(t, printed), tone: 'muted' }],
      presences: attendance(t, minutes),
      'ordre du jour': agenda(minutes),
      points: [
        ...(minutes.previous === '' ? [] : [paragraph(minutes.previous)]),
        ...minutes.points.flatMap((point) => pointPieces(t, point)),
        ...postponed(t, minutes),
      ],
      decisions: decisionTable(t, minutes),
      suivi: changes(minutes),
      'prochaine reunion': minutes.next === '' ? [] : [paragraph(minutes.next)],
      signatures: [{ kind: 'signatures', places: places(t, minutes) }],
      emargement: signIn(t, minutes),
    },
  };
}

function stateSentence(
  t: Translator,
  { status, version, amendUntil, seal, adoptedAtCode }: Printed,
): string {
  const until = amendUntil ?? 'none';
  return t(`seances.print.state.${status}`, {
    version,
    until,
    code: adoptedAtCode ?? 'none',
    seal: seal ?? '',
  });
}
