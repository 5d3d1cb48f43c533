import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { logInto } from './pinoLog.ts';

const line = z.record(z.string(), z.unknown());

function logged(level: 'debug' | 'info', write: (log: ReturnType<typeof logInto>) => void) {
  const lines: Record<string, unknown>[] = [];
  write(logInto({ write: (text) => void lines.push(line.parse(JSON.parse(text))) }, level));
  return lines;
}

describe('the log', () => {
  it('is one JSON line per fact, with its level, its time and its data', () => {
    const [entry] = logged('info', (log) => log.info({ job: 'reminder', id: 7 }, 'job done'));
    expect(entry).toMatchObject({ level: 30, job: 'reminder', id: 7, msg: 'job done' });
    expect(entry?.time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('says nothing below its level', () => {
    expect(logged('info', (log) => log.debug({}, 'detail'))).toEqual([]);
  });

  it('keeps instants whole', () => {
    const dueAt = Temporal.Instant.from('2027-03-04T10:00:00Z');
    expect(logged('info', (log) => log.info({ dueAt }, 'job'))[0]).toMatchObject({
      dueAt: '2027-03-04T10:00:00Z',
    });
  });

  it('keeps the stack of an error and of its cause', () => {
    const err = new Error('outer', { cause: new Error('inner') });
    const [entry] = logged('info', (log) => log.error({ err, reference: 'ab12' }, 'incident'));
    expect(entry).toMatchObject({
      reference: 'ab12',
      err: { type: 'Error', message: 'outer', cause: { message: 'inner' } },
    });
    expect(JSON.stringify(entry)).toContain('pinoLog.test.ts');
  });
});

describe('above debug level, the log holds no personal data', () => {
  const person = { id: 'p1', firstName: 'Aïssata', email: 'aissata.diarra@example.org' };

  it('hides the fields that name or quote somebody, at any depth', () => {
    const [entry] = logged('info', (log) => log.info({ people: [person], subject: 'Deuil' }, 'x'));
    expect(entry).toMatchObject({
      people: [{ id: 'p1', firstName: '[hidden]', email: '[hidden]' }],
    });
    expect(JSON.stringify(entry)).not.toMatch(/Aïssata|example\.org|Deuil/);
  });

  it('takes addresses out of every text, those of an error included', () => {
    const err = new Error('550 no mailbox aissata.diarra@example.org here');
    const [entry] = logged('info', (log) => log.warn({ err, reason: err.message }, 'not sent'));
    expect(JSON.stringify(entry)).not.toContain('@example.org');
    expect(entry).toMatchObject({ reason: '550 no mailbox [hidden] here' });
  });

  it('leaves out what an error carries besides its words', () => {
    const err = Object.assign(new Error('refused'), {
      response: 'RCPT Aïssata',
      code: 'EENVELOPE',
    });
    const [entry] = logged('info', (log) => log.error({ err }, 'not sent'));
    expect(JSON.stringify(entry)).not.toContain('Aïssata');
    expect(entry).toMatchObject({ err: { code: 'EENVELOPE' } });
  });

  it('but debug shows what is there', () => {
    const [entry] = logged('debug', (log) => log.debug({ person }, 'x'));
    expect(entry).toMatchObject({ person: { email: 'aissata.diarra@example.org' } });
  });
});
