import { availableParallelism } from 'node:os';
import { benchCompteRendu } from './compteRendu.ts';
import { benchDecision } from './decision.ts';
import { benchDispatch } from './dispatch.ts';
import { benchTick } from './tick.ts';

/**
 * `npm run bench`: each figure against a floor measured in the same run, as JSON on standard output;
 * what is going on is said on standard error.
 */
const results = [];
for (const [name, bench] of Object.entries({
  decision: benchDecision,
  tick: benchTick,
  dispatch: benchDispatch,
  'compte rendu': benchCompteRendu,
})) {
  console.error(`${name}…`);
  results.push(await bench());
}

const machine = { node: process.version, cores: availableParallelism() };
console.log(JSON.stringify({ machine, results }, null, 2));
