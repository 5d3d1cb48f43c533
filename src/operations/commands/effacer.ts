import { z } from 'zod';
import { capacityOf } from '../../kernel/access/capacity.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { abandonOnce, confirmOnce } from '../../kernel/confirmOnce.ts';
import type { Directory, Person } from '../../kernel/directory.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { heading, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import { fold } from '../../kernel/text/fold.ts';
import { erase } from '../privacy/erasing.ts';

const NAME = 'effacer';

interface Wish {
  readonly name: string;
}

/** « efface les données de Martin Keller »: his, and so himself. */
const OF_SOMEBODY =
  /^(?:toutes\s+)?(?:les|ses)\s+(?:données|donnees|informations|infos)\s+(?:personnelles\s+)?(?:de\s+|d[’'](?=\p{L}))(?=[@\p{Lu}])/u;

/** @throws DomainError `person.missing` */
function parse({ rest }: Line): Wish {
  const name = rest.replace(OF_SOMEBODY, '').replace(/^@\s*/u, '').trim();
  if (name === '') throw new DomainError('person.missing');
  return { name };
}

/**
 * Somebody who has left, by his full name or his address: whoever is still there leaves first.
 * @throws DomainError `erasure.active`, `erasure.things`, `person.unknown`, `person.ambiguous`
 */
function leaver(directory: Directory, name: string): Person {
  const said = fold(name);
  const found = directory.people.filter((one) => fold(one.name) === said || one.email === name);
  const [person, ...others] = found.filter(({ active }) => !active);
  if (person && others.length === 0) return person;
  if (person) throw new DomainError('person.ambiguous', { name, candidates: [name] });
  if (found.length > 0) throw new DomainError('erasure.active', { name });
  if (OF_THINGS.test(said))
    throw new DomainError('erasure.things', { suggestions: ['mes données'] });
  throw new DomainError('person.unknown', { name });
}

/** « efface tout », « efface mes messages »: of things, and nobody's name. */
const OF_THINGS =
  /^(?:tout|tous|toutes|ca|cela|ceci|mes?|mon|ma|le|la|les|ce|cet|cette|ces|une?|des)(?![\p{L}-])/u;

async function preview({ name }: Wish, context: Context): Promise<Reply> {
  const { t, directory } = context;
  const person = leaver(directory, name);
  const draft = await context.write((write) =>
    openDraft(write, NAME, { personId: person.id }, draftAuthor(context)),
  );
  return reply(
    heading(t('operations.erasure.title', { name: person.name })),
    text(t('operations.erasure.what')),
    text(t('operations.erasure.keeps')),
    yesOrNo(t, NAME, draft, 'danger'),
  );
}

const stored = z.object({ personId: z.string() });

const params = z.object({ draft: z.string() });

const confirmer = defineAction({
  name: `${NAME}.confirmer`,
  act: 'effacer',
  params,
  run: ({ draft }, context) =>
    confirmOnce(context, NAME, draft, async (write, payload) => {
      const { t, actor, now, directory, transport } = context;
      const person = directory.person(stored.parse(payload).personId);
      if (!person || person.active) throw new DomainError('button.unknown');
      const capacity = () => capacityOf(actor, 'effacer', {});
      const author = { now, transport, personId: actor.person?.id ?? null, capacity };
      await erase(write, directory, person, author, t('operations.erasure.nameless'));
      return t('operations.erasure.done');
    }),
});

const abandonner = defineAction({
  name: `${NAME}.abandonner`,
  act: 'effacer',
  params,
  run: ({ draft }, context) =>
    abandonOnce(context, NAME, draft, context.t('operations.erasure.abandoned')),
});

/** Makes nobody of somebody who has left, on the secretariat's confirmation. */
export const effacer = defineCommand({
  name: NAME,
  words: ['effacer', 'anonymiser'],
  act: 'effacer',
  grammar: ['effacer @<personne>'],
  examples: ['effacer @Hélène Rakotomalala'],
  parse,
  run: preview,
  actions: [confirmer, abandonner],
});
