import { CannotStart } from './cannotStart.ts';

/** As `engines` says in package.json. */
const OLDEST = { major: 20, minor: 19 };

/**
 * Says that this Node.js is too old before something breaks for want of it.
 * @throws CannotStart
 */
export function checkNodeVersion(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return;
  const oldest = `${OLDEST.major}.${OLDEST.minor}`;
  throw new CannotStart('program.start.nodeTooOld', { version, oldest }, undefined);
}
