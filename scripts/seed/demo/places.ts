import type { Region } from './staff.ts';

/** A town with a postal code of its centre; `genitive` as in “Vaasan tuotantohalli”. */
export interface Town {
  name: string;
  genitive: string;
  postcode: string;
  region: Region;
}

const town = (region: Region, name: string, genitive: string, postcode: string): Town => ({
  name,
  genitive,
  postcode,
  region,
});

export const TOWNS: Town[] = [
  town('south', 'Helsinki', 'Helsingin', '00150'),
  town('south', 'Helsinki', 'Helsingin', '00520'),
  town('south', 'Espoo', 'Espoon', '02150'),
  town('south', 'Vantaa', 'Vantaan', '01510'),
  town('south', 'Porvoo', 'Porvoon', '06100'),
  town('south', 'Lahti', 'Lahden', '15110'),
  town('south', 'Hämeenlinna', 'Hämeenlinnan', '13100'),
  town('south', 'Kotka', 'Kotkan', '48100'),
  town('south', 'Lappeenranta', 'Lappeenrannan', '53100'),
  town('west', 'Tampere', 'Tampereen', '33100'),
  town('west', 'Tampere', 'Tampereen', '33720'),
  town('west', 'Turku', 'Turun', '20100'),
  town('west', 'Pori', 'Porin', '28100'),
  town('west', 'Rauma', 'Rauman', '26100'),
  town('west', 'Salo', 'Salon', '24100'),
  town('west', 'Vaasa', 'Vaasan', '65100'),
  town('west', 'Seinäjoki', 'Seinäjoen', '60100'),
  town('north', 'Oulu', 'Oulun', '90100'),
  town('north', 'Kuopio', 'Kuopion', '70100'),
  town('north', 'Jyväskylä', 'Jyväskylän', '40100'),
  town('north', 'Joensuu', 'Joensuun', '80100'),
  town('north', 'Kajaani', 'Kajaanin', '87100'),
  town('north', 'Rovaniemi', 'Rovaniemen', '96200'),
  town('north', 'Kemi', 'Kemin', '94100'),
];

export const STREETS = [
  'Teollisuuskatu',
  'Asemakatu',
  'Koulukatu',
  'Satamatie',
  'Kauppakatu',
  'Myllytie',
  'Rantatie',
  'Ahjotie',
  'Puistokatu',
  'Vasaratie',
  'Kiertotie',
  'Torikatu',
  'Konepajankatu',
  'Harjukatu',
  'Logistiikkatie',
];
