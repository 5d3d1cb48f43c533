/// <reference lib="dom" />
// The line above is for WebAssembly alone, which Node has and @types/node 20 does not declare.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

let loading: Promise<typeof glue> | undefined;

/**
 * Prisma's schema engine. The package is written for bundlers: Node 20 cannot import a `.wasm`
 * file, so this does by hand what its entry point says.
 */
export function loadSchemaEngine(): Promise<typeof glue> {
  loading ??= instantiate();
  return loading;
}

async function instantiate(): Promise<typeof glue> {
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(resolve('@prisma/schema-engine-wasm'));
  const code = await WebAssembly.compile(await readFile(join(folder, 'schema_engine_bg.wasm')));
  const { exports } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': { ...glue } });
  glue.__wbg_set_wasm(exports);
  const start = exports.__wbindgen_start;
  if (typeof start !== 'function') throw new Error('not a wasm-bindgen module');
  start();
  return glue;
}
