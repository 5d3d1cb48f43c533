import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';
import { folderAbove } from '../../src/kernel/folderAbove.ts';
import { PUBLIC_PATH } from '../../src/kernel/links/publicPath.ts';
import { readPalette } from '../../src/kernel/render/page/palette.ts';

/** The one style sheet of the public pages, kept in memory. */
export interface Style {
  /** Changes when its content does, so that browsers may keep it. */
  readonly path: string;
  readonly router: Router;
}

/** Served as one file, in this order. */
const STYLE_SHEETS = ['base.css', 'calendar.css', 'talk.css'];

const YEAR_SECONDS = 365 * 24 * 3_600;

export function loadStyle(): Style {
  const folder = folderAbove(import.meta.dirname, 'adapters/pages/public');
  const read = (name: string): Buffer => readFileSync(join(folder, name));
  const content = Buffer.concat([readPalette(), ...STYLE_SHEETS.map(read)]);
  const version = createHash('sha256').update(content).digest('base64url').slice(0, 10);
  const name = `/pages-${version}.css`;
  const router = Router();
  router.get(name, (_req, res) => {
    res.set('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`);
    res.type('text/css; charset=utf-8').send(content);
  });
  return { path: PUBLIC_PATH + name, router };
}
