import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import { splitLabels } from '../../kernel/commands/labels.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { findWhen } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { abandonChange } from '../changing/draft.ts';
import { ofTheGec } from '../gec.ts';
import { TROIKA } from '../rotation/messages.ts';
import { proposedRotation } from '../rotation/pending.ts';
import { NAME, settle } from '../rotation/settling.ts';
import { showPending, showPresidencies } from '../rotation/showing.ts';
import { propose, type Typed } from '../rotation/submitting.ts';

type Wish =
  | { readonly kind: 'show' | 'settle' }
  | { readonly kind: 'propose'; readonly typed: Typed };

const LABELS = {
  presidence: 'presidence',
  presidente: 'presidence',
  file: 'chef',
  entrante: 'entrante',
  entrant: 'entrante',
} as const;

const PROPOSE = /^\s*(?:rotation|tourner|passation)\s*:?\s*/iu;
const SETTLE = /(?<!\p{L})(?:valide[rz]?|confirme[rz]?)(?!\p{L})/iu;
const BEFORE_FILE = /[\s,;]*(?:le |la |nouveau |nouvelle )?cheff?e? de$/iu;

/** « troïka rotation Banque mondiale, chef de file : @Grace Thompson, entrante : PNUD ». */
function parse({ rest, text }: Line): Wish {
  if (!PROPOSE.test(rest) && SETTLE.test(text)) return { kind: 'settle' };
  if (!PROPOSE.test(rest)) return { kind: 'show' };
  const { free, values } = splitLabels(rest.replace(PROPOSE, ''), LABELS);
  const said = { ...(free === '' ? {} : { presidence: free }), ...values };
  const typed = Object.fromEntries(
    Object.entries(said).map(([name, value]) => [name, value.replace(BEFORE_FILE, '')]),
  );
  return { kind: 'propose', typed };
}

const params = z.object({ draft: z.string() });

const confirmer = defineAction({
  name: TROIKA.confirm,
  act: 'troika.valider',
  params,
  async subject({ draft }, context) {
    await proposedRotation(context, draft);
    return ofTheGec(context);
  },
  run: ({ draft }, context) => settle(context, draft),
});

const abandonner = defineAction({
  name: TROIKA.abandon,
  act: 'troika.valider',
  params,
  async subject({ draft }, context) {
    await proposedRotation(context, draft);
    return ofTheGec(context);
  },
  run: ({ draft }, context) => abandonChange(context, NAME, draft),
});

const preparer = defineAction({
  name: TROIKA.prepare,
  act: 'troika.proposer',
  params: z.object({}),
  run: (_params, context) => propose(context, {}),
});

const remplir = defineAction({
  name: TROIKA.fill,
  act: 'troika.proposer',
  params: z.object({}),
  run: (_params, context, _subject, { presidence = '', chef = '', entrante = '' }) =>
    propose(context, { presidence, chef, entrante }),
});

const ACTS = {
  show: 'troika',
  propose: 'troika.proposer',
  settle: 'troika.valider',
} as const;

/** « troïka vendredi 14h30 »: a meeting of that body, where it is one that meets. */
function isMeetingOfIt({ rest, group, now }: Line): boolean {
  if (group && IS_CHANGED.test(rest)) return true;
  if (!group || !OPENS_WITH_DAY.test(rest)) return false;
  try {
    return findWhen(rest, now) !== undefined;
  } catch (error) {
    if (error instanceof DomainError) return true;
    throw error;
  }
}

const OPENS_WITH_DAY = new RegExp(
  String.raw`^(?:(?:le|ce|au|à|a|de|réunion|reunion|extraordinaire|élargie|elargie|restreinte|en urgence|d[’']urgence|en visio)\s+)*(?:${A_WEEKDAY}|demain|apr[eè]s-demain|\d{1,2}(?:er|h|\s|/))`,
  'iu',
);

/** « troïka reportée au 19 », « troïka du 17 annulée ». */
const IS_CHANGED =
  /^(?:d[ue]\s+.{1,20}?\s)?(?:(?:est|sera|a [ée]t[ée])\s+)?(?:report|repouss|d[ée]cal|d[ée]plac|avanc|annul)[ée]e?(?!\p{L})/iu;

/** « qui est le prochain chef de file ». */
const NEXT_CHAIR = [
  'prochain chef de file',
  'prochaine cheffe de file',
  'futur chef de file',
].flatMap((chair) => [
  chair,
  `qui est le ${chair}`,
  `qui est la ${chair}`,
  `qui sera le ${chair}`,
  `qui sera la ${chair}`,
]);

/** The presidency of the Chef de file and the Troïka: who holds it, and the rotation of 1 January. */
export const troika = defineCommand({
  name: 'troika',
  words: [
    'troïka',
    'présidences',
    'rotation de la troïka',
    'qui est dans la troïka',
    'qui compose la troïka',
    'composition de la troïka',
    'confirmer la rotation',
    'confirme la rotation',
    'valider la rotation',
    'valide la rotation',
    ...NEXT_CHAIR,
  ],
  shared: {
    words: [
      'qui est le chef de file',
      'qui est chef de file',
      'qui sera le chef de file',
      'qui sera chef de file',
      'qui préside',
      'qui présidera',
    ],
    when: /^(?:en \d{4}|l'an(?:nee)? prochaine?|(?:l'annee )?suivante|ensuite|apres)\b/u,
  },
  declines: isMeetingOfIt,
  act: 'troika',
  actOf: ({ kind }) => ACTS[kind],
  grammar: [
    'troïka',
    'troïka rotation <présidence>, chef de file : @<personne>, entrante : <organisation>',
    'troïka valider',
  ],
  examples: ['troïka', 'troïka rotation', 'troïka valider'],
  parse,
  subject: async ({ kind }, context) => (kind === 'settle' ? ofTheGec(context) : {}),
  async run(wish, context): Promise<Reply> {
    if (wish.kind === 'propose') return propose(context, wish.typed);
    return wish.kind === 'show' ? showPresidencies(context) : showPending(context);
  },
  actions: [confirmer, abandonner, preparer, remplir],
});
