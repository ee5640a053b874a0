import { beforeAll, expect, it } from 'vitest';
import { type Browser, type Installation, openInstallation } from '../installation.ts';
import { aPerson } from '../people.ts';
import { axeFindings } from './axe.ts';
import { openTestChromium, openTestWindow } from './test-windows.ts';

let house: Installation;
let aino: Browser;

beforeAll(async () => {
  house = await openInstallation();
  aino = await house.signIn(await aPerson(house.sql, 'Aino A'));
}, 120_000);

it('a quote is made of a potential, its rows are written by the keyboard and pasted, and the customer’s yes makes an order', async () => {
  const make = async (type: string, field: string, input: object) => {
    const document = `mutation ($input: Create${type}Input!) { create${type}(input: $input) { ${field} { id } errors { code } } }`;
    return (await aino.graph(document, { input })).data[`create${type}`][field].id as string;
  };
  const accountId = await make('Account', 'account', { name: 'Acme Oy' });
  const potential = await make('Potential', 'potential', { name: 'Lisenssikauppa', accountId });
  const page = await openTestWindow(await openTestChromium(), house.url, aino.token, `/potentials/${potential}`);
  await page.getByRole('button', { name: 'Tee tarjous' }).click();
  await page.waitForURL('**/quotes/*');
  await page.getByRole('button', { name: 'Rivi', exact: true }).click();
  const cell = (name: string, row: number) => page.getByLabel(`${name}, rivi ${row}`, { exact: true });

  // The first row cell by cell, the second below it by Enter.
  for (const value of ['LIS-1', 'Lisenssi', '3', 'kpl', '19,99']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  await cell('Hinta', 1).press('Enter');
  await cell('Koodi', 2).press('Tab');
  await cell('Nimi', 2).evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Ohje\t10\tkpl\t1,234\t\t13,5\r\nKäyttöönotto\t1\th\t100,00\t10\t25,5\r\n');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText('202,22').waitFor();
  // A row without a price is told of at its cell, before anything is sent.
  await cell('Nimi', 3).press('Control+d');
  await cell('Hinta', 4).fill('');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Pakollinen tieto').waitFor();
  expect(await cell('Hinta', 4).getAttribute('aria-invalid')).toBe('true');
  expect(await axeFindings(page)).toEqual([]);
  await cell('Nimi', 4).press('Control+Delete');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Rivit tallennettu').waitFor();

  await page.getByRole('button', { name: 'Merkitse lähetetyksi' }).click();
  await page.getByRole('button', { name: 'Hyväksytty' }).click();
  await page.getByRole('button', { name: 'Tee myyntitilaus' }).click();
  await page.waitForURL('**/salesOrders/*');
  await cell('Nimi', 3).waitFor();
  expect(await cell('Nimi', 3).inputValue()).toBe('Käyttöönotto');
  await page.setViewportSize({ width: 390, height: 844 });
  await cell('Nimi', 3).scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await axeFindings(page)).toEqual([]);
  const { data } = await aino.graph(
    '{ salesOrders(first: 2) { edges { node { subject net { amount } vat { amount } gross { amount } vatLines { vat } } } } }',
  );
  expect(data.salesOrders.edges.map(({ node }: { node: object }) => node)).toEqual([
    {
      subject: 'Lisenssikauppa',
      net: { amount: '162.31' },
      vat: { amount: '39.91' },
      gross: { amount: '202.22' },
      vatLines: [{ vat: '38.24' }, { vat: '1.67' }],
    },
  ]);
}, 60_000);
