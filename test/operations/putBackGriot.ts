import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { copyDatabase } from '../../adapters/database/engines.ts';
import { type Griot, startGriot } from '../support/griot.ts';

/** Griots that are started on copies of one another's registers, and all of it taken away at the end of the file. */
export function griotsPutBack() {
  let folder = '';
  const started: Griot[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'griot-put-back-'));
  });
  afterAll(async () => {
    await Promise.all(started.map((griot) => griot.stop()));
    await rm(folder, { recursive: true });
  });

  return {
    async griotAt(now: string, restoredFrom?: string): Promise<Griot> {
      const griot = await startGriot({ now, ...(restoredFrom ? { restoredFrom } : {}) });
      started.push(griot);
      return griot;
    },
    /** @returns the file of the copy */
    async copyOf(griot: Griot, name: string): Promise<string> {
      const [main] = await griot.database.client.$queryRaw<{ file: string }[]>`
        SELECT "file" FROM pragma_database_list WHERE "name" = 'main'`;
      const copy = join(folder, name);
      await copyDatabase(`file:${main?.file}`, copy);
      return copy;
    },
  };
}
