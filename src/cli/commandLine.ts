import { Command } from 'commander';
import { configured } from './configured.ts';
import type { Ground } from './ground.ts';
import type { ImportOptions } from './importDirectory.ts';
import type { SayOptions } from './say.ts';
import type { ManifestOptions } from './slack.ts';
import type { PackageOptions } from './teams.ts';
import type { UnderstandOptions } from './understand.ts';
import { worded } from './wording.ts';

/**
 * The commands of `griot`. Each is loaded when it is called: `understand` opens no register.
 * @throws CommanderError, Refusal, InvalidConfig, DatabaseUnavailable when it is parsed
 */
export function commandLine(ground: Ground): Command {
  const { t } = ground;
  const program = worded(new Command('griot'), ground)
    .description(t('program.cli.description'))
    .usage(t('program.cli.command'))
    .helpCommand(`help ${t('program.cli.command')}`, t('program.cli.helpCommand'));
  const command = (name: string, takes: string, description: string): Command =>
    worded(program.command(name), ground)
      .helpCommand(false)
      .description(description)
      .usage(`${t('program.cli.options')} ${takes}`.trim());
  command('serve', '', t('program.cli.serve')).action(
    async () => void (await import('../main.ts')),
  );
  addSay(command('say', '[texte...]', t('program.cli.say.description')), ground);
  addUnderstand(
    command('understand', '<phrase...>', t('program.cli.understand.description')),
    ground,
  );
  command('migrate', '', t('program.cli.migrate')).action(() => runMigrate(ground));
  command('demo', '', t('program.cli.demo')).action(() => runDemo(ground));
  command('doctor', '', t('program.cli.doctor')).action(() => runDoctor(ground));
  command('backup', '<fichier>', t('program.cli.backup.description'))
    .argument('<fichier>', t('program.cli.backup.file'))
    .action((file: string) => runBackUp(file, ground));
  command('restore', '<fichier>', t('program.cli.restore.description'))
    .argument('<fichier>', t('program.cli.restore.file'))
    .action((file: string) => runRestore(file, ground));
  addImport(
    command('import', 'annuaire|calendrier <fichier...>', t('program.cli.import.description')),
    ground,
  );
  addExport(command('export', 'annuaire <fichier>', t('program.cli.export.description')), ground);
  addCalendar(
    command('calendrier', 'exporter <année>', t('program.cli.calendar.description')),
    ground,
  );
  addSlack(command('slack', 'manifest', t('program.cli.slack.description')), ground);
  addTeams(command('teams', 'manifest', t('program.cli.teams.description')), ground);
  return program;
}

function addSay(command: Command, ground: Ground): void {
  const { t } = ground;
  command
    .argument('[texte...]', t('program.cli.say.text'))
    .option('--as <adresse>', t('program.cli.say.as'))
    .option('--now <instant>', t('program.cli.say.now'))
    .option('--channel <groupe>', t('program.cli.say.channel'))
    .option('--yes', t('program.cli.say.yes'))
    .option('--files <dossier>', t('program.cli.say.files'))
    .option('--json', t('program.cli.say.json'))
    .action(async (words: string[], options: SayOptions) => {
      const { say } = await import('./say.ts');
      await say(words.join(' '), options, { ...ground, ...(await configured(ground)) });
    });
}

function addUnderstand(command: Command, { t, print }: Ground): void {
  command
    .argument('<phrase...>', t('program.cli.understand.phrase'))
    .option('--now <instant>', t('program.cli.understand.now'))
    .option('--json', t('program.cli.understand.json'))
    .action(async (words: string[], options: UnderstandOptions) => {
      const { understandPhrase } = await import('./understand.ts');
      print(understandPhrase(words.join(' '), options, t));
    });
}

function addImport(command: Command, ground: Ground): void {
  const { t } = ground;
  worded(command.command('annuaire'), ground)
    .description(t('program.cli.import.directory'))
    .usage(`${t('program.cli.options')} <fichier...>`)
    .argument('<fichier...>', t('program.cli.import.file'))
    .option('--dry-run', t('program.cli.import.dryRun'))
    .action(async (files: string[], options: ImportOptions) => {
      const { importDirectory } = await import('./importDirectory.ts');
      await importDirectory(files, options, { ...ground, ...(await configured(ground)) });
    });
  worded(command.command('calendrier'), ground)
    .description(t('program.cli.import.reviews'))
    .usage(`${t('program.cli.options')} <fichier>`)
    .argument('<fichier>', t('program.cli.import.reviewFile'))
    .option('--dry-run', t('program.cli.import.dryRun'))
    .action(async (file: string, options: ImportOptions) => {
      const { importReviews } = await import('./importReviews.ts');
      await importReviews(file, options, { ...ground, ...(await configured(ground)) });
    });
}

function addExport(command: Command, ground: Ground): void {
  const { t } = ground;
  worded(command.command('annuaire'), ground)
    .description(t('program.cli.export.directory'))
    .usage('<fichier>')
    .argument('<fichier>', t('program.cli.export.file'))
    .action(async (file: string) => {
      const { exportDirectory } = await import('./exportDirectory.ts');
      const { config, log } = await configured(ground);
      ground.print(await exportDirectory(file, config, log, t));
    });
}

function addCalendar(command: Command, ground: Ground): void {
  const { t } = ground;
  worded(command.command('exporter'), ground)
    .description(t('program.cli.calendar.export'))
    .usage('<année> --out <dossier>')
    .argument('<année>', t('program.cli.calendar.year'))
    .requiredOption('--out <dossier>', t('program.cli.calendar.out'))
    .action(async (year: string, { out }: { readonly out: string }) => {
      const { exportYearTo } = await import('./exportYear.ts');
      ground.print(await exportYearTo(out, year, { t, ...(await configured(ground)) }));
    });
}

function addSlack(command: Command, ground: Ground): void {
  const { t } = ground;
  worded(command.command('manifest'), ground)
    .description(t('program.cli.slack.manifest'))
    .usage(t('program.cli.options'))
    .option('--socket', t('program.cli.slack.socket'))
    .option('--url <adresse>', t('program.cli.slack.url'))
    .action(async (options: ManifestOptions) => {
      const { manifest } = await import('./slack.ts');
      ground.print(manifest(options, (await configured(ground)).config, t));
    });
}

function addTeams(command: Command, ground: Ground): void {
  const { t } = ground;
  worded(command.command('manifest'), ground)
    .description(t('program.cli.teams.manifest'))
    .usage(t('program.cli.options'))
    .requiredOption('--out <fichier>', t('program.cli.teams.out'))
    .option('--app-id <identifiant>', t('program.cli.teams.appId'))
    .option('--url <adresse>', t('program.cli.teams.url'))
    .action(async (options: PackageOptions) => {
      const { writePackage } = await import('./teams.ts');
      ground.print(await writePackage(options, (await configured(ground)).config, t));
    });
}

async function runMigrate(ground: Ground): Promise<void> {
  const { migrateRegister } = await import('./migrate.ts');
  const { config } = await configured(ground);
  ground.print(await migrateRegister(config, ground.t));
}

async function runDemo(ground: Ground): Promise<void> {
  const { showDemo } = await import('./demo.ts');
  const { config, log } = await configured(ground);
  ground.print(await showDemo(config, log, ground.t));
}

async function runBackUp(file: string, ground: Ground): Promise<void> {
  const { backUp } = await import('./backUp.ts');
  const { config } = await configured(ground);
  ground.print(await backUp(file, config, ground.t));
}

async function runRestore(file: string, ground: Ground): Promise<void> {
  const { restore } = await import('./restore.ts');
  const { config } = await configured(ground);
  ground.print(await restore(file, config, ground.t));
}

async function runDoctor(ground: Ground): Promise<void> {
  const { examine } = await import('./doctor.ts');
  const { config } = await configured(ground);
  const { strangeNames } = await import('../configNames.ts');
  const { report, well } = await examine(config, ground.t, strangeNames(ground.env));
  ground.print(report);
  if (!well) ground.setExitCode(1);
}
