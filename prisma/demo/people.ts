/** What sets somebody apart: most live in Bamako, read French and are reached at first.last. */
interface Particular {
  readonly email?: string;
  readonly zone?: string;
  readonly locale?: 'fr' | 'en';
}

export type PersonRow = readonly [
  firstName: string,
  lastName: string,
  jobTitle: string,
  particular?: Particular,
];

/** The people of each organisation. All of them are fictional. */
export const people: Readonly<Record<string, readonly PersonRow[]>> = {
  SEG: [
    ['Amadou', 'Coulibaly', 'Coordonnateur', { email: 'coordonnateur@example.org' }],
    ['Aïssata', 'Diarra', 'Responsable en appui institutionnel'],
    ['Mariam', 'Sidibé', 'Responsable administrative, financière et logistique'],
    ['Boubacar', 'Maïga', 'Gestionnaire de l’information'],
    ['Seydou', 'Camara', 'Chauffeur'],
  ],
  'Union européenne': [
    ['Lars', 'Johansson', 'Chef de la délégation'],
    ['Inés', 'Fernández', 'Cheffe de la coopération'],
    ['Abdoulaye', 'Touré', 'Chargé de programme transport'],
  ],
  PNUD: [
    ['Hélène', 'Rakotomalala', 'Représentante résidente'],
    ['Ibrahim', 'Ouédraogo', 'Représentant résident adjoint'],
    ['Kadiatou', 'Sangaré', 'Conseillère gouvernance'],
  ],
  'Banque mondiale': [
    ['Clément', 'Ndayizeye', 'Directeur des opérations'],
    ['Aminata', 'Cissé', 'Cheffe de projet infrastructures'],
    ['Moussa', 'Diarra', 'Économiste principal'],
  ],
  BAD: [
    ['Kwame', 'Mensah', 'Responsable pays'],
    ['Rokia', 'Doumbia', 'Économiste pays'],
    ['Idrissa', 'Ndiaye', 'Ingénieur énergie'],
  ],
  UNICEF: [
    ['Chiara', 'Lombardi', 'Représentante'],
    ['Souleymane', 'Dao', 'Chef de section nutrition'],
    ['Aïssata', 'Traoré', 'Spécialiste éducation'],
  ],
  OMS: [
    ['Jean-Baptiste', 'Habimana', 'Représentant'],
    ['Salimata', 'Bagayoko', 'Administratrice de programme'],
    ['Adama', 'Kanté', 'Conseiller systèmes de santé'],
  ],
  'ONU Femmes': [
    ['Béatrice', 'N’Guessan', 'Représentante'],
    ['Nana Kadidia', 'Haïdara', 'Représentante adjointe'],
    ['Hawa', 'Tounkara', 'Chargée de programme'],
  ],
  PAM: [
    ['Tomás', 'Oliveira', 'Directeur pays'],
    ['Djénéba', 'Coulibaly', 'Directrice pays adjointe'],
    ['Mamadou', 'Bah', 'Chargé de programme résilience'],
  ],
  FAO: [
    ['Marième', 'Sow', 'Représentante'],
    ['Bakary', 'Diawara', 'Représentant adjoint'],
    ['Giulia', 'Ferrari', 'Spécialiste sécurité alimentaire'],
  ],
  'Coopération suisse': [
    ['Martin', 'Keller', 'Chef de coopération'],
    ['Fatou', 'Koné', 'Adjointe au chef de coopération'],
    ['Oumar', 'Dembélé', 'Chargé de programme décentralisation'],
  ],
  'Coopération canadienne': [
    ['Geneviève', 'Tremblay', 'Cheffe de coopération'],
    ['Modibo', 'Samaké', 'Conseiller finances publiques'],
    ['Catherine', 'Bouchard', 'Première secrétaire, éducation'],
  ],
  'Coopération américaine': [
    ['Grace', 'Thompson', 'Directrice de mission', { zone: 'America/New_York', locale: 'en' }],
    ['Awa', 'Ballo', 'Spécialiste santé'],
    ['Michael', 'Reyes', 'Conseiller agriculture'],
  ],
  'Coopération danoise': [
    ['Søren', 'Nielsen', 'Chef de coopération'],
    ['Ramata', 'Sylla', 'Conseillère genre'],
    ['Anders', 'Holm', 'Conseiller justice'],
  ],
  'Coopération néerlandaise': [
    ['Annemieke', 'de Vries', 'Cheffe de coopération'],
    ['Hamidou', 'Guindo', 'Conseiller gouvernance locale'],
    ['Pieter', 'van den Berg', 'Premier secrétaire, eau et agriculture'],
  ],
  'Coopération luxembourgeoise': [
    ['Paul', 'Weber', 'Chargé d’affaires'],
    ['Assitan', 'Dicko', 'Chargée de programme'],
    ['Cheick Oumar', 'Berthé', 'Ingénieur routes'],
  ],
  AFD: [
    ['Camille', 'Rousseau', 'Directrice d’agence', { zone: 'Europe/Paris' }],
    ['Yacouba', 'Sissoko', 'Directeur adjoint'],
    ['Élodie', 'Garnier', 'Cheffe de projet eau'],
  ],
  GIZ: [
    ['Katrin', 'Schäfer', 'Directrice pays'],
    ['Lassana', 'Konaté', 'Chef de programme décentralisation'],
    ['Jürgen', 'Vogel', 'Conseiller climat'],
  ],
  SHA: [
    ['Drissa', 'Togo', 'Coordinateur'],
    ['Bintou', 'Fofana', 'Chargée du suivi des engagements'],
  ],
  'CT-CSLP': [
    ['Alassane', 'Niangado', 'Coordinateur'],
    ['Fanta', 'Niaré', 'Chargée du suivi et de l’évaluation'],
  ],
};
