/** What the demo company sells, by category; and of whom it buys. */
interface Category {
  name: string;
  parent?: string;
}

/** Code, name in Finnish and English, unit (UN/ECE recommendation 20), list price, cost or nothing of services, vendor by its place. */
type Goods = readonly [
  code: string,
  fi: string,
  en: string,
  unit: string,
  price: string,
  cost: string | null,
  vendor: number | null,
];

export const CATEGORIES: readonly Category[] = [
  { name: 'Lämpöpumput' },
  { name: 'Maalämpö', parent: 'Lämpöpumput' },
  { name: 'Ilma-vesi', parent: 'Lämpöpumput' },
  { name: 'Ilmanvaihto' },
  { name: 'Suodattimet', parent: 'Ilmanvaihto' },
  { name: 'Aurinkosähkö' },
  { name: 'Automaatio' },
  { name: 'Anturit ja säätimet', parent: 'Automaatio' },
  { name: 'Työ ja palvelut' },
];

export const VENDORS = [
  { name: 'Pohjolan Lämpötukku Oy', postcode: '90100', city: 'Oulu', term: 30 },
  { name: 'Ilmasto-Saari Oy', postcode: '20100', city: 'Turku', term: 14 },
  { name: 'Aurinkotukku Finland Oy', postcode: '33100', city: 'Tampere', term: 30 },
  { name: 'Säätölaite Virtanen Oy', postcode: '00510', city: 'Helsinki', term: 21 },
] as const;

export const GOODS: Readonly<Record<string, readonly Goods[]>> = {
  Maalämpö: [
    ['ML-08', 'Maalämpöpumppu 8 kW', 'Ground source heat pump 8 kW', 'C62', '7890', '5420', 0],
    ['ML-12', 'Maalämpöpumppu 12 kW', 'Ground source heat pump 12 kW', 'C62', '9350', '6480', 0],
    ['ML-40', 'Maalämpöpumppu 40 kW', 'Ground source heat pump 40 kW', 'C62', '24900', '17200', 0],
    ['ML-KAIVO', 'Lämpökaivon poraus', 'Drilling of a borehole', 'MTR', '36', null, null],
    ['ML-PUTKI', 'Keruuputki 40 mm', 'Collector pipe 40 mm', 'MTR', '2.85', '1.62', 0],
  ],
  'Ilma-vesi': [
    ['IV-06', 'Ilma-vesilämpöpumppu 6 kW', 'Air-to-water heat pump 6 kW', 'C62', '5290', '3710', 0],
    ['IV-09', 'Ilma-vesilämpöpumppu 9 kW', 'Air-to-water heat pump 9 kW', 'C62', '6480', '4530', 0],
    ['IV-VAR', 'Varaaja 300 l', 'Buffer tank 300 l', 'C62', '1190', '760', 0],
  ],
  Ilmanvaihto: [
    ['IVK-200', 'Ilmanvaihtokone 200 l/s', 'Air handling unit 200 l/s', 'C62', '3950', '2680', 1],
    ['IVK-800', 'Ilmanvaihtokone 800 l/s', 'Air handling unit 800 l/s', 'C62', '11800', '8100', 1],
    ['IV-PUH', 'Huippuimuri', 'Roof fan', 'C62', '640', '410', 1],
  ],
  Suodattimet: [
    ['SUOD-F7', 'Pussisuodatin F7, 4 kpl', 'Bag filter F7, 4 pcs', 'SET', '62.5', '34.9', 1],
    ['SUOD-G4', 'Karkeasuodatin G4, 4 kpl', 'Coarse filter G4, 4 pcs', 'SET', '38.4', '19.8', 1],
  ],
  Aurinkosähkö: [
    ['AU-440', 'Aurinkopaneeli 440 W', 'Solar panel 440 W', 'C62', '129', '84', 2],
    ['AU-INV10', 'Invertteri 10 kW', 'Inverter 10 kW', 'C62', '1690', '1180', 2],
    ['AU-AKKU', 'Akku 10 kWh', 'Battery 10 kWh', 'C62', '5400', '3950', 2],
    ['AU-KAAP', 'Aurinkokaapeli 6 mm²', 'Solar cable 6 mm²', 'MTR', '1.245', '0.715', 2],
  ],
  'Anturit ja säätimet': [
    ['AN-CO2', 'Hiilidioksidianturi', 'Carbon dioxide sensor', 'C62', '189', '112', 3],
    ['AN-LAM', 'Lämpötila-anturi', 'Temperature sensor', 'C62', '42.9', '21.5', 3],
    ['SA-24', 'Säädin, 24 pistettä', 'Controller, 24 points', 'C62', '980', '655', 3],
    ['SA-VAL', 'Valvomolisenssi', 'Control room licence', 'C62', '2400', '1500', 3],
  ],
  'Työ ja palvelut': [
    ['TYO-AS', 'Asennustyö', 'Installation work', 'HUR', '72', null, null],
    ['TYO-SU', 'Suunnittelu', 'Engineering', 'HUR', '98', null, null],
    ['TYO-KA', 'Kartoituskäynti', 'Survey visit', 'C62', '240', null, null],
    ['MATKA', 'Matkakulut', 'Travel', 'KMT', '0.61', null, null],
    ['HUO-PER', 'Huoltosopimus, perus', 'Maintenance contract, basic', 'MON', '95', null, null],
    ['HUO-LAA', 'Huoltosopimus, laaja', 'Maintenance contract, extended', 'MON', '185', null, null],
    ['KAT', 'Energiakatselmus', 'Energy audit', 'C62', '2650', null, null],
    ['KOUL', 'Käyttökoulutus', 'User training', 'DAY', '1180', null, null],
  ],
};
