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

const OPENED = /^https?:\/\//;

/** Where a link leads, after what it is called, unless that says it already. */
function linked(target: string, label: string): string {
  if (label === '') return target.replace(/^mailto:/, '');
  const bare = (address: string): string => address.replace(OPENED, '').replace(/\/$/, '');
  return OPENED.test(target) && bare(target) !== bare(label) ? `${label} (${target})` : label;
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
