/** Turns a person's name for a mention: « @Aïssata Diarra ». Undefined: nobody known. */
export type NameOf = (user: string) => string | undefined;

const MARKED = /<([^<>]*)>/g;

/**
 * What somebody typed, as he saw it: Slack sends mentions and links between angle brackets, and
 * escapes the rest.
 * @param bot Griot's own user, whose mention is a call and no part of the sentence
 */
export function spokenText(sent: string, nameOf: NameOf, bot?: string): string {
  return sent
    .replace(MARKED, (_, inside: string) => unmarked(inside, nameOf, bot))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

function unmarked(inside: string, nameOf: NameOf, bot: string | undefined): string {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : inside.slice(bar + 1);
  if (target.startsWith('@')) {
    const user = target.slice(1);
    return user === bot ? '' : `@${nameOf(user) ?? (label || user)}`;
  }
  if (target.startsWith('#')) return `#${label || target.slice(1)}`;
  if (target.startsWith('!')) return label || `@${target.slice(1)}`;
  return linked(target, label);
}

/** What an address begins with and nobody types. */
const SCHEME = /^(?:https?:\/\/|mailto:|tel:)/;
/** What nobody reads of a link without a name. */
const HIDDEN = /^(?:mailto:|tel:)/;

/** Where a link leads, after what it is called, unless that says it already. */
function linked(target: string, label: string): string {
  const shown = target.replace(HIDDEN, '');
  if (label === '') return shown;
  return SCHEME.test(target) && bare(target) !== bare(label) ? `${label} (${shown})` : label;
}

/** A number is the same however its figures are set apart. */
function bare(address: string): string {
  const said = address.replace(SCHEME, '').replace(/\/$/, '').toLowerCase();
  return /^[+\d\s().-]+$/.test(said) ? said.replace(/\D/g, '') : said;
}

/** Slash commands that name no group: what follows is the whole line. */
const PLAIN = 'seg';

/**
 * The line that a slash command says: `/gec planifier …` is « gec planifier … », and so is
 * `/gec GEC planifier …`.
 */
export function spokenCommand(command: string, text: string): string {
  const word = command.replace(/^\//, '').toLowerCase();
  const said = text.trim();
  if (said === '') return 'aide';
  const names = word === PLAIN || new RegExp(`^${word}[\\s-]`, 'i').test(said);
  return names ? said : `${word} ${said}`;
}
