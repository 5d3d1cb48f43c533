import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Router } from 'express';
import { folderAbove } from '../../src/kernel/folderAbove.ts';
import { readPalette } from '../../src/kernel/render/page/palette.ts';
import { notFound } from './refusal.ts';

/** The files that pages need, kept in memory. */
export interface Assets {
  /** `/assets/<version>/<name>`: changes when any of the files does, so that browsers may keep them. */
  path(name: string): string;
  readonly router: Router;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Served as one file, in this order. */
const STYLE_SHEETS = [
  'base.css',
  'controls.css',
  'shell.css',
  'places.css',
  'chat.css',
  'blocks.css',
  'parts.css',
  'composer.css',
  'pages.css',
  'identity.css',
  'print.css',
];

const YEAR_SECONDS = 365 * 24 * 3600;

/** Reads `adapters/web/public`. */
export function loadAssets(): Assets {
  const files = readFiles(folderAbove(import.meta.dirname, 'adapters/web/public'));
  const hash = createHash('sha256');
  for (const [name, content] of files) hash.update(name).update(content);
  const version = hash.digest('base64url').slice(0, 10);
  const router = Router();
  router.get('/assets/:version/:name', (req, res) => {
    const content = files.get(req.params.name);
    if (!content) throw notFound();
    res.set('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`);
    res.type(TYPES[extname(req.params.name)] ?? 'text/plain').send(content);
  });
  return { path: (name) => `/assets/${version}/${name}`, router };
}

function readFiles(folder: string): ReadonlyMap<string, Buffer> {
  const read = (name: string): Buffer => readFileSync(join(folder, name));
  const others = readdirSync(folder).filter((name) => ['.js', '.svg'].includes(extname(name)));
  return new Map([
    ['griot.css', Buffer.concat([readPalette(), ...STYLE_SHEETS.map(read)])],
    ...others.map((name) => [name, read(name)] as const),
  ]);
}
