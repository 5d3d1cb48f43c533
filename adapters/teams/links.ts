import { Parser } from 'htmlparser2';

/** A link as a message shows it, and where it leads. */
export interface Link {
  readonly label: string;
  readonly href: string;
}

const OPENED = /^https?:\/\//iu;

const bare = (url: string): string =>
  decoded(url.trim()).toLowerCase().replace(OPENED, '').replace(/\/$/u, '');

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** What says where a link leads that does not show it. */
export const leadsTo = ({ label, href }: Link): string =>
  label.trim() !== '' && OPENED.test(href) && bare(href) !== bare(label) ? ` (${href})` : '';

/** The links of a message, in order. */
function linksIn(html: string): Link[] {
  const links: Link[] = [];
  let open: { href: string; label: string } | undefined;
  const parser = new Parser({
    onopentag: (name, { href = '' }) => {
      if (name === 'a') open = { href, label: '' };
    },
    ontext: (text) => {
      if (open) open.label += text;
    },
    onclosetag: (name) => {
      if (name !== 'a' || !open) return;
      links.push({ ...open, label: open.label.replaceAll('\u00a0', ' ').trim() });
      open = undefined;
    },
  });
  parser.end(html);
  return links;
}

/** A plain text, which has only the names of its links, with where they lead: only the layout tells it. */
export function withLinks(text: string, html: readonly string[]): string {
  let said = text;
  let from = 0;
  for (const link of html.flatMap(linksIn)) {
    const at = link.label === '' ? -1 : said.indexOf(link.label, from);
    if (at < 0) continue;
    const end = at + link.label.length;
    const added = leadsTo(link);
    said = said.slice(0, end) + added + said.slice(end);
    from = end + added.length;
  }
  return said;
}
