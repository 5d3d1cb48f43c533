import { describe, expect, it } from 'vitest';
import { resvgPictures } from '../../adapters/picture/resvg.ts';

const drawing = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40">${content}</svg>`;

/** Width and height, at their place in a PNG (RFC 2083, 4.1.1). */
const sizeOf = (png: Uint8Array): readonly number[] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('a drawing', () => {
  it('becomes a PNG twice its size', async () => {
    const png = await resvgPictures.toPng(drawing('<rect width="10" height="10" />'));
    expect([...png.slice(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
    expect(sizeOf(png)).toEqual([240, 80]);
  });

  it('shows its text, accents and bold included, without a font of the machine', async () => {
    const empty = await resvgPictures.toPng(drawing(''));
    const plain = await resvgPictures.toPng(drawing('<text x="5" y="20">Échéance</text>'));
    const bold = await resvgPictures.toPng(
      drawing('<text x="5" y="20" font-weight="bold">Échéance</text>'),
    );
    expect(plain).not.toEqual(empty);
    expect(bold).not.toEqual(plain);
  });
});
