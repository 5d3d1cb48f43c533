import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Pictures } from '../../src/kernel/office.ts';

const { resolve } = createRequire(import.meta.url);

const WASM = '@resvg/resvg-wasm/index_bg.wasm';
const FONTS = ['400', '700'].map(
  (weight) => `@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff2`,
);
const FAMILY = 'DejaVu Sans';

/** Twice the drawing's size: sharp on the screens of phones. */
const ZOOM = 2;

async function load() {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  const [fonts] = await Promise.all([
    Promise.all(FONTS.map((font) => readFile(resolve(font)))),
    readFile(resolve(WASM)).then(initWasm),
  ]);
  return { Resvg, fonts };
}

let loaded: ReturnType<typeof load> | undefined;

/** Drawn by resvg, compiled to WebAssembly, with a font of its own: the same picture everywhere. */
export const resvgPictures: Pictures = {
  async toPng(svg) {
    // One module per process: it cannot be initialised twice.
    loaded ??= load();
    const { Resvg, fonts } = await loaded;
    const drawing = new Resvg(svg, {
      font: { fontBuffers: fonts, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
      fitTo: { mode: 'zoom', value: ZOOM },
    });
    try {
      return drawing.render().asPng();
    } finally {
      drawing.free();
    }
  },
};
