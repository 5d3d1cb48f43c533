import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../adapters/database/engines.ts';
import { type TemporaryRegister, temporaryRegister } from '../../test/support/temporaryRegister.ts';
import { translator } from '../kernel/locale/translate.ts';
import { troubleLine } from './failures.ts';
import { SoundRegister } from './soundRegister.ts';

let register: TemporaryRegister;
let sound: SoundRegister;
let told: string[];

beforeEach(async () => {
  register = await temporaryRegister();
  told = [];
  sound = new SoundRegister(await openDatabase(register.url), {
    onTrouble: (error) => told.push(troubleLine(translator('fr'), error)),
    onRecovery: () => told.push('over'),
  });
});

afterEach(async () => {
  await sound.close();
  await register.remove();
});

const room = (pages: number) => sound.client.$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`);

const write = (size: number) =>
  sound.transaction((tx) =>
    tx.delivery.create({ data: { id: 'x'.repeat(size), at: new Date(0) } }),
  );

const full = [
  expect.stringMatching(/^Le disque où se trouve .*griot\.db est plein\. Libérez de la place/u),
];

describe('the register of a Griot that runs', () => {
  it('says once what keeps it from writing, however often it is tried', async () => {
    await room(1);
    await expect(write(1_000_000)).rejects.toThrow('full');
    await expect(write(1_000_000)).rejects.toThrow('full');
    expect(told).toEqual(full);
    expect(sound.isSound).toBe(false);
  });

  it('is not thought sound again because nothing was to be written', async () => {
    await room(1);
    await expect(write(1_000_000)).rejects.toThrow('full');
    await sound.transaction((tx) => tx.delivery.count());
    expect(told).toEqual(full);
  });

  it('finds out by itself that it can write again', async () => {
    await room(1);
    await expect(write(1_000_000)).rejects.toThrow('full');
    await room(1_000_000);
    await sound.prove();
    await sound.prove();
    expect(told).toEqual([...full, 'over']);
    expect(sound.isSound).toBe(true);
  });

  it('lets what is wrong with the work itself through, and says nothing', async () => {
    const wrong = sound.transaction(async () => {
      throw new Error('a fault of the work');
    });
    await expect(wrong).rejects.toThrow('a fault of the work');
    expect(told).toEqual([]);
  });
});
