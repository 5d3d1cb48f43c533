import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Json } from '../rooms.ts';
import { Blocks, type Looked, submitOf, titleOf } from './blocks.tsx';

/** Something said in a conversation. */
export type Said =
  | { readonly by: string; readonly words: string }
  | { readonly blocks: unknown; readonly onlyYou?: boolean }
  | { readonly file: { readonly name: string; readonly alt: string; readonly png: Buffer } };

/** A conversation: a channel, or a private one with Griot. */
export const conversation = (name: string, said: readonly Said[], at: Looked): string =>
  page(
    <div class="window">
      <div class="bar">{name}</div>
      {said.map((one) => (
        <Message said={one} at={at} />
      ))}
    </div>,
  );

function Message({ said, at }: { said: Said; at: Looked }): VNode {
  const by = 'by' in said ? said.by : 'Griot';
  return (
    <div class="message">
      <div class={`face ${by === 'Griot' ? 'griot' : ''}`}>{by.slice(0, 1)}</div>
      <div class="body">
        <div class="who">
          <b>{by}</b> {by === 'Griot' ? <small class="app">APP</small> : null}
        </div>
        {'words' in said ? <p>{said.words}</p> : null}
        {'blocks' in said && said.onlyYou ? <small>Visible de vous seulement</small> : null}
        {'blocks' in said ? <Blocks blocks={said.blocks} at={at} /> : null}
        {'file' in said ? (
          <figure>
            <figcaption>{said.file.name}</figcaption>
            <img
              alt={said.file.alt}
              src={`data:image/png;base64,${said.file.png.toString('base64')}`}
            />
          </figure>
        ) : null}
      </div>
    </div>
  );
}

/** A modal. */
export const modal = (view: Json, at: Looked): string =>
  page(
    <div class="modal">
      <div class="bar">{titleOf(view)}</div>
      <div class="inside">
        <Blocks blocks={view.blocks} at={at} />
      </div>
      <div class="foot">
        <span class="button">Fermer</span>
        <span class="button primary">{submitOf(view)}</span>
      </div>
    </div>,
  );

/** Griot's own page. */
export const home = (view: Json, at: Looked): string =>
  page(
    <div class="window">
      <div class="bar">Griot · Accueil</div>
      <div class="inside">
        <Blocks blocks={view.blocks} at={at} />
      </div>
    </div>,
  );

const page = (body: VNode): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><style>${STYLE}</style>${render(body)}`;

const STYLE = `
body { margin: 0; padding: 16px; background: #f4f1ee; color: #1d1c1d;
  font: 15px/1.46 'DejaVu Sans', sans-serif; width: max-content; }
.window, .modal { width: 760px; background: #fff; border: 1px solid #d5d0cb; border-radius: 8px; }
.modal { width: 540px; }
.bar { padding: 12px 20px; border-bottom: 1px solid #e4e0dc; font-weight: bold; font-size: 17px; }
.inside { padding: 12px 20px; }
.foot { padding: 14px 20px; border-top: 1px solid #e4e0dc; text-align: right; }
.message { display: flex; gap: 10px; padding: 10px 20px; }
.face { flex: none; width: 36px; height: 36px; border-radius: 6px; background: #3d6f73; color: #fff;
  font-weight: bold; text-align: center; line-height: 36px; }
.face.griot { background: #6b3a1e; }
.body { min-width: 0; flex: 1; }
.app { background: #e8e4e0; border-radius: 3px; padding: 0 4px; font-size: 11px; }
h2 { font-size: 18px; margin: 8px 0; }
p { margin: 4px 0; white-space: pre-wrap; }
ul, ol { margin: 4px 0; padding-left: 26px; }
small { color: #616061; }
.date { background: #f2efec; border-radius: 3px; padding: 0 3px; }
code { background: #f6f4f2; border: 1px solid #e1dcd7; border-radius: 3px; color: #b0303c; padding: 0 3px; }
.actions { margin: 6px 0 10px; }
.button { display: inline-block; margin: 3px 8px 3px 0; padding: 4px 12px; border: 1px solid #bbb6b0;
  border-radius: 6px; background: #fff; font-weight: bold; font-size: 14px; }
.button.primary { background: #007a5a; border-color: #007a5a; color: #fff; }
.button.danger { border-color: #c8102e; color: #c8102e; }
.field { margin: 12px 0; }
.label { font-weight: bold; display: block; margin-bottom: 4px; }
.input { display: flex; justify-content: space-between; border: 1px solid #a9a49f; border-radius: 5px;
  padding: 6px 10px; min-height: 22px; }
.input.long { min-height: 70px; }
.fault { color: #c8102e; margin-top: 4px; }
figure { margin: 4px 0; } figcaption { color: #616061; margin-bottom: 4px; }
svg { fill: none; stroke: #616061; stroke-width: 1.3; vertical-align: -3px; }
img { max-width: 560px; border: 1px solid #e1dcd7; border-radius: 6px; }
`;
