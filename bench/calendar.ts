import { availableParallelism, loadavg } from 'node:os';
import { benchExpansion } from './calendar/expansion.ts';
import { benchFeed } from './calendar/feed.ts';
import { benchRescheduling } from './calendar/rescheduling.ts';

/** `npm run bench:calendar`: series expanded and rescheduled, a feed read. JSON on standard output. */
const results = [];
for (const bench of [benchExpansion, benchRescheduling, benchFeed]) {
  console.error(`${bench.name}…`);
  results.push(await bench());
}
const machine = { node: process.version, cores: availableParallelism(), load: loadavg()[0] };
console.log(JSON.stringify({ machine, results }, null, 2));
