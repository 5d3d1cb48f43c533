import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/kernel/locale/translate.ts';
import { actionId, sayId } from '../../../src/kernel/messages/actionId.ts';
import type { Block, Button, Field, Span, Text } from '../../../src/kernel/messages/tree.ts';
import { pieces, shortened } from '../../../src/kernel/text/pieces.ts';
import { faultsOfMessage, faultsOfView } from '../../../test/slack/blockKit.ts';
import { slackBlocks } from './blocks.ts';
import { buttonValue, idOfValue } from './buttons.ts';
import { formModal, replyModal } from './modal.ts';
import { messagePages } from './pages.ts';

const frame = {
  t: translator('fr'),
  metadata: '{}',
  more: { id: sayId('aide'), label: 'Suite' },
};

const HOSTILE = [
  '<!channel>',
  '<@U123>',
  '<http://mal.example|PNUD>',
  '*gras* _it_ ~barré~ `code` ```bloc```',
  ':tada: @everyone &lt;!here&gt;',
  '\u202e\u0007\r\n',
];

/** Any text, the empty and the enormous, with what Slack could read as markup. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', ' ', ...HOSTILE),
  fc
    .tuple(fc.constantFrom('a', 'é ', '😀', ...HOSTILE), fc.integer({ min: 1, max: 2500 }))
    .map(([unit, times]) => unit.repeat(times)),
);

const anySpan: fc.Arbitrary<Span> = fc.oneof(
  anyText,
  anyText.map((bold) => ({ bold })),
  anyText.map((muted) => ({ muted })),
  anyText.map((code) => ({ code })),
  fc.record({ said: fc.string({ minLength: 1 }), yours: anyText, epochSeconds: fc.nat() }),
  fc.record({
    href: fc.oneof(anyText, fc.webUrl(), fc.constant('javascript:alert(1)')),
    label: anyText,
  }),
);
const anyRichText: fc.Arbitrary<Text> = fc.oneof(anyText, fc.array(anySpan, { maxLength: 6 }));

const anyButton: fc.Arbitrary<Button> = fc.record(
  {
    id: fc.oneof(
      anyText.map(sayId),
      anyText.map((t) => actionId('a.b', { t })),
    ),
    label: anyText,
    style: fc.constantFrom('primary', 'danger'),
  },
  { requiredKeys: ['id', 'label'] },
);
const anyButtons = fc.array(anyButton, { maxLength: 60 });

const anyField: fc.Arbitrary<Field> = fc
  .record({
    name: fc.string({ minLength: 1, maxLength: 20 }),
    label: anyText,
    value: anyText,
    hint: anyText,
    required: fc.boolean(),
    type: fc.constantFrom('text', 'longText', 'date', 'time', 'choice', 'names'),
    options: fc.array(fc.record({ value: anyText, label: anyText }), { maxLength: 130 }),
    several: fc.boolean(),
  })
  .map(({ options, several, type, ...base }) => {
    if (type === 'choice') return { ...base, type, options };
    if (type !== 'names') return { ...base, type };
    // Some of those offered are chosen, and something is typed besides.
    const chosen = options.filter((_, index) => index % 2 === 0).map(({ value }) => value);
    const value = [...chosen, base.value].join(', ');
    return { ...base, value, type: 'text', suggestions: { options, several } };
  });
const anyForm = fc.record({
  id: fc.constant('a.form'),
  title: anyText,
  submit: anyText,
  fields: fc.uniqueArray(anyField, { maxLength: 8, selector: ({ name }) => name }),
});

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyText.map((text): Block => ({ kind: 'heading', text })),
  anyRichText.map((text): Block => ({ kind: 'text', text })),
  fc
    .tuple(fc.constantFrom('info', 'warning', 'error'), anyRichText)
    .map(([tone, text]): Block => ({ kind: 'note', tone, text })),
  fc
    .array(fc.record({ label: anyText, value: anyRichText }), { maxLength: 12 })
    .map((facts): Block => ({ kind: 'facts', facts })),
  fc
    .tuple(
      fc.array(fc.record({ text: anyRichText, buttons: fc.array(anyButton, { maxLength: 4 }) }), {
        maxLength: 70,
      }),
      fc.boolean(),
    )
    .map(([items, ordered]): Block => ({ kind: 'list', items, ordered })),
  fc
    .array(fc.array(anyRichText, { maxLength: 5 }), { maxLength: 20 })
    .map((rows): Block => ({ kind: 'table', columns: ['A', '', 'C'], rows })),
  anyButtons.map((buttons): Block => ({ kind: 'buttons', buttons })),
  anyForm.map((form): Block => ({ kind: 'form', form })),
);

const anyBlocks = fc.array(anyBlock, { maxLength: 12 });

/** Every character that a reader would see. */
function shown(blocks: unknown): string {
  let text = '';
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') text += value;
    return value;
  });
  return text;
}

const render = (...blocks: Block[]) => slackBlocks(blocks, 'fr');

describe('the neutral tree in Block Kit', () => {
  it('breaks no rule of Slack, whatever the reply, in as many messages as it takes', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        for (const page of messagePages(slackBlocks(blocks, 'fr'))) {
          expect(page.length).toBeGreaterThan(0);
          expect(faultsOfMessage(page)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('breaks no rule of Slack in a modal either', () => {
    fc.assert(
      fc.property(anyBlocks, anyForm, (blocks, form) => {
        expect(faultsOfView(formModal(blocks, form, frame))).toEqual([]);
        expect(faultsOfView(replyModal(blocks, frame))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('loses nothing of a text that is longer than a block, nor of a list longer than a message', () => {
    const long = 'mot '.repeat(5_000).trim();
    expect(shown(messagePages(render({ kind: 'text', text: long })))).toBe(long);
    const items = Array.from({ length: 120 }, (_, index) => ({
      text: `D-2027-${index}`,
      buttons: [{ id: 'x', label: 'Fait' }],
    }));
    const pages = messagePages(render({ kind: 'list', items }));
    expect(pages.length).toBe(5);
    for (const { text } of items) expect(shown(pages)).toContain(text);
    for (const page of pages) expect(page[0]?.type).toBe('rich_text');
  });

  it('leaves what people typed without effect: it is text to the letter, never markup', () => {
    for (const text of HOSTILE.slice(0, 5)) {
      const [block] = render({ kind: 'text', text: [text, { bold: text }] });
      expect(block).toEqual({
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text },
              { type: 'text', text, style: { bold: true } },
            ],
          },
        ],
      });
    }
  });

  it('says an hour whole, with its zone, before each reader’s own clock shows it', () => {
    const said = 'jeudi 4 mars 2027, 10 h 00 – 12 h 00 (Bamako, UTC+0)';
    const moment = { said, yours: 'Début à votre heure :', epochSeconds: 1_804_154_400 };
    const [block] = render({ kind: 'text', text: [moment] });
    expect(block).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: said },
            { type: 'text', text: '\nDébut à votre heure : ', style: { italic: true } },
            {
              type: 'date',
              timestamp: 1_804_154_400,
              format: '{date_long}, {time}',
              fallback: said,
            },
          ],
        },
      ],
    });
  });

  it('numbers an ordered list that has buttons without starting again', () => {
    const button = [{ id: 'x', label: 'Retirer' }];
    const blocks = render({
      kind: 'list',
      ordered: true,
      items: [
        { text: 'a', buttons: button },
        { text: 'b', buttons: button },
      ],
    });
    expect(JSON.stringify(blocks[2])).toContain('"style":"ordered"');
    expect(JSON.stringify(blocks[2])).toContain('"offset":1');
  });

  it('shows a title that is too long for a header in bold, and does not cut it', () => {
    const title = 'Ordre du jour '.repeat(20).trim();
    expect(render({ kind: 'heading', text: title })[0]?.type).toBe('rich_text');
    expect(shown(render({ kind: 'heading', text: title }))).toBe(title);
  });

  it('reads back from a button the action it was given', () => {
    fc.assert(
      fc.property(anyButton, ({ id }) => {
        const value = buttonValue(id);
        if (value !== undefined) expect(idOfValue(value)).toBe(id);
        else expect(id.length).toBeGreaterThan(1_990);
      }),
    );
    const line = 'é'.repeat(1_900);
    expect(buttonValue(sayId(line))).toBe(`say:${line}`);
  });

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 5 }),
        fc.integer({ min: 2, max: 9 }),
        (text, most) => {
          expect(shortened(text, most)).not.toMatch(/\p{Surrogate}/u);
          expect(pieces(text, most).join('')).toBe(text);
          for (const piece of pieces(text, most)) expect(piece.length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
