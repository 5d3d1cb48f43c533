import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the registers that the tests copy: each is made once, by whoever needs it first. */
    templates: string;
  }
}

/** Vitest calls this before the first test of a run, and what it returns after the last one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'griot-templates-'));
  project.provide('templates', folder);
  return () => rm(folder, { recursive: true });
}
