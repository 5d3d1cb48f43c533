import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import { DomainError } from '../../kernel/errors.ts';
import { abandonDraft } from '../../meetings/planning/preview.ts';
import type { PastedList } from '../pasting/pasted.ts';
import { RECORD_LIST } from '../pasting/pastedDraft.ts';
import { readPastedList } from '../pasting/pastedList.ts';
import { previewList } from '../pasting/previewing.ts';
import { readEach, takenTogether } from '../pasting/readingAll.ts';
import { draftedList, recordList } from '../pasting/recordingAll.ts';

const draftParams = z.object({ draft: z.string() });

const confirmer = defineAction({
  name: `${RECORD_LIST}.confirmer`,
  act: 'decision.enregistrer',
  params: draftParams,
  subject: draftedList,
  run: ({ draft }, context, subject) => recordList(context, subject, draft),
});

const abandonner = defineAction({
  name: `${RECORD_LIST}.abandonner`,
  act: 'decision.enregistrer',
  params: draftParams,
  subject: draftedList,
  run: ({ draft }, context) => abandonDraft(context, RECORD_LIST, draft),
});

interface Args {
  readonly pasted: PastedList | undefined;
}

/** A list of decisions pasted outside a séance, whose book takes it otherwise: previewed, then recorded at once. */
export const noterDecisions = defineCommand({
  name: RECORD_LIST,
  words: ['noter les décisions', 'enregistrer les décisions', 'consigner les décisions'],
  holds: (line) => Promise.resolve(readPastedList(line) ? 'first' : undefined),
  act: 'decision.enregistrer',
  grammar: ['noter les décisions'],
  examples: ['noter les décisions'],
  parse: (line): Args => ({ pasted: readPastedList(line) }),
  async subject({ pasted }, context) {
    if (!pasted) throw new DomainError('decision.listMissing');
    const taken = await takenTogether(pasted, context);
    const hidden = new DomainError('group.unknown', { text: taken.group.code });
    return { ...taken, pasted, hidden };
  },
  keeps: () => true,
  run: async (_args, context, { pasted, hidden: _, ...taken }) =>
    previewList(context, taken, await readEach(pasted, taken, context), pasted.apart),
  actions: [confirmer, abandonner],
});
