import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { onePerson } from '../../directory/names.ts';
import { speaker } from '../../kernel/access/speaker.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { abandonOnce, confirmOnce } from '../../kernel/confirmOnce.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { heading, type Reply, reply } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import { type Absence, giveDelegation, judgeAbsence, peopleOf } from '../delegation/absence.ts';
import { endOnly, finir, showDelegations } from '../delegation/ending.ts';
import { absenceOfAnother } from '../delegation/ofAnother.ts';
import {
  asksToBeReplaced,
  readDelegationWish,
  saidOfAnotherAbsence,
  tellsHeIsBack,
} from '../delegation/wish.ts';
import { periodInWords, previewBlocks, tellBoth } from '../delegation/words.ts';

const NAME = 'remplacement';

async function preview(context: Context, absence: Absence): Promise<Reply> {
  const { t } = context;
  const { person, standIn, from, until } = absence;
  await judgeAbsence(context.db, absence);
  const payload = {
    fromId: person.id,
    toId: standIn.id,
    from: from.toString(),
    until: until.toString(),
  };
  const draft = await context.write((write) =>
    openDraft(write, NAME, payload, draftAuthor(context)),
  );
  const said = { name: person.name, standIn: standIn.name, period: periodInWords(t, absence) };
  return reply(
    heading(t('operations.delegation.title', said)),
    ...(await previewBlocks(context, absence)),
    yesOrNo(t, NAME, draft, 'primary'),
  );
}

const stored = z.object({
  fromId: z.string(),
  toId: z.string(),
  from: z.string(),
  until: z.string(),
});

function restored({ directory }: Context, payload: unknown): Absence {
  const { from, until, ...people } = stored.parse(payload);
  return {
    ...peopleOf(directory, people),
    from: Temporal.PlainDate.from(from),
    until: Temporal.PlainDate.from(until),
  };
}

/** Whose absence a preview is: his alone to confirm. @throws DomainError `button.unknown` */
async function ofDraft({ draft }: { readonly draft: string }, { db }: Context) {
  const row = await db.draft.findUnique({ where: { id: draft } });
  if (row?.command !== NAME) throw new DomainError('button.unknown');
  return { self: stored.parse(JSON.parse(row.payload)).fromId };
}

const draftParams = z.object({ draft: z.string() });

const confirmer = defineAction({
  name: `${NAME}.confirmer`,
  act: 'remplacement',
  params: draftParams,
  subject: ofDraft,
  run: ({ draft }, context) =>
    confirmOnce(context, NAME, draft, async (write, payload) => {
      const absence = restored(context, payload);
      if (!absence.standIn.active) throw new DomainError('button.unknown');
      await judgeAbsence(write.tx, absence);
      await giveDelegation(write, context, absence);
      tellBoth(write, 'given', absence);
      const period = periodInWords(context.t, absence);
      return context.t('operations.delegation.done', { standIn: absence.standIn.name, period });
    }),
});

const abandonner = defineAction({
  name: `${NAME}.abandonner`,
  act: 'remplacement',
  params: draftParams,
  subject: ofDraft,
  run: ({ draft }, context) =>
    abandonOnce(context, NAME, draft, context.t('operations.delegation.abandoned')),
});

/** Somebody of the same organisation answers, acts and decides in the speaker's place for some days. */
export const remplacement = defineCommand({
  name: NAME,
  words: [
    'remplacement',
    'remplacements',
    'mes remplacements',
    'mon remplacement',
    'fin du remplacement',
    'fin de mon remplacement',
    'terminer le remplacement',
    'arrêter le remplacement',
    'mettre fin au remplacement',
  ],
  claims: (line) =>
    asksToBeReplaced(line) || tellsHeIsBack(line) || saidOfAnotherAbsence(line) !== undefined,
  inLetters: true,
  act: 'remplacement',
  grammar: [
    'remplacez-moi du <date> au <date> par @<personne>',
    'mes remplacements',
    'fin du remplacement',
  ],
  examples: [
    'remplacez-moi du 3 au 20 mars par Fatou Koné',
    'mes remplacements',
    'fin du remplacement',
  ],
  parse: readDelegationWish,
  async run(wish, context): Promise<Reply> {
    if (!('name' in wish)) return wish.kind === 'end' ? endOnly(context) : showDelegations(context);
    const standIn = onePerson(context.directory, wish.name);
    const { from, until } = wish;
    const person =
      wish.kind === 'give' ? speaker(context) : onePerson(context.directory, wish.absent);
    const absence = { person, standIn, from, until };
    if (person.id !== speaker(context).id) throw await absenceOfAnother(context, absence);
    return preview(context, absence);
  },
  actions: [confirmer, abandonner, finir],
});
