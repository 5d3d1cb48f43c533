import type { Context } from '../../kernel/commands/context.ts';
import { type Reply, reply } from '../../kernel/messages/tree.ts';
import { findPeople, onePerson } from '../names.ts';
import { organizationNamed } from '../organizations.ts';
import { organizationCard, personCard } from './cards.ts';
import { phoneBlocks, phonesBlocks } from './phones.ts';

/** « email de Moussa », « le numéro d'Aïssata »: the card tells it; « adresse de la réunion » is of a meeting. */
export const OF_SOMEBODY =
  /^(?:de (?!la |l'|ce|cette|notre|reunion|rappel|relance|suivi|confirmation|convocation)|d'(?!invitation)|(?:de la |de l'|du )(?=[a-z]{2,12}(?: [a-z]{4,14})?[ .!?]*$)(?!(?:reunion|seance|rencontre|salle|visio|residence|prochaine|derniere|decision|note|liste|matrice|personne|convocation|invitation|ambassade|ordre|action|odj|cr|compte|point|jour|mois|projet|document|lieu|rappel|suivi|groupe|gec|gt|sgt|mail|courriel)s?\b))/;

const ARTICLE = /^(?:l[ea]s?\s+|l[’']|du\s+)/iu;

/** Somebody, or an organisation when nobody is called so. */
export function showMember(
  context: Context,
  wish: { readonly name: string; readonly phone: boolean },
): Reply {
  const { directory } = context;
  const name = wish.name.replace(ARTICLE, '');
  const organization =
    findPeople(directory, name).length === 0 ? organizationNamed(directory, name) : undefined;
  if (organization) {
    return reply(
      ...organizationCard(context, organization),
      ...(wish.phone ? phonesBlocks(context, organization) : []),
    );
  }
  const person = onePerson(directory, wish.name);
  return reply(...personCard(context, person), ...(wish.phone ? phoneBlocks(context, person) : []));
}
