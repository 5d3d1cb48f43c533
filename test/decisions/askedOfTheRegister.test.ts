import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { COORDINATOR, plain, sayAll } from './told.ts';

const SWISS = 'martin.keller@example.org';
const AFD = 'camille.rousseau@example.org';
/** Of the secretariat, and outside the GA. */
const TEAM = 'aissata.diarra@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-03-12T09:00' });
  await sayAll(
    griot,
    COORDINATOR,
    'gec décision Relire la matrice @Martin Keller échéance 14 mars',
    'gec décision Publier la liste @BAD échéance 20 mars',
    'gec décision Vérifier les stocks',
    'ga décision Préparer la rencontre @GIZ échéance 13 mars',
  );
  await griot.advance('2027-03-16T20:00');
});
afterAll(() => griot.stop());

const asked = async (line: string, who = COORDINATOR): Promise<string> => {
  const { reply, error } = await griot.say(who, line);
  return error?.code ?? plain(reply.text);
};

describe('a country', () => {
  const CANADIAN = 'genevieve.tremblay@example.org';

  it('is its cooperation, whatever is asked of it', async () => {
    const canada = await startGriot({ now: '2027-03-12T09:00' });
    const say = async (line: string) => plain((await canada.say(COORDINATOR, line)).reply.text);
    expect(await say('décision gec : le Canada relira la note, 15 mars')).toContain(
      'Responsable : Coopération canadienne',
    );
    expect(await say('gec décision Publier la carte du Canada')).toContain('sans responsable');
    expect(await say('décisions du Canada')).toContain('Une décision.');
    expect(await say('bilan du Canada')).toContain('Coopération canadienne');
    expect(await say('bilan de la Suisse')).toContain('Aucune décision');
    const chase = await say('relance le Canada');
    expect(chase).toContain('Geneviève Tremblay');
    expect(chase).toContain('Rien n’est encore envoyé.');
    expect(await say('retire le Canada de D-2027-001')).toContain('→ sans responsable');
    expect(await say('ajoute le Canada à D-2027-001')).toContain('→ Coopération canadienne');
    expect(plain((await canada.say(CANADIAN, 'mes actions')).reply.text)).toContain('relira');
    await canada.stop();
  });
});

describe('« bilan » of an organisation', () => {
  it.each(['bilan de la BAD', 'bilan BAD 2027', 'bilan des décisions de la BAD'])(
    'counts its decisions alone: « %s »',
    async (line) => {
      const told = await asked(line);
      expect(told).toContain('Bilan 2027 des décisions – BAD');
      expect(told).toContain('Prises : 1');
      expect(told).not.toContain('Coopération suisse');
    },
  );

  it('says that it owns none', async () => {
    expect(await asked('bilan UNICEF')).toMatch(
      /^Aucune décision de 2027 dans .+ \(responsable : UNICEF\)\.$/u,
    );
    expect(await asked('bilan de la GIZ', TEAM)).toContain('(responsable : GIZ)');
  });

  it('counts all of them for nobody in particular', async () => {
    expect(await asked('bilan de l’année')).toContain('Par organisation : Coopération suisse');
  });

  it.each(['rapport trimestriel', 'bilan du premier trimestre'])(
    'says that it is of the whole year: « %s »',
    async (line) => expect(await asked(line)).toContain('celui d’une année entière'),
  );

  it.each([
    'rapport annuel de la FAO à relire',
    'rapport trimestriel à envoyer vendredi',
    'bilan de la mission de la BAD',
    'bilan de l’atelier de la BAD',
    'bilan du projet de la BAD',
    'bilan du dialogue de la BAD',
  ])('is not asked for by « %s »', async (line) =>
    expect(await asked(line)).not.toContain('Bilan'),
  );
});

describe('open decisions, counted', () => {
  it('by organisation, whatever the year in which they were taken', async () => {
    const told = await asked('combien de décisions en retard par agence ?');
    expect(told).toContain('Décisions ouvertes aujourd’hui');
    expect(told).toMatch(/Banque mondiale +1 +1\n/u);
    expect(told).toMatch(/BAD +1 +0\n/u);
    expect(told).toMatch(/Sans responsable +1 +0\n/u);
  });

  it('by group, and of those that one reads alone', async () => {
    expect(await asked('décisions en retard par groupe')).toContain('GA');
    expect(await asked('décisions en retard par groupe', TEAM)).not.toMatch(/\bGA\b/u);
    expect(await asked('combien de décisions ouvertes par organisation ?')).toContain('BAD');
    expect(await asked('combien de décisions par organisation', TEAM)).not.toContain('GIZ');
  });

  it.each([
    'combien de décisions en retard ?',
    'décisions en retard de la BAD',
    'combien de décisions closes en 2026 par agence',
    'combien de décisions prises en 2026 par groupe ?',
    'les actions du PNUD par partenaire',
    'les décisions ne sont pas suivies par agence',
    'Actions prévues par partenaire',
  ])('is not what « %s » asks', async (line) =>
    expect(await asked(line)).not.toContain('ouvertes aujourd’hui'),
  );
});

describe('whoever wonders why he has something to do', () => {
  it.each(['qui m’a donné ça ?', 'pourquoi je reçois ça ?', 'pourquoi moi ?'])(
    'is told who recorded it: « %s »',
    async (line) => {
      const told = await asked(line, SWISS);
      expect(told).toContain('enregistrée par Amadou Coulibaly');
      expect(told).toContain('D-2027-001 vous est confiée');
    },
  );

  it('is asked which, when it may be none of his', async () => {
    expect(await asked('pourquoi moi ?', AFD)).toBe('decision.codeMissing');
    expect(await asked('qui m’a donné D-2027-001 ?', AFD)).toContain('n’est pas à votre nom');
    expect(await asked('qui m’a donné D-GA-2027-001 ?', TEAM)).toBe('decision.unknown');
  });

  it.each(['qui m’a donné son accord ?', 'pourquoi je reçois un document ?'])(
    'does not ask it by « %s »',
    async (line) => expect(await asked(line, SWISS)).not.toContain('vous est confiée'),
  );
});

describe('a decision that is passed on to somebody', () => {
  it.each(['Aïssata Diarra', 'la GIZ'])('is to be given to him: « %s »', async (name) => {
    const { reply, error } = await griot.say(COORDINATOR, `transmets D-2027-001 à ${name}`);
    expect(error?.code).toBe('passage.toSomebody');
    expect(reply.buttons.map(({ label }) => label)).toEqual([
      `confier D-2027-001 @${name.replace('la ', '')}`,
    ]);
    const { owners } = await griot.database.client.decision.findFirstOrThrow({
      where: { code: 'D-2027-001' },
      include: { owners: true },
    });
    expect(owners).toHaveLength(1);
  });

  it('is passed on to a group', async () => {
    expect(await asked('transmets D-2027-001 à Machin')).toBe('group.unknown');
    expect(await asked('transmets D-2027-001 au GT Eau')).toContain('transmise au groupe GT-EAU');
  });
});

describe('a feast that is confirmed', () => {
  it('is noted on its day', async () => {
    expect(await asked('confirme la Tabaski le 5 mai 2028')).toContain('vendredi 5 mai 2028');
    expect(await asked('confirme la Tabaski le 5 mai 2028', SWISS)).toBe('access.refused');
  });

  it.each([
    'confirme la Tabaski',
    'confirme la Tabaski le 5 mai 2028 ?',
    'ne confirme pas la Tabaski le 5 mai 2028',
    'confirme la réunion du 5 mai',
    'confirme ma présence le jour de la Tabaski',
  ])('is not by « %s »', async (line) => {
    expect(await asked(line)).not.toContain('C’est noté');
  });
});

describe('« fait », which does not say what', () => {
  it('shows what is one’s own, and closes nothing', async () => {
    for (const line of ['fait', 'tout est fait', 'terminé']) {
      expect(await asked(line, SWISS)).toContain('D-2027-001 Relire la matrice');
    }
    expect(await griot.database.client.decision.count({ where: { status: 'done' } })).toBe(0);
    expect(await asked('fait ?', SWISS)).not.toContain('D-2027-001');
  });
});

describe('who is to do something', () => {
  it.each(['qui doit relire la matrice ?', 'qui devait transmettre la matrice'])(
    '« %s » shows the decision',
    async (line) => expect(await asked(line)).toContain('D-2027-001 Relire la matrice'),
  );

  it.each([
    'qui doit venir au GEC ?',
    'qui doit préparer l’ordre du jour ?',
    'qui doit envoyer les invitations ?',
    'dis à qui doit relire que c’est fait',
  ])('« %s » lists none', async (line) => {
    expect(await asked(line)).not.toContain('Une décision.');
  });
});

describe('what has happened', () => {
  it.each([
    ['qu’est-ce qui s’est passé hier ?', 'hier'],
    ['qu’est ce qui s’est passé cette semaine', 'cette semaine'],
    ['il s’est passé quoi depuis lundi ?', 'depuis lundi'],
  ])('« %s » offers the meetings and the decisions of those days', async (line, when) => {
    const { reply } = await griot.say(COORDINATOR, line);
    expect(reply.buttons.map(({ label }) => label)).toEqual([
      `réunions ${when}`,
      `décisions ${when}`,
    ]);
    expect(reply.text).not.toContain('ne contient');
  });

  it('« sans objet » asks why, and so does « je refuse »', async () => {
    const { error } = await griot.say(COORDINATOR, 'D-2026-003 est sans objet');
    expect(error?.code).toBe('decision.reasonMissing');
    expect((await griot.say(TEAM, 'je refuse D-2026-003')).error?.code).toBe(
      'decision.reasonMissing',
    );
  });

  it.each([
    'je refuse D-2026-003 ?',
    'ce n’est pas moi D-2026-003 ?',
    'je refuse la date de D-2026-003',
    'nous refusons le texte de D-2026-003',
  ])('« %s » gives nothing back', async (line) => {
    await griot.say(TEAM, line);
    const { reply } = await griot.say(TEAM, 'mes actions');
    expect(reply.text).toContain('D-2026-003');
  });
});
