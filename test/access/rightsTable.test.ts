import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rightsTable } from './rightsTable.ts';

const GUIDE = fileURLToPath(new URL('../../docs/guide/10-annuaire-et-droits.md', import.meta.url));
const TABLE = /(<!-- droits -->\n)[\s\S]*?(\n<!-- fin des droits -->)/u;

it('the guide’s table is the matrix: « npx vitest run test/access/rightsTable.test.ts -u » writes it', async () => {
  const guide = readFileSync(GUIDE, 'utf8');
  expect(guide).toMatch(TABLE);
  const written = guide.replace(
    TABLE,
    (_, start: string, end: string) => start + rightsTable() + end,
  );
  await expect(written).toMatchFileSnapshot(GUIDE);
});
