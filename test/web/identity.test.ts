import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from './client.ts';
import { COORDINATOR, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

describe('who one is', () => {
  it('is asked first, the secretariat’s Coordonnateur before all others', async () => {
    const nobody = new Client(world);
    expect((await nobody.ask('/')).headers.get('location')).toBe('/identite');
    const names = [...(await nobody.page('/identite')).matchAll(/class="name">([^<]+)</g)];
    expect(names[0]?.[1]).toBe('Amadou Coulibaly');
    const active = await world.database.client.person.count({ where: { active: true } });
    expect(names).toHaveLength(active);
  });

  it('is remembered in a cookie that scripts and other sites cannot use', async () => {
    const nobody = new Client(world);
    const response = await nobody.post('/identite', { person: COORDINATOR });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect((await nobody.ask('/')).headers.get('location')).toBe('/griot');
  });

  it('is found by a word of the name, the function, the organisation or a group', async () => {
    const nobody = new Client(world);
    const found = async (q: string): Promise<string> =>
      nobody.page(`/identite?q=${encodeURIComponent(q)}`);
    expect(await found('elodie')).toContain('Élodie Garnier');
    expect(await found('garnier afd')).toContain('Élodie Garnier');
    expect(await found('GT-EAU')).toContain('Élodie Garnier');
    expect(await found('elodie')).not.toContain('Amadou Coulibaly');
    expect(await found('xyzzy')).toContain('Personne ne correspond');
  });

  it('shows nowhere that a confidential group has members', async () => {
    expect(await new Client(world).page('/identite')).not.toContain('TROIKA');
  });

  it('may be somebody whom no chat reaches: an imported directory knows no account; not somebody whom another one reaches', async () => {
    const { database } = world;
    const { organizationId } = await database.client.person.findUniqueOrThrow({
      where: { id: COORDINATOR },
    });
    const somebody = (id: string, lastName: string) =>
      database.client.person.create({
        data: {
          id,
          firstName: 'Awa',
          lastName,
          email: `${id}@example.org`,
          jobTitle: '',
          organizationId,
        },
      });
    await somebody('imported', 'Importée');
    await somebody('slack', 'Dans Slack');
    await database.client.chatIdentity.create({
      data: { transport: 'slack', externalId: 'U1', personId: 'slack' },
    });
    await database.client.revision.update({
      where: { id: 'directory' },
      data: { version: { increment: 1 } },
    });
    const page = await new Client(world).page('/identite');
    expect(page).toContain('Awa Importée');
    expect(page).not.toContain('Awa Dans Slack');
    const imported = await Client.as(world, 'imported');
    expect(await imported.page('/griot')).toContain('Awa Importée');
    const other = await new Client(world).post('/identite', { person: 'slack' });
    expect(other.headers.get('location')).toBe('/identite?inconnu=1');
    await database.client.person.updateMany({
      where: { id: { in: ['imported', 'slack'] } },
      data: { active: false },
    });
    await database.client.revision.update({
      where: { id: 'directory' },
      data: { version: { increment: 1 } },
    });
  });

  it('is asked again when the person has gone', async () => {
    const { database } = world;
    const gone = await Client.as(world, 'fanta.niare');
    expect((await gone.ask('/griot')).status).toBe(200);
    await database.client.person.update({ where: { id: 'fanta.niare' }, data: { active: false } });
    await database.client.revision.update({
      where: { id: 'directory' },
      data: { version: { increment: 1 } },
    });
    const response = await gone.ask('/griot');
    expect(response.headers.get('location')).toBe('/identite?inconnu=1');
    expect(await gone.page('/identite?inconnu=1')).toContain('n’est plus dans l’annuaire');
    const byScript = await Client.as(world, COORDINATOR);
    byScript.setCookie('griot=fanta.niare');
    const answer = await byScript.ask('/griot', {
      method: 'POST',
      form: { text: 'a' },
      json: true,
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ location: '/identite?inconnu=1' });
  });

  it('cannot be somebody whom nobody knows', async () => {
    const nobody = new Client(world);
    const response = await nobody.post('/identite', { person: 'nobody' });
    expect(response.headers.get('location')).toBe('/identite?inconnu=1');
    expect(response.headers.get('set-cookie')).toBeNull();
    nobody.setCookie('griot=%E0%A4%A');
    expect((await nobody.ask('/griot')).headers.get('location')).toBe('/identite');
  });
});
