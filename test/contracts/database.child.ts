/** What the contract does to a register from another process. */
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseUnavailable } from '../../adapters/database/databaseUnavailable.ts';
import { migrate, openDatabase } from '../../adapters/database/engines.ts';

const [what = '', url = '', count = '0'] = process.argv.slice(2);

const actions: Record<string, () => Promise<void>> = {
  /** Adds one, `count` times, each in a transaction that reads and then writes. */
  async increment() {
    const database = await openDatabase(url);
    for (let i = 0; i < Number(count); i++) {
      await database.transaction(async (tx) => {
        const { version } = await tx.revision.findUniqueOrThrow({ where: { id: 'shared' } });
        await tx.revision.update({ where: { id: 'shared' }, data: { version: version + 1 } });
      });
    }
    await database.close();
  },

  /** Writes one line, and closes. */
  async writeAndClose() {
    const database = await openDatabase(url);
    await database.transaction((tx) =>
      tx.delivery.create({ data: { id: 'written', at: new Date(0) } }),
    );
    await database.close();
    console.log('closed');
  },

  /** Keeps the write lock until the file named by `count` is there. */
  async hold() {
    const database = await openDatabase(url);
    await database.transaction(async () => {
      console.log('held');
      await appears(count);
    });
    await database.close();
  },

  /** Starts as the bot does; together with others, when `count` names the file that says so. */
  async start() {
    console.log('ready');
    if (count !== '0') await appears(count);
    const { applied } = await migrate(url);
    const database = await openDatabase(url);
    await database.client.revision.count();
    await database.close();
    console.log(`applied ${applied.length}`);
  },

  /** Migrates where the schema engine cannot be loaded. */
  async startWithoutEngine() {
    Object.assign(WebAssembly, { compile: () => Promise.reject(new Error('no WebAssembly')) });
    const before = process.cpuUsage();
    const { applied } = await migrate(url);
    const { user, system } = process.cpuUsage(before);
    console.log(`applied ${applied.length} in ${Math.round((user + system) / 1_000)} ms`);
  },
};

async function appears(file: string): Promise<void> {
  while (!existsSync(file)) await pause(1);
}

try {
  await actions[what]?.();
} catch (error) {
  console.log(error instanceof DatabaseUnavailable ? error.reason : error);
  process.exitCode = 1;
}
