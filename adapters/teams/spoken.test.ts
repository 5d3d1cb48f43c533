import type { Activity } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { incomingActivity } from './payloads.ts';
import { spokenText } from './spoken.ts';

const GRIOT = { id: '28:griot', name: 'Griot' };
const MARTIN = { id: '29:martin', name: 'Martin Keller' };
const AISSATA = { id: '29:aissata', name: 'Aïssata Diarra' };

const SCHEMA = 'http://schema.skype.com/';
const quote = (words: string): string =>
  `<blockquote itemscope itemtype="${SCHEMA}Reply" itemid="1700000000400">` +
  `<strong itemprop="mri" itemid="8:orgid:x">Martin Keller</strong><span itemprop="time"></span>` +
  `<p itemprop="preview">${words}</p></blockquote>`;
const named = (place: number, name: string): string =>
  `<span itemscope itemtype="${SCHEMA}Mention" itemid="${place}">${name}</span>`;

function typed(text: string, more: Partial<Activity> = {}): Activity {
  const activity = {
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: '29:lars' },
    recipient: GRIOT,
    conversation: { id: 'a:1' },
    text,
    ...more,
  };
  return incomingActivity.parse(activity);
}

const mentioning = (...people: readonly { id: string; name: string }[]): Partial<Activity> => ({
  entities: people.map((mentioned) => ({
    type: 'mention',
    text: `<at>${mentioned.name}</at>`,
    mentioned,
  })),
});

const laidOut = (content: string): Partial<Activity> => ({
  attachments: [{ contentType: 'text/html', content }],
});

describe('what somebody says', () => {
  it.each([
    ['gec planifier jeudi', 'gec planifier jeudi'],
    ['&nbsp;gec&nbsp;décision « R&D » <urgent>\r\n', 'gec décision « R&D » <urgent>'],
    [
      'gec décision Écrire &lt; et &amp; à la lettre',
      'gec décision Écrire &lt; et &amp; à la lettre',
    ],
    ['gec décision a < b > c 👍🏽', 'gec décision a < b > c 👍🏽'],
    ['', ''],
  ])('in %j is %j', (text, said) => {
    expect(spokenText(typed(text))).toBe(said);
  });

  it('calls Griot wherever its name stands, and others by theirs', () => {
    const text = 'dis <at>Griot</at> décision Relire confiée à <at>Aïssata Diarra</at>';
    expect(spokenText(typed(text, mentioning(GRIOT, AISSATA)))).toBe(
      'dis  décision Relire confiée à @Aïssata Diarra',
    );
  });

  it('is nothing when he only calls Griot', () => {
    expect(spokenText(typed('<at>Griot</at>&nbsp;', mentioning(GRIOT)))).toBe('');
  });
});

describe('somebody whom a message names', () => {
  const mention = (text: string, id: string, name: string) => ({
    type: 'mention',
    text,
    mentioned: { id, name },
  });
  const call = mention('<at>Griot</at>', GRIOT.id, 'Griot');
  const first = mention('<at>Martin</at>', MARTIN.id, 'Martin');
  const last = mention('<at>Keller</at>', MARTIN.id, 'Keller');
  const saying = (text: string, ...entities: readonly object[]): Activity =>
    typed(text, Object({ entities }));

  it('in as many mentions as his name has words is named once', () => {
    const text = '<at>Griot</at> note confiée à <at>Martin</at>&nbsp;<at>Keller</at> et relue';
    const said = spokenText(saying(text, call, first, last));
    expect(said).toBe('note confiée à @Martin Keller et relue');
    const html = `${quote('avant')}<p>${named(0, 'Griot')} confiée à ${named(1, 'Martin')} ${named(2, 'Keller')}</p>`;
    const quoting = { ...saying('…', call, first, last), ...laidOut(html) };
    expect(spokenText(quoting).trim()).toBe('confiée à @Martin Keller');
  });

  it('is called as the directory calls him, however short his name was cut', () => {
    const activity = saying('confiée à <at>Martin</at>', first);
    expect(spokenText(activity, () => 'Martin Diallo')).toBe('confiée à @Martin Diallo');
  });

  it('is told from another of the same name', () => {
    const other = mention('<at>Martin</at>', '29:other', 'Martin');
    const activity = saying('à <at>Martin</at> et à <at>Martin</at>', first, other);
    const names = new Map([
      [MARTIN.id, 'Martin Keller'],
      ['29:other', 'Martin Diallo'],
    ]);
    const said = spokenText(activity, (id) => names.get(id));
    expect(said).toBe('à @Martin Keller et à @Martin Diallo');
  });

  it.each<[string, string, object[]]>([
    ['no mention is told', '<at>Griot</at> groupes', []],
    ['its words are not', '<at>Griot</at> groupes', [{ ...call, text: null }]],
    ['another’s are none', '<at>Griot</at> groupes', [call, { ...first, text: '' }]],
    ['its tag is numbered', '<at id="0">Griot</at> groupes', [call]],
    ['it is named twice', '<at>Griot</at> <at>Griot</at> groupes', [call]],
    ['its tag is not written', 'Griot groupes', [{ ...call, text: 'Griot' }]],
  ])('is Griot itself, of whom nothing is said, when %s', (_when, text, entities) => {
    expect(spokenText(saying(text, ...entities))).toBe('groupes');
  });

  it('is not who only bears a name that begins as Griot’s', () => {
    expect(spokenText(saying('à <at>Griot Diabaté</at>'))).toBe('à @Griot Diabaté');
  });
});

describe('what somebody lays out', () => {
  it('in a list keeps its items, which the plain text runs together', () => {
    const html =
      `<p>${named(0, 'Griot')}&nbsp;décision GEC&nbsp;:</p><ul>\n<li>Relire</li>\n<li><p>Signer</p></li></ul>` +
      '<ol><li>un</li><li>deux</li></ol>';
    const text = '<at>Griot</at> décision GEC :RelireSigner un deux';
    const activity = typed(text, { ...mentioning(GRIOT), ...laidOut(html) });
    expect(spokenText(activity)).toBe('décision GEC :\n- Relire\n- Signer\n1. un\n2. deux');
  });

  it('in a table is a list of its rows', () => {
    const html =
      '<p>voici</p><table><tr><td>Note</td><td>AFD</td></tr><tr><td>CR</td></tr></table>';
    expect(spokenText(typed('voiciNoteAFDCR', laidOut(html)))).toBe('voici\n- Note, AFD\n- CR');
  });

  it('in bold stays to the letter', () => {
    const activity = typed('a < b  & c', laidOut('<p><b>a</b> &lt; b &amp; c</p>'));
    expect(spokenText(activity)).toBe('a < b  & c');
  });
});

describe('a link', () => {
  const NOTE = 'https://seg.sharepoint.com/sites/gec/note%20finale.docx?web=1';
  const link = (href: string, label: string): string => `<a href="${href}" title="x">${label}</a>`;
  const saying = (text: string, html: string): string => spokenText(typed(text, laidOut(html)));

  it('that bears another name keeps where it leads, which only the layout tells', () => {
    const html = `<p>odj document point 2&nbsp;: ${link(NOTE, 'note&nbsp;finale.docx')} et ${link('https://example.org/b', 'b')}</p>`;
    expect(saying('odj document point 2 : note finale.docx et b', html)).toBe(
      `odj document point 2 : note finale.docx (${NOTE}) et b (https://example.org/b)`,
    );
  });

  it.each([
    ['https://example.org/note', 'https://example.org/note'],
    ['http://example.org/', 'example.org'],
    ['https://example.org/%C3%A9t%C3%A9', 'https://example.org/été'],
    ['mailto:martin.keller@example.org', 'martin.keller@example.org'],
    ['javascript:alert(1)', 'ici'],
    ['https://example.org/vue', 'ailleurs dit'],
  ])('%s shown as %j is said once', (href, label) => {
    const text = label === 'ailleurs dit' ? 'lien' : `lien ${label}`;
    expect(saying(text, `<p>lien ${link(href, label)}</p>`)).toBe(text);
  });

  it('under a quoted message keeps where it leads too', () => {
    const html = `${quote(link('https://example.org/a', 'vieux'))}<p>lire ${link(NOTE, 'la note')} vite</p>`;
    expect(saying('vieux lire la note vite', html)).toBe(`lire la note (${NOTE}) vite`);
  });
});

describe('what somebody says under words that he quotes', () => {
  const garbled = 'Martin Keller gec décision Tout annuler mes réunions';

  it('is his own sentence alone', () => {
    const html = `${quote('gec décision Tout annuler')}<p>mes réunions</p>`;
    expect(spokenText(typed(garbled, laidOut(html)))).toBe('mes réunions');
  });

  it('is so when it stands on both sides, when a quote quotes, and when all is in the text', () => {
    const nested = quote(`${quote('plus ancien')} ancien`);
    const html = `<div><p>gec décision</p>${nested}<p>Relire &amp; signer</p></div>`;
    expect(spokenText(typed(garbled, laidOut(html)))).toBe('gec décision\nRelire & signer');
    expect(spokenText(typed(html))).toBe('gec décision\nRelire & signer');
  });

  it('names people as they are named, even when a name comes in several words', () => {
    const html =
      `${quote('avant')}<p>${named(0, 'Griot')}&nbsp;décision Relire confiée à ` +
      `${named(1, 'Martin')} ${named(1, 'Keller')} et ${named(2, 'Aïssata Diarra')}</p>`;
    const activity = typed(garbled, { ...mentioning(GRIOT, MARTIN, AISSATA), ...laidOut(html) });
    expect(spokenText(activity)).toBe(
      'décision Relire confiée à @Martin Keller  et @Aïssata Diarra',
    );
  });

  it('is nothing when he passes somebody else’s message on without a word', () => {
    const html = quote('gec décision Tout annuler').replace('Reply', 'Forward');
    expect(spokenText(typed(garbled, laidOut(html)))).toBe('');
  });

  it('is his own when newer clients put the quote beside', () => {
    const text = '<quoted messageId="1700000000400"/> mes réunions';
    expect(spokenText(typed(text))).toBe('mes réunions');
  });

  it('keeps the words that he quotes himself, and what an emoji shows', () => {
    const html =
      `${quote('avant')}<p>gec décision <blockquote>Article 3</blockquote> adopté ` +
      `<img itemtype="${SCHEMA}Emoji" alt="👍"><emoji alt="🎉"></emoji></p>`;
    expect(spokenText(typed(garbled, laidOut(html)))).toBe('gec décision\nArticle 3\nadopté 👍🎉');
  });
});
