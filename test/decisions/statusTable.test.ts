import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { statusTable } from './statusTable.ts';

const GUIDE = fileURLToPath(new URL('../../docs/guide/03-les-decisions.md', import.meta.url));
const TABLE = /(<!-- états -->\n)[\s\S]*?(\n<!-- fin des états -->)/u;

it('the guide’s table of statuses is the program’s: « npx vitest run test/decisions/statusTable.test.ts -u » writes it', async () => {
  const guide = readFileSync(GUIDE, 'utf8');
  expect(guide).toMatch(TABLE);
  const written = guide.replace(
    TABLE,
    (_, start: string, end: string) => start + statusTable() + end,
  );
  await expect(written).toMatchFileSnapshot(GUIDE);
});
