import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '@libsql/client';

/**
 * Keeps the mail of a test's register for the readers that look at it after the run.
 * @param url the register, which nobody has open any more
 */
export async function keepMail(url: string, folder: string): Promise<void> {
  const register = createClient({ url });
  try {
    const { rows } = await register.execute('SELECT raw FROM CapturedMail');
    for (const { raw } of rows) {
      if (!(raw instanceof ArrayBuffer)) throw new Error('a mail is kept in bytes');
      await writeFile(join(folder, `${randomUUID()}.eml`), new Uint8Array(raw));
    }
  } finally {
    register.close();
  }
}
