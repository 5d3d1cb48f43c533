import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { invitationCalendar } from './invitation.ts';

const start = Temporal.ZonedDateTime.from('2027-03-04T10:00[Africa/Bamako]');

type Typed = Partial<Record<'summary' | 'description' | 'location' | 'name', string>>;

/** An invitation in which these texts were typed. */
const written = ({ name = 'Aïssata Diarra', ...texts }: Typed = {}): string =>
  invitationCalendar(
    {
      method: 'REQUEST',
      stamp: Temporal.Instant.from('2027-02-20T09:00Z'),
      organizer: { name, email: 'griot@example.org' },
      events: [
        {
          uid: '7d1f7a52-0c0e-4c1c-9b0b-3f8f2c3c9d10',
          sequence: 0,
          start,
          end: start.add({ hours: 2 }),
          summary: 'Revue du CREDD',
          description: '',
          location: '',
          ...texts,
        },
      ],
    },
    { name, email: 'a.diarra@example.org', partstat: 'needsAction' },
  );

/** The event, as ical.js reads it. */
function read(text: string): ICAL.Component {
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  return event;
}

const value = (event: ICAL.Component, name: string): string =>
  String(event.getFirstPropertyValue(name));

describe('what people typed', () => {
  it('cannot begin a property, by any kind of line end', () => {
    for (const end of ['\r\n', '\n', '\r', '\u2028', '\u0085', '\v']) {
      const hostile = `Revue${end}ATTENDEE:mailto:intrus@example.org${end}END:VEVENT`;
      const event = read(
        written({ summary: hostile, location: hostile, description: hostile, name: hostile }),
      );
      expect(event.getAllProperties('attendee')).toHaveLength(1);
      expect(value(event, 'summary')).toContain('ATTENDEE:mailto:intrus@example.org');
    }
  });

  it('reads back as it was, with commas, semicolons, backslashes and paragraphs', () => {
    const description = 'Points ; un, deux \\ trois\nPuis : quatre';
    const event = read(written({ description, summary: 'Budget, 2027 ; suite \\n' }));
    expect(value(event, 'description')).toBe(description);
    expect(value(event, 'summary')).toBe('Budget, 2027 ; suite \\n');
  });
});

describe('lines', () => {
  const anything = fc.string({ unit: fc.constantFrom(...'aé€œ🎉👩🏽‍⚖️ ,;:\\"\n'), maxLength: 400 });

  it('end with CRLF once, the last one too', () => {
    const text = written();
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text).not.toMatch(/\r\r|[^\r]\n|\r[^\n]|\r\n\r\n/);
  });

  it('are folded at 75 octets and never inside a character, whatever they say', () => {
    fc.assert(
      fc.property(anything, anything, anything, (summary, description, name) => {
        const bytes = Buffer.from(written({ summary, description, name }), 'utf8');
        const decoder = new TextDecoder('utf-8', { fatal: true });
        for (const line of bytes.toString('latin1').split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(75);
          expect(() => decoder.decode(Buffer.from(line, 'latin1'))).not.toThrow();
        }
      }),
    );
  });

  it('give back every text by unfolding', () => {
    fc.assert(
      fc.property(anything, (description) => {
        const back = value(read(written({ summary: 'x', description })), 'description');
        expect(back).toBe(description);
      }),
    );
  });
});
