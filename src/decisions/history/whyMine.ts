import type { Context } from '../../kernel/commands/context.ts';
import { type Block, info } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { type Decision, phaseOf } from '../decision.ts';

const THIS = oneOf(
  'ca|cela|ceci',
  "(?:cette|l') ?(?:action|decision|tache|recommandation)(?: \\S+)?",
  'ces? (?:messages?|rappels?|mails?|courriels?)|d-\\d{4}-\\d+',
);
const WHY_MINE = new RegExp(
  `^${oneOf(
    `qui (?:m'a|nous a) (?:donne|confie|attribue|assigne|mis|refile|colle)e?(?: sur le dos)? ${THIS}`,
    `pourquoi (?:est-ce que )?(?:je recois|j'ai recu|ai-je recu|m'avez-vous envoye|tu m'envoies|vous m'envoyez) ${THIS}`,
    `pourquoi (?:c'est|est-ce|suis-je|je suis) (?:a |pour )?(?:moi|responsable)(?: (?:de|d') ?${THIS})?`,
    'pourquoi moi',
    `d'ou (?:vient|sort) (?:cette|l') ?(?:action|decision|tache)`,
  )}[\\s?!.]*$`,
  'u',
);

/** « qui m’a donné ça ? », « pourquoi je reçois ça ? »: of an action that is his. */
export const asksWhyMine = (text: string): boolean => WHY_MINE.test(fold(text.trim()));

/** In what capacity somebody answers for a decision: in person, for his organisation, or not at all. */
export function whyMine({ t, actor, directory }: Context, decision: Decision): Block[] {
  const { code, kind, owners, status } = decision;
  const { person } = actor;
  const inPerson = owners.some((owner) => 'person' in owner && owner.person === person?.id);
  const forOthers = owners.some(
    (owner) => 'organization' in owner && owner.organization === person?.organizationId,
  );
  const how = inPerson ? 'person' : forOthers ? 'organization' : 'none';
  const organization = directory.organization(person?.organizationId ?? '')?.acronym ?? '';
  const open = phaseOf(status) === 'open' && how !== 'none' ? 'yes' : 'no';
  return [info(t('decisions.history.whyMine', { code, kind, how, organization, open }))];
}
