import type { TurnContext } from 'botbuilder';
import type { NameOf } from './mentions.ts';
import { TRANSPORT } from './names.ts';
import { mentionsOf } from './payloads.ts';
import { type PeopleDeps, profileOf } from './people.ts';
import type { References } from './references.ts';

export interface MentionedDeps {
  readonly people: PeopleDeps;
  readonly references: Pick<References, 'identitiesOf'>;
}

/** How Teams names somebody: not a channel, a tag, nor a bot. */
const PERSON = '29:';

/** More are not asked about: a message names a few people. */
const MOST_ASKED = 20;

/**
 * The names of the people mentioned in a message: as the directory has them, also when Teams vouches for
 * an address of theirs, or else whole, as Teams does.
 */
export async function namesIn(
  context: TurnContext,
  { people, references }: MentionedDeps,
): Promise<NameOf> {
  const { activity } = context;
  const named = new Map(mentionsOf(activity).map(({ mentioned: { id, name } }) => [id, name]));
  const others = [...named.keys()].filter((id) => id.startsWith(PERSON)).slice(0, MOST_ASKED);
  if (others.length === 0) return () => undefined;
  const directory = await people.directory();
  const identities = await references.identitiesOf(others);
  const nameOf = async (id: string): Promise<string | undefined> => {
    const externalId = identities.get(id) ?? id;
    const known = directory.personByIdentity({ transport: TRANSPORT, externalId });
    if (known) return known.name;
    const profile = await profileOf(context, people, { id, name: named.get(id) });
    const email = profile?.verifiedEmail;
    return (email && directory.personByEmail(email)?.name) || profile?.name;
  };
  const names = await Promise.all(others.map(async (id) => [id, await nameOf(id)] as const));
  const byId = new Map(names);
  return (id) => byId.get(id);
}
