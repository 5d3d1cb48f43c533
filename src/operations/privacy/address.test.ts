import { describe, expect, it } from 'vitest';
import { Address } from './address.ts';

const address = new Address('johansson@example.org');

describe('an address is taken out of a text', () => {
  it.each([
    ['Écrire à johansson@example.org.', 'Écrire à ….'],
    ['Johansson@Example.org', '…'],
    [JSON.stringify({ text: '\njohansson@example.org' }), JSON.stringify({ text: '\n…' })],
    [
      JSON.stringify(['BEGIN:VCALENDAR\r\nATTENDEE:mailto:johans\r\n son@example.org\r\n']),
      JSON.stringify(['BEGIN:VCALENDAR\r\nATTENDEE:mailto:…\r\n']),
    ],
  ])('%j becomes %j', (kept, left) => {
    expect(address.isIn(kept)).toBe(true);
    expect(address.without(kept)).toBe(left);
  });

  it.each([
    'lars.johansson@example.org',
    'lars+johansson@example.org',
    'johansson@example.org.ml',
    'johansson@example-org',
    JSON.stringify(['BEGIN:VCALENDAR\r\nATTENDEE:mailto:lars.\r\n johansson@example.org\r\n']),
  ])('which leaves %j to whoever has it', (kept) => {
    expect(address.isIn(kept)).toBe(false);
    expect(address.without(kept)).toBe(kept);
  });

  it('has no wildcard', () => {
    expect(new Address('a_b@example.org').isIn('axb@example.org')).toBe(false);
  });
});
