import { z } from 'zod';
import type { Subject } from '../access/subject.ts';
import { draftAuthor, openDraft } from '../drafts.ts';
import { DomainError } from '../errors.ts';
import type { Content } from '../incoming.ts';
import { listInWords } from '../locale/format.ts';
import { actionId, CITED } from '../messages/actionId.ts';
import { buttons, list, type Reply, reply, warning } from '../messages/tree.ts';
import { citedCodes, needsItsCodes, withoutCodes } from './citedCodes.ts';
import type { Context } from './context.ts';

/** The command of the drafts that keep what is not written before its author has been warned. */
const CITING = 'citing';

/** What somebody says, that is to be written where the readers of a group read it. */
type Said = Exclude<Content, { readonly kind: 'press' }>;

const said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('submit'), id: z.string(), values: z.record(z.string(), z.string()) }),
]);

const kept = z.object({ personId: z.string().nullable(), cited: said, bare: said });

/**
 * Warns whoever is about to write, where a group reads it, the code of something of a confidential group that
 * others of them may not know: nothing is written before he presses. Undefined when there is none. Of a group
 * that he may not know himself, nothing is said.
 */
export async function warnOfCodes(
  context: Context,
  { group }: Subject,
  cited: Said,
): Promise<Reply | undefined> {
  if (!group || context.mayCite) return undefined;
  const secret = context.actor
    .knownGroups()
    .filter(({ id, confidentiality }) => confidentiality === 'confidential' && id !== group.id);
  const lines = textsOf(cited).filter((line) => citedCodes(line, secret).length > 0);
  if (lines.length === 0) return undefined;
  const codes = citedCodes(lines.join('\n'), secret);
  const without = (text: string): string => withoutCodes(text, secret);
  const { t, actor } = context;
  const payload = { personId: actor.person?.id ?? null, cited, bare: mapped(cited, without) };
  // « oui » answers none of two.
  const author = { ...draftAuthor(context), personId: null };
  const mots = await context.write((write) => openDraft(write, CITING, payload, author));
  const press = (codesAre: 'avec' | 'sans'): string => actionId(CITED, { mots, codes: codesAre });
  const anyway = { id: press('avec'), label: t('kernel.citing.anyway') };
  const told = {
    count: codes.length,
    codes: listInWords(codes, t.locale),
    group: group.code,
    can: lines.some((line) => needsItsCodes(line, secret)) ? 'no' : 'yes',
  };
  if (told.can === 'no') return reply(warning(t('kernel.citing.warning', told)), buttons(anyway));
  return reply(
    warning(t('kernel.citing.warning', told)),
    list(lines.map((line) => ({ text: [without(line)] }))),
    buttons({ id: press('sans'), label: t('kernel.citing.without'), style: 'primary' }, anyway),
  );
}

const textsOf = (content: Said): readonly string[] =>
  (content.kind === 'text' ? [content.text] : Object.values(content.values)).flatMap((text) =>
    text.split('\n'),
  );

const mapped = (content: Said, without: (text: string) => string): Said =>
  content.kind === 'text'
    ? { ...content, text: without(content.text) }
    : {
        ...content,
        values: Object.fromEntries(
          Object.entries(content.values).map(([name, value]) => [name, without(value)]),
        ),
      };

/**
 * What he has been warned of, as he has it written: without the codes, or with them.
 * @throws DomainError `button.unknown`
 */
export async function citedAgain(
  { db, actor }: Context,
  { mots = '', codes }: Readonly<Record<string, string>>,
): Promise<{ readonly content: Content; readonly mayCite: boolean }> {
  const draft = await db.draft.findUnique({ where: { id: mots } });
  const found = draft?.command === CITING ? kept.parse(JSON.parse(draft.payload)) : undefined;
  if (!found || found.personId !== (actor.person?.id ?? null)) {
    throw new DomainError('button.unknown');
  }
  const mayCite = codes === 'avec';
  return { content: mayCite ? found.cited : found.bare, mayCite };
}
