import type { Context } from '../../kernel/commands/context.ts';
import type { Directory, Organization } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { ADDRESS_TYPED } from '../../kernel/text/address.ts';
import { withCapital } from '../../kernel/text/capital.ts';
import type { Row } from '../exchange/tables.ts';
import { mailFirst, newMember } from '../newMember.ts';
import { organizationSaid } from '../organizationSaid.ts';
import { organizationIn } from '../organizations.ts';
import { nameFirst, type PersonSaid } from '../spoken/personSaid.ts';

interface Cut {
  readonly organization?: Organization;
  readonly left: string;
}

const OF_COUNTRY =
  /(?:[\s,(]|^)(?:(?:de |[àa] )?l['’](?:[Aa]mbassade|[Cc]oop[ée]ration)\s+)?(?:[Aa]mbassade\s+|[Cc]oop[ée]ration\s+)?(?:du|de la|de l['’]|des|d['’]|de)\s*(?<country>\p{Lu}[\p{L}-]+)/gu;

/** « du PNUD », « (PNUD) », « à la Banque mondiale ». */
const BEFORE = /(?:(?<!\p{L})(?:du|de|de la|de l['’]|des|à|à la|à l['’]|au|aux|chez)\s*|\()$/iu;

/** The organisation that a text names, be it by its country: « de l'ambassade du Canada »; cut out of it then. */
export function organizationOf(directory: Directory, text: string): Cut {
  const named = organizationIn(directory, text);
  if (named) {
    const before = text.slice(0, named.start).replace(BEFORE, '');
    return { organization: named.organization, left: `${before}, ${text.slice(named.end)}` };
  }
  for (const found of text.matchAll(OF_COUNTRY)) {
    const organization = organizationSaid(directory, found.groups?.country ?? '');
    if (!organization) continue;
    const behind = text.slice(found.index + found[0].length);
    return { organization, left: `${text.slice(0, found.index)}, ${behind}` };
  }
  return { left: text };
}

const POST =
  /^(?<job>.+?)\s+(?:de la|de l'|du|des|d'|de|[àa] la|[àa] l'|au|chez)\s*(?<where>\p{Lu}.*)$/su;
/** They name no post. */
const NO_POST = /^(?:coll[èe]gue|contact|interlocut\p{L}+)$/iu;

/** « ambassadrice du Canada »: a post, and whose it is. */
function postOf(directory: Directory, title: string): Row {
  const { job = title, where = '' } = POST.exec(title)?.groups ?? {};
  const organization = organizationSaid(directory, where);
  const post = organization ? job : title;
  const jobTitle = withCapital(post);
  return {
    ...(organization ? { organization: organization.acronym } : {}),
    ...(post === '' || NO_POST.test(post) || (where !== '' && NO_POST.test(job))
      ? {}
      : { jobTitle }),
  };
}

/** What is read of somebody, and whether all that was said of him is in it. */
interface EntryRow {
  readonly row: Row;
  readonly isAll: boolean;
}

/** @throws DomainError `directory.cell` */
export function entryRow({ directory }: Context, { who, title }: PersonSaid): EntryRow {
  const { organization, left } = organizationOf(directory, who);
  const { jobTitle, ...post } = postOf(directory, title);
  const whose: Row = organization ? { organization: organization.acronym } : post;
  const said = { ...(jobTitle ? { jobTitle } : {}) };
  const read = (text: string): Row => newMember(directory, text, whose);
  try {
    return { row: { ...said, ...read(mailFirst(left)) }, isAll: true };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'directory.unclear') throw error;
    const [address = ''] = who.match(ADDRESS) ?? [];
    return { row: { ...said, ...read(`${nameFirst(who)}, ${address}`) }, isAll: false };
  }
}

const ADDRESS = new RegExp(ADDRESS_TYPED, 'u');
