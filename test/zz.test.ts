import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { openSlackChat } from './slack/slackChat.ts';
import { readPage } from './support/guide/page.ts';
import { play } from './support/guide/play.ts';
import { retell } from './support/guide/retell.ts';
it('x', async () => {
  const ex = readPage(readFileSync('docs/guide/05-une-seance-du-gec.md', 'utf8'));
  const a = await play(ex); const b = await retell(ex, openSlackChat);
  for (const t of Object.keys(a)) { const x=a[t]!, y=b[t]!; if (x.length!==y.length) console.log(t, x.length, y.length); x.forEach((r,i)=>{ for (const k of Object.keys(r)) if (JSON.stringify(r[k])!==JSON.stringify(y[i]?.[k])) { const p=String(r[k]), q=String(y[i]?.[k]); let n=0; while(p[n]===q[n]&&n<p.length) n++; console.log(t,i,k,'\n A',p.slice(Math.max(0,n-80),n+100),'\n B',q.slice(Math.max(0,n-80),n+100)); } }); }
});
