import { isIP } from 'node:net';
import { z } from 'zod';
import {
  isImapServer,
  isMailbox,
  isMailServer,
  type MailboxConfig,
  readImap,
  readMailbox,
} from './configMail.ts';
import { isPublicUrl, isWebUrl } from './configPages.ts';
import { isSlackHalfSet, readSlack, type SlackConfig } from './configSlack.ts';
import { isTeamsHalfSet, readTeams, TEAMS_TYPES, type TeamsConfig } from './configTeams.ts';
import type { Translator } from './kernel/locale/translate.ts';

/** What the installation decides, read once from the environment. */
export interface Config {
  readonly databaseUrl: string;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Undefined: mail is captured and shown in the web chat. May hold a password. */
  readonly smtpUrl: string | undefined;
  /** Griot's own mailbox. */
  readonly mailFrom: { readonly name: string; readonly email: string };
  /** Where answers to invitations are read; undefined: nowhere. */
  readonly mailbox: MailboxConfig | undefined;
  /** Whether an empty register receives the fictional secretariat. */
  readonly demo: boolean;
  /** Undefined: what suits the program that runs (the server says more than a command). */
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | undefined;
  readonly logFormat: 'json' | 'pretty';
  /** Where people reach the web pages, when it is not `http://HOST:PORT`. */
  readonly publicUrl: string | undefined;
  /** Undefined: no Slack. */
  readonly slack: SlackConfig | undefined;
  /** Undefined: no Teams. */
  readonly teams: TeamsConfig | undefined;
  /** The chats that are set but for the variable that opens them. */
  readonly halfSet: readonly ('slack' | 'teams')[];
  /** The folder of the secretariat's own templates; undefined: Griot's. */
  readonly templates: string | undefined;
  /** The language of those who run the program; each person is answered in his own. */
  readonly locale: 'fr' | 'en';
}

type Env = Readonly<Record<string, string | undefined>>;

/** The variables, with what each may hold. An empty one is one that is not set; nobody sees the spaces around one. */
const variables = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^[a-z][a-z0-9+.-]*:./i)
    .default('file:data/griot.db'),
  HOST: z
    .string()
    .regex(/^[a-z0-9.:[\]-]+$/i)
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port < 65_536)
    .default(3978),
  SMTP_URL: z.string().refine(isMailServer).optional(),
  MAIL_FROM: z.string().refine(isMailbox).default('Griot <griot@example.org>'),
  IMAP_URL: z.string().refine(isImapServer).optional(),
  IMAP_AUTHORITY: z
    .string()
    .regex(/^[\w.-]+$/)
    .optional(),
  DEMO: z.enum(['true', 'false']).default('true'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).optional(),
  LOG_FORMAT: z.enum(['json', 'pretty']).optional(),
  NODE_ENV: z.string().optional(),
  PUBLIC_URL: z.string().refine(isPublicUrl).optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-').optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[\w-]{16,}$/)
    .optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-').optional(),
  SLACK_API_URL: z.string().refine(isWebUrl).optional(),
  TEAMS_APP_TYPE: z.enum(TEAMS_TYPES).default('SingleTenant'),
  TEAMS_APP_ID: z.guid().optional(),
  TEAMS_TENANT_ID: z.guid().optional(),
  TEAMS_APP_SECRET: z.string().optional(),
  TEMPLATES: z.string().optional(),
  LOCALE: z.enum(['fr', 'en']).default('fr'),
});

type Variable = Exclude<keyof z.infer<typeof variables>, 'NODE_ENV'>;

/** One variable that cannot be used as it is. */
interface Problem {
  readonly variable: Variable;
  readonly value: string;
  /** `openHost`: a good address, but one that other machines reach. */
  readonly reason: 'wrong' | 'openHost';
}

/** The environment cannot be used; carries what is wrong, `configProblems` says it. */
export class InvalidConfig extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`wrong configuration: ${problems.map(({ variable }) => variable).join(', ')}`);
    this.name = 'InvalidConfig';
    this.problems = problems;
  }
}

/**
 * The configuration that these variables say.
 * @throws InvalidConfig with every variable that is wrong
 */
export function readConfig(env: Env): Config {
  const trimmed = Object.entries(env).map(([name, value]) => [name, value?.trim()] as const);
  const set = Object.fromEntries(trimmed.filter(([, value]) => value));
  const read = variables.safeParse(set);
  if (!read.success) throw new InvalidConfig(problemsOf(read.error, set));
  const { data } = read;
  // The web chat lets anybody be anybody: it serves the machine it runs on and no other.
  if (!isLoopback(data.HOST)) {
    throw new InvalidConfig([{ variable: 'HOST', value: data.HOST, reason: 'openHost' }]);
  }
  if (data.SLACK_BOT_TOKEN && !data.SLACK_APP_TOKEN && !data.SLACK_SIGNING_SECRET) {
    throw new InvalidConfig([{ variable: 'SLACK_SIGNING_SECRET', value: '', reason: 'wrong' }]);
  }
  const teams = readTeams(data);
  if (typeof teams === 'string') {
    throw new InvalidConfig([{ variable: teams, value: '', reason: 'wrong' }]);
  }
  return {
    databaseUrl: data.DATABASE_URL,
    host: data.HOST,
    port: data.PORT,
    smtpUrl: data.SMTP_URL,
    mailFrom: readMailbox(data.MAIL_FROM),
    mailbox: readImap(data.IMAP_URL, data.IMAP_AUTHORITY),
    demo: data.DEMO === 'true',
    logLevel: data.LOG_LEVEL,
    logFormat: data.LOG_FORMAT ?? (data.NODE_ENV === 'production' ? 'json' : 'pretty'),
    publicUrl: data.PUBLIC_URL,
    slack: readSlack(data),
    teams,
    halfSet: [
      ...(isSlackHalfSet(data) ? (['slack'] as const) : []),
      ...(isTeamsHalfSet(data) ? (['teams'] as const) : []),
    ],
    templates: data.TEMPLATES,
    locale: data.LOCALE,
  };
}

function problemsOf(error: z.ZodError, env: Env): Problem[] {
  const named = new Set(error.issues.map((issue) => String(issue.path[0])));
  return variableNames
    .filter((variable) => named.has(variable))
    .map((variable) => ({ variable, value: env[variable] ?? '', reason: 'wrong' }));
}

const isVariable = (name: string): name is Variable =>
  name !== 'NODE_ENV' && Object.hasOwn(variables.shape, name);

/** Every variable, in the order in which `.env.example` describes them. */
export const variableNames: readonly Variable[] = Object.keys(variables.shape).filter(isVariable);

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** What is wrong, one sentence per variable. Nothing that may hold a password is repeated. */
export function configProblems(t: Translator, { problems }: InvalidConfig): string[] {
  return problems.map(({ variable, value, reason }) => {
    if (reason === 'openHost') return t('program.config.openHost', { variable, value });
    const expected = t(`program.config.expected.${variable}`, EXAMPLES);
    return SECRET.has(variable)
      ? t('program.config.wrongSecret', { variable, expected })
      : t('program.config.wrong', { variable, value: value.replace(/\s+/g, ' '), expected });
  });
}

const SECRET: ReadonlySet<Variable> = new Set([
  'SMTP_URL',
  'IMAP_URL',
  'DATABASE_URL',
  'SLACK_BOT_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_APP_TOKEN',
  'TEAMS_APP_SECRET',
]);

/** What a message file cannot hold: angle brackets are markup there. */
const EXAMPLES = { mailbox: 'Griot <griot@example.org>' };
