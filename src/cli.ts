/** `npm run -s griot -- …`: Griot on the command line. The standard output holds the answer alone. */
import { Command, CommanderError } from 'commander';
import { Refusal } from './cli/refusal.ts';
import type { SayOptions } from './cli/say.ts';
import type { UnderstandOptions } from './cli/understand.ts';
import { usageError, worded } from './cli/wording.ts';
import { type Translator, translator } from './kernel/locale/translate.ts';
import { environment, outliveReaders } from './program/environment.ts';

/** A command is loaded when it is called: `understand` needs no register, and `--help` nothing. */
outliveReaders();
const env = environment();
const t = translator(env.LOCALE ?? 'fr');

try {
  await commandLine(t).parseAsync();
} catch (error) {
  process.exitCode = await tell(error);
}

function commandLine(t: Translator): Command {
  const program = worded(new Command('griot'), t)
    .description(t('program.cli.description'))
    .usage(t('program.cli.command'))
    .helpCommand(`help ${t('program.cli.command')}`, t('program.cli.helpCommand'));
  const command = (name: string, takes: string, description: string): Command =>
    worded(program.command(name), t)
      .helpCommand(false)
      .description(description)
      .usage(`${t('program.cli.options')} ${takes}`.trim());
  command('serve', '', t('program.cli.serve')).action(async () => void (await import('./main.ts')));
  addSay(command('say', '[texte...]', t('program.cli.say.description')), t);
  addUnderstand(command('understand', '<phrase...>', t('program.cli.understand.description')), t);
  command('migrate', '', t('program.cli.migrate')).action(migrateRegister);
  command('demo', '', t('program.cli.demo')).action(showDemo);
  command('doctor', '', t('program.cli.doctor')).action(examine);
  return program;
}

function addSay(command: Command, t: Translator): void {
  command
    .argument('[texte...]', t('program.cli.say.text'))
    .option('--as <adresse>', t('program.cli.say.as'))
    .option('--now <instant>', t('program.cli.say.now'))
    .option('--channel <groupe>', t('program.cli.say.channel'))
    .option('--yes', t('program.cli.say.yes'))
    .option('--json', t('program.cli.say.json'))
    .action(async (words: string[], options: SayOptions) => {
      const { say } = await import('./cli/say.ts');
      await say(words.join(' '), options, { ...(await configured('warn')), t });
    });
}

function addUnderstand(command: Command, t: Translator): void {
  command
    .argument('<phrase...>', t('program.cli.understand.phrase'))
    .option('--now <instant>', t('program.cli.understand.now'))
    .option('--json', t('program.cli.understand.json'))
    .action(async (words: string[], options: UnderstandOptions) => {
      const { understandPhrase } = await import('./cli/understand.ts');
      console.log(understandPhrase(words.join(' '), options, t));
    });
}

async function migrateRegister(): Promise<void> {
  const { migrateRegister } = await import('./cli/migrate.ts');
  console.log(await migrateRegister((await configured('warn')).config, t));
}

async function showDemo(): Promise<void> {
  const { showDemo } = await import('./cli/demo.ts');
  const { config, log } = await configured('warn');
  console.log(await showDemo(config, log, t));
}

async function examine(): Promise<void> {
  const { examine } = await import('./cli/doctor.ts');
  const { report, well } = await examine((await configured('warn')).config, t);
  console.log(report);
  if (!well) process.exitCode = 1;
}

/** @throws InvalidConfig */
async function configured(level: 'warn') {
  const { readConfig } = await import('./config.ts');
  const { pinoLog } = await import('../adapters/logging/pinoLog.ts');
  const config = readConfig(env);
  const log = await pinoLog({ level: config.logLevel ?? level, format: config.logFormat });
  return { config, log };
}

/** Says what went wrong on the standard error. Returns the exit code. */
async function tell(error: unknown): Promise<number> {
  if (error instanceof CommanderError) {
    const wrong = usageError(error, t);
    for (const line of wrong ?? []) console.error(line);
    return wrong ? 2 : 0;
  }
  if (error instanceof Refusal) {
    console.error(t(error.sentence, error.params));
    return 2;
  }
  const { failureOf } = await import('./program/failures.ts');
  const { lines, exitCode, unexpected } = failureOf(t, error);
  if (unexpected) console.error(error);
  for (const line of lines) console.error(line);
  return exitCode;
}
