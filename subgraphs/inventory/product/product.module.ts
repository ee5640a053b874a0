import { defineModule, field } from '#platform/catalog/define-module.ts';

const price = { group: 'prices' };
/** A unit price: to a ten-thousandth of a cent. */
const unitPrice = { ...price, scale: 6, maximum: 9_999_999_999 };
const selling = { group: 'selling' };
const buying = { group: 'buying' };

/** Goods and services share their codes and stand on the same rows (docs/decisions/0022-products.md). */
export const products = defineModule({
  name: 'products',
  subgraph: 'inventory',
  typeName: 'Product',
  prefix: 'pro',
  table: 'inventory.product',
  position: 20,
  icon: 'package',
  label: { fi: 'Tuotteet', en: 'Products' },
  singular: { fi: 'Tuote', en: 'Product' },
  titleField: 'name',
  defaultColumns: ['code', 'name', 'kind', 'category', 'unit', 'listPrice', 'vatClass', 'active'],
  groups: {
    prices: { fi: 'Hinta ja vero', en: 'Price and tax' },
    selling: { fi: 'Myynti', en: 'Selling' },
    buying: { fi: 'Osto', en: 'Buying' },
    names: { fi: 'Nimi muilla kielillä', en: 'Name in other languages' },
  },
  fields: {
    code: field.text({ fi: 'Tuotekoodi', en: 'Code' }, { required: true, maxLength: 50 }),
    name: field.text({ fi: 'Tuotteen nimi', en: 'Name' }, { required: true }),
    // Rules go by these very values.
    kind: field.picklist(
      { fi: 'Laji', en: 'Kind' },
      [
        { value: 'GOODS', label: { fi: 'Tuote', en: 'Product' }, hue: 'blue' },
        { value: 'SERVICE', label: { fi: 'Palvelu', en: 'Service' }, hue: 'violet' },
      ],
      { fixedOptions: true },
    ),
    active: field.boolean({ fi: 'Aktiivinen', en: 'Active' }),
    category: field.relation({ fi: 'Tuotekategoria', en: 'Category' }, 'productCategories', { columnField: true }),
    description: field.longText({ fi: 'Kuvaus', en: 'Description' }),
    listPrice: field.money({ fi: 'Yksikköhinta', en: 'Unit price' }, unitPrice),
    costPrice: field.money({ fi: 'Ostohinta', en: 'Cost price' }, unitPrice),
    currency: field.text({ fi: 'Valuutta', en: 'Currency' }, { ...price, format: 'currency', maxLength: 3 }),
    vatClass: field.picklist(
      { fi: 'ALV-luokka', en: 'VAT class' },
      [
        { value: 'GENERAL', label: { fi: 'Yleinen', en: 'General' }, hue: 'blue' },
        { value: 'REDUCED', label: { fi: 'Alennettu', en: 'Reduced' }, hue: 'teal' },
        { value: 'TEN', label: { fi: 'Kymmenen prosentin', en: 'Ten per cent' }, hue: 'lime' },
        { value: 'ZERO', label: { fi: 'Nollaverokanta', en: 'Zero' }, hue: 'grey' },
      ],
      { ...price, fixedOptions: true },
    ),
    // EN 16931, BT-151: the codes of UNTDID 5305.
    vatReason: field.picklist(
      { fi: 'Nollaverokannan peruste', en: 'Why there is no VAT' },
      [
        { value: 'Z', label: { fi: 'Nollaverokanta', en: 'Zero rated' } },
        { value: 'E', label: { fi: 'Veroton', en: 'Exempt' } },
        { value: 'AE', label: { fi: 'Käännetty verovelvollisuus', en: 'Reverse charge' } },
        { value: 'K', label: { fi: 'Yhteisömyynti', en: 'Intra-Community supply' } },
        { value: 'G', label: { fi: 'Vienti', en: 'Export' } },
        { value: 'O', label: { fi: 'Ei arvonlisäverollista', en: 'Outside the scope of VAT' } },
      ],
      { ...price, fixedOptions: true },
    ),
    // Values are codes of UN/ECE recommendation 20, which e-invoices want.
    unit: field.picklist(
      { fi: 'Käyttöyksikkö', en: 'Unit' },
      [
        { value: 'C62', label: { fi: 'kpl', en: 'pcs' } },
        { value: 'HUR', label: { fi: 'h', en: 'h' } },
        { value: 'DAY', label: { fi: 'pv', en: 'd' } },
        { value: 'MON', label: { fi: 'kk', en: 'mo' } },
        { value: 'ANN', label: { fi: 'v', en: 'yr' } },
        { value: 'KGM', label: { fi: 'kg', en: 'kg' } },
        { value: 'LTR', label: { fi: 'l', en: 'l' } },
        { value: 'MTR', label: { fi: 'm', en: 'm' } },
        { value: 'MTK', label: { fi: 'm²', en: 'm²' } },
        { value: 'KMT', label: { fi: 'km', en: 'km' } },
        { value: 'SET', label: { fi: 'sarja', en: 'set' } },
      ],
      { ...selling, fixedOptions: true },
    ),
    salesLot: field.decimal(
      { fi: 'Myyntierä', en: 'Sales lot' },
      { ...selling, scale: 3, minimum: 0.001, maximum: 999_999 },
    ),
    salesFrom: field.date({ fi: 'Myynti alkaa', en: 'Sold from' }, selling),
    salesTo: field.date({ fi: 'Myynti päättyy', en: 'Sold until' }, selling),
    recurring: field.boolean({ fi: 'Laskutetaan toistuvasti', en: 'Billed again and again' }, selling),
    gtin: field.text({ fi: 'GTIN (EAN)', en: 'GTIN (EAN)' }, { ...selling, format: 'gtin', maxLength: 20 }),
    website: field.url({ fi: 'Verkkosivu', en: 'Web site' }, selling),
    manufacturer: field.text({ fi: 'Valmistaja', en: 'Manufacturer' }, buying),
    vendor: field.relation({ fi: 'Toimittaja', en: 'Vendor' }, 'vendors', buying),
    vendorCode: field.text({ fi: 'Toimittajan tuotekoodi', en: 'Vendor’s code' }, { ...buying, maxLength: 50 }),
    nameSv: field.text({ fi: 'Nimi ruotsiksi', en: 'Name in Swedish' }, { group: 'names' }),
    nameEn: field.text({ fi: 'Nimi englanniksi', en: 'Name in English' }, { group: 'names' }),
  },
});
