import { z } from 'zod';
import { ofTheGec } from '../../directory/gec.ts';
import type { Act } from '../../kernel/access/matrix.ts';
import type { Subject } from '../../kernel/access/subject.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { abandonDraft } from '../../meetings/planning/preview.ts';
import { correctsAtEnd } from '../asking/atEnd.ts';
import { leavesOutDates, proposeLeavingOut } from '../asking/leftOut.ts';
import { notRefused } from '../asking/notRefused.ts';
import { takeStep } from '../asking/takeStep.ts';
import { calendarTalk } from '../calendarTalk.ts';
import { exportYear } from '../printing/exporting.ts';
import { listRhythms, setRhythm } from '../proposing/setRhythm.ts';
import { correctYear } from '../publishing/correct.ts';
import { CORRECT, confirmCorrection, correctionSchema } from '../publishing/correctDraft.ts';
import { publishYear } from '../publishing/publish.ts';
import { submitYear, validateYear } from '../publishing/validate.ts';
import { parseRequest, type Request } from '../request.ts';
import { showYear } from '../show.ts';

const ACTS = {
  show: 'calendrier',
  rhythms: 'calendrier',
  rhythm: 'calendrier.rythme',
  correct: 'calendrier.corriger',
  submit: 'calendrier.publier',
  validate: 'calendrier.valider',
  publish: 'calendrier.publier',
  export: 'calendrier',
  leaveOut: 'calendrier',
  refuse: 'calendrier',
} as const satisfies Record<Request['kind'], Act>;

/** « 2028 … », « du GEC en 2028 »; « mars 2028 » is of the coming meetings. */
const OF_A_YEAR =
  /^(?:20\d\d|rythmes?)\b|^(?:(?!(?:janv|fevr|mars|avril|mai|juin|juil|aout|sept|oct|nov|dec)|\d)[^ ]+ ){1,4}20\d\d\b/;

const yearParams = z.object({ annee: z.coerce.number().int().min(2000).max(2999) });
const seenParams = yearParams.extend({ vu: z.string() });
const draftParams = z.object({ draft: z.string() });

/** The calendar of all is the GEC's: its Chef de file validates it, not whoever chairs some group. */
const ofTheWhole = async (_params: unknown, context: Context): Promise<Subject> =>
  ofTheGec(context);

const about = (group: Group) => ({
  group,
  hidden: new DomainError('group.unknown', { text: group.code }),
});

/** The group of a correction that waits to be confirmed: access is judged again at each press. */
async function draftSubject({ draft }: { draft: string }, { db, directory }: Context) {
  const row = await db.draft.findUnique({ where: { id: draft } });
  if (row?.command !== CORRECT) throw new DomainError('button.unknown');
  const { groupId } = correctionSchema.parse(JSON.parse(row.payload));
  const group = directory.group(groupId);
  if (!group) throw new DomainError('button.unknown');
  return { group, hidden: new DomainError('button.unknown') };
}

const actions = [
  defineAction({
    name: `${CORRECT}.soumettre`,
    act: 'calendrier.publier',
    params: yearParams,
    subject: ofTheWhole,
    run: ({ annee }, context) => submitYear(context, annee),
  }),
  defineAction({
    name: `${CORRECT}.valider`,
    act: 'calendrier.valider',
    params: seenParams,
    subject: ofTheWhole,
    run: ({ annee, vu }, context) => validateYear(context, annee, vu),
  }),
  defineAction({
    name: `${CORRECT}.publier`,
    act: 'calendrier.publier',
    params: seenParams,
    subject: ofTheWhole,
    run: ({ annee, vu }, context) => publishYear(context, annee, vu),
  }),
  defineAction({
    name: `${CORRECT}.confirmer`,
    act: 'calendrier.corriger',
    params: draftParams,
    subject: draftSubject,
    run: ({ draft }, context, { group }) => confirmCorrection(context, group, draft),
  }),
  defineAction({
    name: `${CORRECT}.abandonner`,
    act: 'calendrier.corriger',
    params: draftParams,
    subject: draftSubject,
    run: ({ draft }, context) => abandonDraft(context, CORRECT, draft),
  }),
];

const isOfTheWhole = ({ kind }: Request): boolean =>
  kind === 'submit' || kind === 'validate' || kind === 'publish';

/** The annual calendar of the meetings: proposed, corrected, validated, published. */
export const calendrier = defineCommand<Request, Subject>({
  name: 'calendrier',
  words: [
    'calendrier annuel',
    'calendrier de l’année',
    'calendrier des rencontres',
    'rythme',
    'rythmes',
    'exporter le calendrier',
    'soumettre le calendrier',
    'valider le calendrier',
    'publier le calendrier',
    'publie le calendrier',
    'préparer le calendrier',
    'prépare le calendrier',
    'établir le calendrier',
    'faire le calendrier',
    'fais le calendrier',
  ],
  shared: { words: ['calendrier', 'dates'], when: OF_A_YEAR },
  claims: (line) => calendarTalk(line) !== undefined || correctsAtEnd(line),
  holds: async (line, context) => ((await leavesOutDates(line, context)) ? 'first' : undefined),
  act: 'calendrier',
  actOf: (request) =>
    (request.kind === 'show' || request.kind === 'export') && request.group
      ? 'calendrier.groupe'
      : ACTS[request.kind],
  grammar: [
    'calendrier <année>',
    'calendrier <année> <groupe>',
    'calendrier <année> T<trimestre>',
    'calendrier rythmes',
    'calendrier rythme <groupe> <rythme> à <heure>, fériés : <règle>',
    'calendrier <année> déplacer <groupe> <date> au <date>',
    'calendrier <année> ajouter <groupe> <date> à <heure>',
    'calendrier <année> retirer <groupe> <date>',
    'calendrier <année> exporter',
    'calendrier <année> exporter <groupe>',
    'calendrier <année> rétablir <groupe> <date>',
    'calendrier <année> soumettre',
    'calendrier <année> valider',
    'calendrier <année> publier',
  ],
  examples: [
    'calendrier 2028',
    'calendrier 2028 T2',
    'calendrier 2028 GEC',
    'calendrier rythmes',
    'calendrier rythme GEC premier jeudi du mois à 10h',
    'calendrier 2028 déplacer GEC 6 janvier au 13 janvier',
    'calendrier 2028 ajouter GEC 20 juin à 10h',
    'calendrier 2028 retirer GEC 3 août',
    'calendrier 2028 exporter',
    'calendrier 2028 exporter GEC',
    'calendrier 2028 rétablir GEC 3 août',
    'calendrier 2028 soumettre',
    'calendrier 2028 valider',
    'calendrier 2028 publier',
  ],
  parse: parseRequest,
  async subject(request, context) {
    if (isOfTheWhole(request)) return ofTheGec(context);
    return 'group' in request && request.group ? about(request.group) : {};
  },
  run(request, context): Promise<Reply> {
    switch (request.kind) {
      case 'show':
        return showYear(context, request);
      case 'rhythms':
        return listRhythms(context);
      case 'rhythm':
        return setRhythm(context, request.group, request.said);
      case 'correct':
        return correctYear(context, request.year, request.group, request.correction);
      case 'export':
        return exportYear(context, request);
      case 'leaveOut':
        return proposeLeavingOut(context, request);
      case 'refuse':
        return notRefused(context);
      case 'submit':
      case 'validate':
      case 'publish':
        return takeStep(context, request.kind, request.year);
    }
  },
  actions,
});
