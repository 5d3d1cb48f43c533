import type { Context } from '../../kernel/commands/context.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { FormFaults } from '../../kernel/formFaults.ts';
import { form, info, type Reply, reply } from '../../kernel/messages/tree.ts';
import { currentRows } from '../exchange/current.ts';
import { chairsOfTheGec, GEC } from '../gec.ts';
import { onePerson } from '../names.ts';
import { organizationNamed } from '../organizations.ts';
import { keptOf } from './keptRotation.ts';
import { askToSettle } from './letters.ts';
import {
  namesOf,
  type RotationField,
  rotationBlocks,
  rotationForm,
  settleButtons,
} from './messages.ts';
import {
  nextRotation,
  type Presidencies,
  presidenciesOn,
  type Rotation,
  titularOf,
} from './rotation.ts';
import { dropProposals, NAME, todayOf } from './settling.ts';

/** What was typed of a rotation, field by field. */
export type Typed = Readonly<Partial<Record<RotationField, string>>>;

/**
 * Submits the rotation of the next first of January to the Chef de file.
 * @throws InvalidForm with what is wrong under its field
 */
export async function propose(context: Context, typed: Typed): Promise<Reply> {
  const { t, db, directory } = context;
  const today = todayOf(context);
  const from = nextRotation(today);
  if (!typed.presidence && !typed.entrante) return reply(form(rotationForm(context, from, typed)));
  const rows = await currentRows(db);
  const now = presidenciesOn(rows, today);
  if (!now.current) throw new DomainError('troika.nobody');
  if (presidenciesOn(rows, from).current !== now.current) throw new DomainError('troika.settled');
  const faults = new FormFaults<RotationField>();
  const presidency = faults.reading('presidence', () => acronymOf(context, typed.presidence));
  const entering = faults.reading('entrante', () =>
    entrant(context, typed.entrante, [now.current, presidency]),
  );
  const chair = faults.reading('chef', () => {
    const name = typed.chef || (presidency && titularOf(rows, presidency, GEC, from));
    if (!name) throw new DomainError('person.missing');
    return onePerson(directory, name);
  });
  if (!presidency || !entering || !chair) {
    throw faults.asInvalidForm(t, (errors) => rotationForm(context, from, typed, errors));
  }
  const rotation = { from, presidency, entering, chair: chair.email.toLowerCase() };
  return submit(context, rotation, chair.name, now);
}

/** @throws DomainError `troika.organization` */
function acronymOf({ directory }: Context, typed = ''): string {
  const organization = organizationNamed(directory, typed);
  if (!organization) throw new DomainError('troika.organization', { name: typed });
  return organization.acronym;
}

function entrant(
  context: Context,
  typed: string | undefined,
  presiding: readonly (string | undefined)[],
): string {
  const acronym = acronymOf(context, typed);
  if (presiding.includes(acronym)) throw new DomainError('troika.presides', { name: acronym });
  return acronym;
}

/** Kept until the Chef de file says yes: he is written to, unless it is he who asks. */
async function submit(
  context: Context,
  rotation: Rotation,
  chair: string,
  now: Presidencies,
): Promise<Reply> {
  const { t, actor } = context;
  const chairs = chairsOfTheGec(context);
  const his = chairs.some(({ id }) => id === actor.person?.id);
  const draft = await context.write(async (write) => {
    await dropProposals(write);
    const id = await openDraft(write, NAME, keptOf(rotation), draftAuthor(context));
    for (const person of his ? [] : chairs) {
      askToSettle(write, person, { draft: id, rotation, chair, now });
    }
    return id;
  });
  return reply(
    ...rotationBlocks(t, rotation, chair, now),
    his ? settleButtons(t, draft) : info(t('directory.troika.sent', { names: namesOf(t, chairs) })),
  );
}
