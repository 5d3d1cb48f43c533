import type { Person } from '../../src/kernel/directory.ts';

/** Somebody of the directory, for tests of pure rules; his first name is his id. */
export const makePerson = (id: string, organizationId: string, lastName: string): Person => ({
  id,
  firstName: id,
  lastName,
  name: `${id} ${lastName}`,
  email: `${id}@example.org`,
  otherEmails: [],
  phone: '',
  quietHours: '',
  jobTitle: '',
  locale: 'fr',
  zone: 'Africa/Bamako',
  active: true,
  organizationId,
});
