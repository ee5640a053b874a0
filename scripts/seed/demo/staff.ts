/** The demo company: its people, what they do, and who leads whom. All of it is made up. */
export const COMPANY = { name: 'Kaarnametsä Talotekniikka Oy', domain: 'kaarnametsa.example' };

export type Region = 'south' | 'west' | 'north';
export const REGIONS: Region[] = ['south', 'west', 'north'];

export const GROUPS: Record<Region, string> = {
  south: 'Myynti Etelä-Suomi',
  west: 'Myynti Länsi-Suomi',
  north: 'Myynti Pohjois-Suomi',
};

/** Roles and the role above each; a superior sees what those below own. */
export const ROLES: Record<string, string | null> = {
  Toimitusjohtaja: null,
  Myyntijohtaja: 'Toimitusjohtaja',
  'Aluepäällikkö, etelä': 'Myyntijohtaja',
  'Aluepäällikkö, länsi': 'Myyntijohtaja',
  'Aluepäällikkö, pohjoinen': 'Myyntijohtaja',
  'Myyjä, etelä': 'Aluepäällikkö, etelä',
  'Myyjä, länsi': 'Aluepäällikkö, länsi',
  'Myyjä, pohjoinen': 'Aluepäällikkö, pohjoinen',
  Tietohallinto: null,
};

export interface StaffMember {
  name: string;
  title: string;
  role: string;
  region: Region | null;
  rank: 'lead' | 'manager' | 'seller' | 'administrator';
}

const lead = (name: string, title: string): StaffMember => ({ name, title, role: title, region: null, rank: 'lead' });
const SUFFIX: Record<Region, string> = { south: 'etelä', west: 'länsi', north: 'pohjoinen' };
const manager = (region: Region, name: string): StaffMember => ({
  name,
  title: 'Aluepäällikkö',
  role: `Aluepäällikkö, ${SUFFIX[region]}`,
  region,
  rank: 'manager',
});
const seller = (region: Region, name: string): StaffMember => ({
  name,
  title: 'Myyjä',
  role: `Myyjä, ${SUFFIX[region]}`,
  region,
  rank: 'seller',
});

export const STAFF: StaffMember[] = [
  lead('Cecilia Berg', 'Toimitusjohtaja'),
  lead('Matti Korhonen', 'Myyntijohtaja'),
  manager('south', 'Aino Lahtinen'),
  seller('south', 'Ville Nieminen'),
  seller('south', 'Sara Lindström'),
  manager('west', 'Juhani Mäkelä'),
  seller('west', 'Emilia Koskinen'),
  seller('west', 'Oskari Heino'),
  manager('north', 'Liisa Rautio'),
  seller('north', 'Antti Pelkonen'),
  seller('north', 'Noora Niemelä'),
  { name: 'Tuomas Salo', title: 'Järjestelmäasiantuntija', role: 'Tietohallinto', region: null, rank: 'administrator' },
];
