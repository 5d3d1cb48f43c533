import { describe, expect, it } from 'vitest';
import { type Import, importsOf, readSource, sourcesUnder } from './imports.ts';

/** The features, from left to right: each may import those before it, and the kernel. */
const FEATURES = [
  'directory',
  'reviews',
  'meetings',
  'series',
  'annual',
  'mailbox',
  'decisions',
  'seances',
  'help',
  'operations',
] as const;

const isTest = (path: string): boolean => /\.test\.tsx?$/u.test(path);
const sources = sourcesUnder('src', 'adapters').filter((path) => !isTest(path));
const imports: readonly Import[] = sources.flatMap(importsOf);

const featureOf = (path: string): (typeof FEATURES)[number] | undefined =>
  FEATURES.find((feature) => path.startsWith(`src/${feature}/`));

const arrow = ({ from, to }: Import, advice: string): string => `${from} imports ${to}: ${advice}`;

describe('dependencies point one way', () => {
  it('only main.ts, cli.ts and the program around them know the adapters', () => {
    const wrong = imports
      .filter(({ to }) => to.startsWith('adapters/'))
      .filter(({ from }) => from.startsWith('src/') && !isEntry(from))
      .map((one) =>
        arrow(one, 'declare a port in src/kernel and let src/main.ts plug the adapter in'),
      );
    expect(wrong).toEqual([]);
  });

  it('an adapter never imports another adapter', () => {
    const folder = (path: string): string => path.split('/').slice(0, 2).join('/');
    const wrong = imports
      .filter(({ from, to }) => from.startsWith('adapters/') && to.startsWith('adapters/'))
      .filter(({ from, to }) => folder(from) !== folder(to))
      .map((one) => arrow(one, 'what both need belongs in src/kernel'));
    expect(wrong).toEqual([]);
  });

  it('the kernel imports no feature', () => {
    const wrong = imports
      .filter(({ from, to }) => from.startsWith('src/kernel/') && featureOf(to))
      .map((one) => arrow(one, 'the kernel is what features stand on: turn it round with a port'));
    expect(wrong).toEqual([]);
  });

  it('a feature imports the kernel and the features to its left only', () => {
    const rank = (path: string): number => {
      const feature = featureOf(path);
      return feature ? FEATURES.indexOf(feature) : -1;
    };
    const wrong = imports
      .filter(({ from, to }) => featureOf(from) && featureOf(to) && rank(to) > rank(from))
      .map((one) => arrow(one, `the order is ${FEATURES.join(' ← ')}`));
    expect(wrong).toEqual([]);
  });

  it('a chat’s own library stays in its folder, and is loaded only when that chat is configured', () => {
    const OWN = {
      botbuilder: 'teams',
      botframework: 'teams',
      '@azure/': 'teams',
      '@slack/': 'slack',
    };
    const wrong = Object.entries(OWN).flatMap(([library, folder]) =>
      sources
        .filter((path) => readSource(path).includes(`from '${library}`))
        .filter((path) => !path.startsWith(`adapters/${folder}/`))
        .map((path) => `${path} imports ${library}…: it belongs in adapters/${folder}`),
    );
    const atStart = sources
      .filter((path) => path.startsWith('src/'))
      .filter((path) =>
        /^import (?!type)[^;]*adapters\/(?:teams\/teams|slack\/slack)\.ts'/mu.test(
          readSource(path),
        ),
      )
      .map((path) => `${path}: import its types, and load it by import() once it is configured`);
    expect([...wrong, ...atStart]).toEqual([]);
  });

  it('features and kernel import only the types of the generated database client', () => {
    const values = sources
      .filter((path) => path.startsWith('src/') && !isEntry(path))
      .filter((path) => /^import (?!type).*(?<!@)prisma\/client\//mu.test(readSource(path)))
      .map((path) => `${path}: the database comes in by the Database port, never by its client`);
    expect(values).toEqual([]);
  });

  it('nothing runs in a circle', () => {
    expect(circles(imports)).toEqual([]);
  });
});

describe('the house keeps its rules', () => {
  it('only the clock reads the wall clock', () => {
    const readers = sources
      .filter((path) => path !== 'src/kernel/clock.ts')
      .filter((path) => /Date\.now\(\)|new Date\(\)|Temporal\.Now/u.test(readSource(path)));
    expect(readers).toEqual([]);
  });

  it('a room has a name that says what is in it', () => {
    const vague = sources.filter((path) => /utils?|helpers?|misc|manager|service/iu.test(path));
    expect(vague).toEqual([]);
  });

  it('a file holds one thing: 200 lines at most', () => {
    const long = sources
      .filter((path) => readSource(path).split('\n').length > 201)
      .map((path) => `${path} is too long: find the second thing it holds`);
    expect(long).toEqual([]);
  });

  it('a room can be looked over: forty files at most', () => {
    const rooms = new Map<string, number>();
    for (const path of sources) {
      const room = path.slice(0, path.lastIndexOf('/'));
      rooms.set(room, (rooms.get(room) ?? 0) + 1);
    }
    const full = [...rooms]
      .filter(([, files]) => files > 40)
      .map(([room, files]) => `${room} holds ${files} files: find the rooms in it`);
    expect(full).toEqual([]);
  });

  it('the type system is never told to look away', () => {
    const escapes = sources.filter((path) =>
      /\bas any\b|@ts-(?:ignore|expect-error)|as unknown as/u.test(readSource(path)),
    );
    expect(escapes).toEqual([]);
  });
});

function isEntry(path: string): boolean {
  return /^src\/(?:main\.ts|cli\.ts|cli\/|program\/)/u.test(path);
}

/** The circles of imports, each as « a → b → a ». Types may look at each other. */
function circles(all: readonly Import[]): string[] {
  const edges = new Map<string, string[]>();
  for (const { from, to } of all) {
    if (typesOnly(from, to)) continue;
    edges.set(from, [...(edges.get(from) ?? []), to]);
  }
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.add([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return [...found];
}

function typesOnly(from: string, to: string): boolean {
  const name = to.split('/').at(-1) ?? to;
  const statement = new RegExp(`import (type )?[^;]*from '[^']*/${name.replace('.', '\\.')}'`, 'u');
  return statement.exec(readSource(from))?.[1] !== undefined;
}
