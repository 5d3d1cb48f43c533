import { fileURLToPath } from 'node:url';
import { importInto, reviewFileOf } from '../../../src/cli/importReviews.ts';
import type { Clock } from '../../../src/kernel/clock.ts';
import type { Database } from '../../../src/kernel/database.ts';
import { translator } from '../../../src/kernel/locale/translate.ts';

/** Does what « griot import calendrier » does, to the register of a page, with a file of this repository. */
export async function importing(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  file: string,
): Promise<string> {
  const path = fileURLToPath(new URL(`../../../${file}`, import.meta.url));
  const manner = { t: translator('fr'), now: clock.now(), dryRun: false };
  const { lines } = await importInto(database, await reviewFileOf(path), manner);
  return lines.join('\n');
}
