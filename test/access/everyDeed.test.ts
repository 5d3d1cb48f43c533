import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, sufficient } from '../../src/kernel/access/matrix.ts';
import { type Relation, withIncluded } from '../../src/kernel/access/relations.ts';
import { CONSOLE } from '../../src/kernel/console.ts';
import type { Content, Outcome } from '../../src/kernel/incoming.ts';
import { type Attempt, aboutNothing, attemptsOnAll, nothingLike, unattempted } from './crawl.ts';
import { ENABLED, openWorld, type Role, restoreOwner, roles, type World } from './world.ts';

let world: World;
let attempts: readonly Attempt[];

beforeAll(async () => {
  world = await openWorld();
  const all = await attemptsOnAll(world.griot, world.things);
  await restoreOwner(world);
  attempts = all.filter(
    ({ kind, about }, index) =>
      all.findIndex((other) => other.kind === kind && other.about === about) === index,
  );
}, 300_000);

afterAll(() => world.griot.stop());

let deliveries = 0;

const ask = ({ email }: Role, content: Content): Promise<Outcome> =>
  world.handle({
    deliveryId: `attempt-${deliveries++}`,
    from: { transport: CONSOLE, externalId: email },
    content,
  });

/** What somebody of the directory may be of one thing or another, whichever it is. */
const OWN: readonly Relation[] = ['invitee', 'owner', 'self'];

/** The preview of somebody's own entry is his alone: whoever found the buttons has opened it. */
const isOthersPreview = ({ email }: Role, { content }: Attempt): boolean =>
  email !== ENABLED &&
  content.kind === 'press' &&
  /^profil\.(?:confirmer|abandonner)/u.test(content.id);

function relationsOf(role: Role, attempt: Attempt): ReadonlySet<Relation> {
  const { always, to } = role;
  const { about, content } = attempt;
  if (about) {
    const said = JSON.stringify(content);
    const held = (to[about.group] ?? []).filter(
      (relation) =>
        (relation !== 'invitee' || said.includes(about.meeting)) &&
        (relation !== 'owner' || said.includes(about.decision)),
    );
    return withIncluded([...always, ...held]);
  }
  const nothing = always.includes('public') || isOthersPreview(role, attempt);
  const own = nothing ? [] : OWN;
  return withIncluded([...always, ...Object.values(to).flat(), ...own]);
}

const mayDo = (act: Act, held: ReadonlySet<Relation>): boolean =>
  sufficient(act).some((relation) => held.has(relation));

/** Nothing that is about the ambassadors exists for whoever is none of them. */
const isHidden = ({ to }: Role, { about }: Attempt): boolean =>
  about?.group === 'GA' && to.GA === undefined;

const REFUSED = ['access.refused', 'access.member', 'access.unknownPerson'];

/** Why the answer is not the one that the matrix wants; undefined when it is. */
async function faultOf(role: Role, attempt: Attempt): Promise<string | undefined> {
  const outcome = await ask(role, attempt.content);
  const code = outcome.error?.code ?? 'done';
  if (isHidden(role, attempt)) {
    const absent = await ask(role, aboutNothing(attempt));
    const [one, other] = [outcome, absent].map((said) => likeNothing(said, attempt));
    return one === other ? undefined : `shows that it exists: ${one} / ${other}`;
  }
  if (mayDo(attempt.act, relationsOf(role, attempt))) {
    return REFUSED.includes(code) || code === 'incident' ? `is refused: ${code}` : undefined;
  }
  const refused = attempt.about ? REFUSED.includes(code) : code !== 'done';
  if (refused || (await failsForAll(attempt, code))) return undefined;
  return `is let through: ${code}`;
}

/** What cannot be done as things stand (no séance is open) need not be refused besides. */
async function failsForAll({ content }: Attempt, code: string): Promise<boolean> {
  const enabled = Object.values(roles).find(({ email }) => email === ENABLED);
  return enabled !== undefined && (await ask(enabled, content)).error?.code === code;
}

const likeNothing = ({ reply, error }: Outcome, { about }: Attempt): string =>
  JSON.stringify({ reply, error })
    .replaceAll(about?.group ?? '', nothingLike(about?.group ?? ''))
    .replaceAll(/D-([A-Z]+-)?2027-\d{3}/gu, 'D')
    .replaceAll(/draft=\w+/gu, 'draft')
    .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu, 'id');

describe('everything the registry lets people do', () => {
  it('is attempted: each button is shown by an example, or by a line of crawl.ts', () => {
    expect(unattempted(attempts)).toEqual([]);
  });

  it.each(Object.keys(roles))('is done, or refused, to %s as the matrix says', async (name) => {
    const role = roles[name];
    if (!role) throw new Error(name);
    const faults: string[] = [];
    for (const attempt of attempts) {
      const fault = await faultOf(role, attempt);
      if (fault) faults.push(`${attempt.title} (${attempt.act}) ${fault}`);
    }
    expect(faults).toEqual([]);
  });
});
