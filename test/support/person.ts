import type { Person } from '../../src/kernel/directory.ts';

/** Somebody of the directory, for tests of pure rules; called by his id unless said. */
export function makePerson(
  id: string,
  given: Partial<Person> & Pick<Person, 'organizationId'>,
): Person {
  const { firstName = id, lastName = 'Traoré' } = given;
  return {
    id,
    firstName,
    lastName,
    name: `${firstName} ${lastName}`,
    email: `${id}@example.org`,
    otherEmails: [],
    phone: '',
    quietHours: '',
    jobTitle: '',
    locale: 'fr',
    zone: 'Africa/Bamako',
    active: true,
    ...given,
  };
}
