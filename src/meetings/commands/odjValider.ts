import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { readMeetingRef } from '../meetingRef.ts';
import { findMeeting, refuseClosed } from '../meetingSearch.ts';
import { abandonDraft } from '../preview.ts';
import { agendaDraftCode, confirmAgenda, VALIDATE, validateAgenda } from '../validating.ts';

const params = z.object({ draft: z.string() });

const ofDraft = async ({ draft }: { readonly draft: string }, context: Context) =>
  findMeeting({ code: await agendaDraftCode(context, draft), rest: '' }, context);

const confirmer = defineAction({
  name: `${VALIDATE}.confirmer`,
  act: 'odj.ordonner',
  params,
  subject: ofDraft,
  run: ({ draft }, context, subject) => confirmAgenda(context, subject, draft),
});

const abandonner = defineAction({
  name: `${VALIDATE}.abandonner`,
  act: 'odj.ordonner',
  params,
  subject: ofDraft,
  run: ({ draft }, context) => abandonDraft(context, VALIDATE, draft),
});

/** Validates an ordre du jour, or submits it to whoever chairs. */
export const odjValider = defineCommand({
  name: 'odjValider',
  words: ['odj valider', 'odj soumettre', 'valider l’odj', 'valider l’ordre du jour', 'odj valide'],
  act: 'odj.ordonner',
  grammar: ['odj valider <réunion>'],
  examples: ['odj valider GEC-2027-03'],
  parse: readMeetingRef,
  subject: (ref, context) => findMeeting(ref, context),
  async run(_ref, context, subject) {
    refuseClosed(subject, context);
    return validateAgenda(context, subject);
  },
  actions: [confirmer, abandonner],
});
