import { z } from 'zod';
import { defineAction } from '../../kernel/commands/command.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { RECORD_MESSAGE } from '../../kernel/messages/surfaces.ts';
import { form, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { decisionForm, RECORD_FORM, recordableGroups } from './decisionForm.ts';
import { type DecisionMade, recordDecision } from './recording.ts';
import { completeRequest, requestOfForm } from './recordRequest.ts';

/** A decision to write down, judged by its group. */
export interface RecordTopic {
  readonly kind: 'record';
  readonly group: Group;
  readonly made: DecisionMade;
  readonly hidden: DomainError;
}

export const recordTopic = (made: DecisionMade): RecordTopic => ({
  kind: 'record',
  group: made.group,
  made,
  hidden: new DomainError('group.unknown', { text: made.group.code }),
});

const LONGEST_URL = 1_000;
const httpUrl = z.url({ protocol: /^https?$/ }).max(LONGEST_URL);

/** Asks for what a chat's message does not say of the decision it holds. */
const depuisMessage = defineAction({
  name: RECORD_MESSAGE,
  act: 'decision.enregistrer',
  params: z.object({}),
  async run(_params, context, _subject, values): Promise<Reply> {
    const { texte = '', auteur = '' } = values;
    const lien = httpUrl.safeParse(values.lien).data ?? '';
    if (recordableGroups(context).length === 0) throw new DomainError('decision.noGroupToRecord');
    const known = auteur === '' ? 'no' : 'yes';
    const groupe = context.channelGroup?.code ?? '';
    const source =
      lien === '' ? [] : [' — ', { href: lien, label: context.t('decisions.form.source') }];
    return reply(
      text([context.t('decisions.form.said', { author: auteur, known }), ...source]),
      form(decisionForm(context, { groupe, texte, lien })),
    );
  },
});

const enregistrer = defineAction({
  name: RECORD_FORM,
  act: 'decision.enregistrer',
  params: z.object({ lien: httpUrl.optional() }),
  async subject({ lien }, context, values) {
    const made = await completeRequest(
      requestOfForm({ ...values, lien: lien ?? '' }, context),
      context,
    );
    return recordTopic({ ...made, sourceUrl: lien });
  },
  keeps: true,
  run: (_params, context, { made }) => recordDecision(context, made),
});

/** What writes a decision down from a form, or from a chat's message. */
export const recordActions = [enregistrer, depuisMessage] as const;
