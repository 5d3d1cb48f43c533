import { defineCommand } from '../../kernel/commands/command.ts';
import { type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { awaiting } from '../awaiting.ts';

/** What awaits the word of the speaker: ordres du jour, comptes rendus, the year, the Troika, decisions said to be done. */
export const aValider = defineCommand({
  name: 'aValider',
  words: [
    'à valider',
    'à confirmer',
    'que dois-je valider',
    'qu’ai-je à valider',
    'qu’est-ce que je dois valider',
    'qu’est ce que je dois valider',
    'qu’est ce que j’ai à valider',
    'qu’est-ce que j’ai à valider',
    'je dois valider quoi',
    'j’ai quoi à valider',
    'qu’est-ce qui attend ma validation',
    'validations',
  ],
  act: 'confirmer',
  grammar: ['à valider'],
  examples: ['à valider'],
  parse: () => ({}),
  async run(_args, context): Promise<Reply> {
    const waiting = await awaiting(context);
    const nothing = text(context.t('decisions.toConfirm.nothing'));
    return reply(...(waiting.length > 0 ? waiting : [nothing]));
  },
});
