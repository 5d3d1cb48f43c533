import enAccess from '../../../locales/en/access.json' with { type: 'json' };
import enAnnual from '../../../locales/en/annual.json' with { type: 'json' };
import enDecisions from '../../../locales/en/decisions.json' with { type: 'json' };
import enDirectory from '../../../locales/en/directory.json' with { type: 'json' };
import enErrors from '../../../locales/en/errors.json' with { type: 'json' };
import enJournal from '../../../locales/en/journal.json' with { type: 'json' };
import enKernel from '../../../locales/en/kernel.json' with { type: 'json' };
import enMailbox from '../../../locales/en/mailbox.json' with { type: 'json' };
import enMeetings from '../../../locales/en/meetings.json' with { type: 'json' };
import enOperations from '../../../locales/en/operations.json' with { type: 'json' };
import enProgram from '../../../locales/en/program.json' with { type: 'json' };
import enReviews from '../../../locales/en/reviews.json' with { type: 'json' };
import enSeances from '../../../locales/en/seances.json' with { type: 'json' };
import enSeries from '../../../locales/en/series.json' with { type: 'json' };
import enSlack from '../../../locales/en/slack.json' with { type: 'json' };
import enTeams from '../../../locales/en/teams.json' with { type: 'json' };
import frAccess from '../../../locales/fr/access.json' with { type: 'json' };
import frAnnual from '../../../locales/fr/annual.json' with { type: 'json' };
import frDecisions from '../../../locales/fr/decisions.json' with { type: 'json' };
import frDirectory from '../../../locales/fr/directory.json' with { type: 'json' };
import frErrors from '../../../locales/fr/errors.json' with { type: 'json' };
import frJournal from '../../../locales/fr/journal.json' with { type: 'json' };
import frKernel from '../../../locales/fr/kernel.json' with { type: 'json' };
import frMailbox from '../../../locales/fr/mailbox.json' with { type: 'json' };
import frMeetings from '../../../locales/fr/meetings.json' with { type: 'json' };
import frOperations from '../../../locales/fr/operations.json' with { type: 'json' };
import frProgram from '../../../locales/fr/program.json' with { type: 'json' };
import frReviews from '../../../locales/fr/reviews.json' with { type: 'json' };
import frSeances from '../../../locales/fr/seances.json' with { type: 'json' };
import frSeries from '../../../locales/fr/series.json' with { type: 'json' };
import frSlack from '../../../locales/fr/slack.json' with { type: 'json' };
import frTeams from '../../../locales/fr/teams.json' with { type: 'json' };

const fr = {
  access: frAccess,
  kernel: frKernel,
  directory: frDirectory,
  mailbox: frMailbox,
  meetings: frMeetings,
  series: frSeries,
  annual: frAnnual,
  decisions: frDecisions,
  errors: frErrors,
  journal: frJournal,
  operations: frOperations,
  program: frProgram,
  reviews: frReviews,
  seances: frSeances,
  slack: frSlack,
  teams: frTeams,
};

const en = {
  access: enAccess,
  kernel: enKernel,
  directory: enDirectory,
  mailbox: enMailbox,
  meetings: enMeetings,
  series: enSeries,
  annual: enAnnual,
  decisions: enDecisions,
  errors: enErrors,
  journal: enJournal,
  operations: enOperations,
  program: enProgram,
  reviews: enReviews,
  seances: enSeances,
  slack: enSlack,
  teams: enTeams,
};

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>;
}[keyof T & string];

/** Every sentence Griot can say: the keys of `locales/fr`, by file. */
export type MessageKey = Leaves<typeof fr>;

/** What a sentence is said with: the values of its placeholders. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** The commands that have a help sentence. */
export type CommandName = keyof typeof frKernel.help & string;

interface Tree {
  readonly [key: string]: string | Tree;
}

/** A message file as a flat list of `a.b.c` and sentences. */
function flatten(tree: Tree, path = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(path + key, value);
    else
      for (const [inner, sentence] of flatten(value, `${path}${key}.`)) flat.set(inner, sentence);
  }
  return flat;
}

export const french: ReadonlyMap<string, string> = flatten(fr);
export const english: ReadonlyMap<string, string> = flatten(en);
