import { existsSync } from 'node:fs';
import { openDatabase, refuseLostDatabase } from '../../adapters/database/engines.ts';
import { readMigrations } from '../../adapters/database/migrations/folder.ts';
import type { Config } from '../config.ts';
import type { StrangeName } from '../configNames.ts';
import { verifyAudit } from '../kernel/audit/verify.ts';
import { systemClock } from '../kernel/clock.ts';
import type { Database } from '../kernel/database.ts';
import { dateInWords } from '../kernel/locale/format.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import { locationOf } from '../program/banner.ts';
import { failureOf } from '../program/failures.ts';
import { examineMail, examineMailbox } from './doctorMail.ts';
import { examineSecret } from './doctorSecret.ts';
import { bad, type Finding, good } from './finding.ts';

/**
 * `doctor`: looks at everything Griot stands on. Changes nothing.
 * @param strange the variables that look like Griot's and are none
 */
export async function examine(
  config: Config,
  t: Translator,
  strange: readonly StrangeName[] = [],
): Promise<{ readonly report: string; readonly well: boolean }> {
  const findings = [
    ...examineNames(strange, t),
    ...(await examineRegister(config, t)),
    await examineMail(config, t),
    await examineMailbox(config, t),
    await examineSlack(config, t),
    await examineTeams(config, t),
  ];
  const sick = findings.filter(({ well }) => !well).length;
  const lines = findings.map(({ well, told }) => `${well ? '✓' : '✗'} ${told}`);
  const verdict =
    sick === 0 ? t('program.doctor.healthy') : t('program.doctor.sick', { count: sick });
  return { report: [...lines, '', verdict].join('\n'), well: sick === 0 };
}

const examineNames = (strange: readonly StrangeName[], t: Translator): Finding[] =>
  strange.length === 0
    ? [good(t('program.doctor.config'))]
    : strange.map(({ name, meant }) => bad(t('program.config.strange', { name, meant })));

async function examineRegister(config: Config, t: Translator): Promise<Finding[]> {
  const { databaseUrl } = config;
  const location = locationOf(databaseUrl);
  try {
    await refuseLostDatabase(databaseUrl, config.demo);
    // Opening it would make it.
    if (databaseUrl.startsWith('file:') && !existsSync(location)) {
      return [bad(t('program.doctor.noDatabase', { location }))];
    }
    const database = await openDatabase(databaseUrl);
    try {
      return [
        good(t('program.doctor.database', { location })),
        ...(await examineRows(config, database, t)),
      ];
    } finally {
      await database.close();
    }
  } catch (error) {
    return failureOf(t, error).lines.map(bad);
  }
}

async function examineRows(config: Config, database: Database, t: Translator): Promise<Finding[]> {
  const behind = await missingMigrations(database);
  if (behind.length > 0) {
    return [bad(t('program.doctor.migrationsBehind', { names: behind.join(', ') }))];
  }
  return [
    good(t('program.doctor.migrations')),
    await examineDirectory(database, t),
    await countRegister(database, t),
    await examineOutbox(database, t),
    await examineJobs(database, t),
    await examineAudit(database, t),
    ...(await examineSecret(config, database, t)),
  ];
}

/** The migrations this program knows and the register has not finished. */
async function missingMigrations({ client }: Database): Promise<string[]> {
  const { migrations } = await readMigrations();
  const rows = await client.$queryRaw<{ readonly name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`.catch(withoutTable);
  const done = new Set(rows.map(({ name }) => name));
  return migrations.map(({ name }) => name).filter((name) => !done.has(name));
}

/** Prisma's code for a statement that the engine refused: here, for want of the table. */
const REFUSED = 'P2010';

function withoutTable(error: unknown): [] {
  if (error instanceof Error && 'code' in error && error.code === REFUSED) return [];
  throw error;
}

async function examineDirectory({ client }: Database, t: Translator): Promise<Finding> {
  const organizations = await client.organization.count();
  if (organizations === 0) return bad(t('program.doctor.directoryEmpty'));
  // « YYYY-MM-DD » compares as text.
  const today = dayIn(systemClock.now(), BAMAKO).toString();
  const isHeld = { OR: [{ endsOn: null }, { endsOn: { gte: today } }] };
  const held = { role: 'secretariat', startsOn: { lte: today }, ...isHeld } as const;
  if ((await client.mandate.count({ where: held })) === 0)
    return bad(t('program.doctor.noSecretariat'));
  const people = await client.person.count({ where: { active: true } });
  const groups = await client.group.count({ where: { active: true } });
  return good(t('program.doctor.directory', { organizations, people, groups }));
}

async function countRegister({ client }: Database, t: Translator): Promise<Finding> {
  const meetings = await client.meeting.count();
  const decisions = await client.decision.count();
  return good(t('program.doctor.register', { meetings, decisions }));
}

async function examineOutbox({ client }: Database, t: Translator): Promise<Finding> {
  const failed = await client.outboxMessage.count({ where: { status: 'failed' } });
  if (failed > 0) return bad(t('program.doctor.outboxFailed', { failed }));
  const pending = await client.outboxMessage.count({ where: { status: 'pending' } });
  return good(t('program.doctor.outbox', { pending }));
}

async function examineJobs({ client }: Database, t: Translator): Promise<Finding> {
  const waiting = { status: 'pending' } as const;
  const failing = await client.job.count({ where: { ...waiting, attempts: { gt: 0 } } });
  if (failing > 0) return bad(t('program.doctor.jobsFailing', { failing }));
  return good(t('program.doctor.jobs', { pending: await client.job.count({ where: waiting }) }));
}

/** Enough to be compared by eye with what was written down elsewhere. */
const FINGERPRINT_LENGTH = 12;

async function examineAudit({ client }: Database, t: Translator): Promise<Finding> {
  const { lines, head, broken } = await verifyAudit(client);
  if (!broken) {
    const fingerprint = head.slice(0, FINGERPRINT_LENGTH) || 'none';
    return good(t('program.doctor.audit', { lines, head: fingerprint }));
  }
  const { id, action, why } = broken;
  const day = dateInWords(dayIn(broken.at, BAMAKO), t.locale);
  return bad(t('program.doctor.auditBroken', { id, action, why, day, lines }));
}

async function examineSlack({ slack, halfSet }: Config, t: Translator): Promise<Finding> {
  if (halfSet.includes('slack')) return bad(t('program.doctor.slackHalfSet'));
  if (!slack) return good(t('program.doctor.noSlack'));
  const { examineSlack } = await import('../../adapters/slack/examine.ts');
  const found = await examineSlack(slack);
  if (found.well && found.missingScopes.length > 0) {
    return bad(t('program.doctor.slackScopes', { scopes: found.missingScopes.join(', ') }));
  }
  if (found.well) return good(t('program.doctor.slack', { team: found.team, user: found.user }));
  const { reason } = found;
  return found.token === 'bot'
    ? bad(t('program.doctor.slackFailed', { reason }))
    : bad(t('program.doctor.slackSocketFailed', { reason }));
}

async function examineTeams({ teams, halfSet }: Config, t: Translator): Promise<Finding> {
  if (halfSet.includes('teams')) return bad(t('program.doctor.teamsHalfSet'));
  if (!teams) return good(t('program.doctor.noTeams'));
  const { type } = teams;
  if (type === 'Playground') return good(t('program.doctor.teamsUnchecked'));
  const { examineTeams } = await import('../../adapters/teams/examine.ts');
  const trouble = await examineTeams(teams);
  if (!trouble) return good(t('program.doctor.teams', { type }));
  const { appId, tenantId } = teams;
  const { kind, reason } = trouble;
  return bad(t(`program.doctor.teamsTrouble.${kind}`, { type, appId, tenantId, reason }));
}
