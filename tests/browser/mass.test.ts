import type { Browser as Chromium } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type Installation, openInstallation } from '../installation.ts';
import { aPerson, aRole } from '../people.ts';
import { axeFindings } from './axe.ts';
import { openTestChromium, openTestWindow } from './test-windows.ts';

let house: Installation;
let chromium: Chromium;
let aino: Browser;

const RECORDS = 650;

beforeAll(async () => {
  house = await openInstallation();
  chromium = await openTestChromium();
  const role = await aRole(house.sql, 'Myyjä');
  aino = await house.signIn(await aPerson(house.sql, 'Aino A', { role }));
  await aPerson(house.sql, 'Matti M', { role });
  await house.sql.begin(async (tx) => {
    await tx`select set_config('solmu.actor', ${aino.person.uuid}, true)`;
    await tx`insert into sales.potential (name, owner_id, amount) select 'Kauppa ' || lpad(n::text, 4, '0'), ${aino.person.uuid}, nullif(n % 50, 0)
      from generate_series(1, ${RECORDS}::int) n`;
  });
}, 120_000);

const open = (path: string) => openTestWindow(chromium, house.url, aino.token, path);
const count = async (condition: string) => {
  const [row] = await house.sql.unsafe<{ count: number }[]>(
    `select count(*)::int as count from sales.potential where ${condition}`,
  );
  return row!.count;
};

describe('many records at once', { timeout: 60_000 }, () => {
  it('are edited by keyboard, watched, shown where refused, and undone from the toast', async () => {
    const page = await open('/potentials');
    await page.getByText('Kauppa 0650').first().waitFor();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Valitse kaikki 650' }).click();
    await page.getByText('Kaikki 650 valittu').waitFor();
    await page.getByRole('button', { name: 'Muokkaa', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /muokkaa 650/ });
    await dialog.getByRole('combobox', { name: 'Lisää muokattava kenttä' }).fill('Vaihe');
    await page.keyboard.press('Enter');
    await dialog.getByRole('combobox', { name: 'Vaihe' }).click();
    await page.getByRole('option', { name: 'Tarjous tehty' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Muokkaa 650 tietuetta' }).click();
    const toast = page.locator('[data-run="DONE"]');
    await toast.getByText('637 tehty, 13 tekemättä').waitFor({ timeout: 20_000 });
    expect(await count(`stage = 'quoted'`)).toBe(637);

    await toast.getByRole('button', { name: 'Näytä' }).click();
    await page.waitForURL('**/runs');
    const list = page.getByRole('list', { name: 'Ajot' });
    await list.getByRole('button', { name: 'Tekemättä 13' }).click();
    await list.getByText('Summa: Täytä ennen vaihetta ”Tarjous tehty”').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await list.getByRole('button', { name: 'Kumoa' }).click();
    await list.getByText('Kumoaminen: Muokkaus: Myyntivaihe').waitFor();
    await expect.poll(() => count(`stage = 'quoted'`), { timeout: 20_000 }).toBe(0);
  });

  it('become members of a campaign, which is then filled from its page', async () => {
    const owner = aino.person.uuid;
    await house.sql.begin(async (tx) => {
      await tx`select set_config('solmu.actor', ${owner}, true)`;
      await tx`insert into marketing.campaign (name, owner_id) values ('Kevätkirje', ${owner})`;
      await tx`insert into sales.contact (last_name, email, owner_id)
        select 'Virta ' || n, case when n > 1 then 'virta' || n || '@esimerkki.fi' end, ${owner} from generate_series(1, 5) n`;
    });
    const page = await open('/contacts');
    await page.getByRole('checkbox', { name: 'Valitse Virta 1' }).click();
    await page.getByRole('checkbox', { name: 'Valitse Virta 2' }).click();
    await page.getByRole('button', { name: 'Lisää kampanjaan' }).click();
    const adding = page.getByRole('dialog', { name: /lisää 2 kampanjaan/ });
    await adding.getByRole('combobox', { name: 'Kampanja' }).fill('Kevät');
    await page.getByRole('option', { name: 'Kevätkirje' }).click();
    await adding.getByText('Jää pois: ei sähköpostiosoitetta').waitFor();
    await adding.getByRole('button', { name: 'Lisää 1', exact: true }).click();
    const toast = page.locator('[data-run="DONE"]');
    await toast.getByText('1 tehty, 1 tekemättä').waitFor({ timeout: 20_000 });

    await page.goto(`${house.url}/campaigns`);
    await page.getByRole('link', { name: 'Kevätkirje' }).first().click();
    await page.getByRole('button', { name: 'Lataa suodattimesta' }).click();
    const loading = page.getByRole('dialog', { name: /Lataa suodattimesta/ });
    await loading.getByText('On jo kampanjassa').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await loading.getByRole('button', { name: 'Lisää 3', exact: true }).click();
    await toast.getByText('3 tehty').waitFor({ timeout: 20_000 });
    expect(await house.sql`select from marketing.campaign_member`).toHaveLength(4);
  });

  it('can be undone also after the page was loaded again, in English as well', async () => {
    await house.sql`update identity."user" set language = 'en' where id = ${aino.person.uuid}`;
    const page = await open('/potentials');
    await page.getByRole('checkbox', { name: 'Select Kauppa 0650' }).click();
    await page.getByRole('checkbox', { name: 'Select Kauppa 0641' }).click({ modifiers: ['Shift'] });
    await page.getByText('10 selected').waitFor();
    await page.getByRole('button', { name: 'Change owner' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Owner' }).fill('Matti');
    await page.getByRole('option', { name: /Matti M/ }).click();
    await dialog.getByRole('button', { name: 'Edit 10 records' }).click();
    await page.locator('[data-run="DONE"]').getByText('10 done').waitFor({ timeout: 20_000 });
    expect(await count(`owner_id <> '${aino.person.uuid}'`)).toBe(10);
    await page.goto(`${house.url}/runs`);
    await page.getByRole('list', { name: 'Runs' }).getByRole('button', { name: 'Undo' }).first().click();
    await page.getByText('Undoing: Edit: Owner').waitFor();
    await expect.poll(() => count(`owner_id <> '${aino.person.uuid}'`), { timeout: 20_000 }).toBe(0);
  });

  it('are selected on a phone, and given a tag that is made there', async () => {
    await house.sql`update identity."user" set language = 'fi' where id = ${aino.person.uuid}`;
    const page = await openTestWindow(chromium, house.url, aino.token, '/potentials', { width: 390, height: 844 });
    await page.getByText('Kauppa 0650').first().waitFor();

    // A finger that rests on a row selects it, and opens nothing when it is lifted.
    const row = page.getByRole('link', { name: /Kauppa 0650/ });
    const { x, y } = (await row.boundingBox())!;
    const touch = await page.context().newCDPSession(page);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + 20, y: y + 10 }] });
    await page.getByText('1 valittu').waitFor();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.getByRole('checkbox', { name: 'Valitse Kauppa 0650' }).click();
    await page.getByText('1 valittu').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).not.toContain('peek');

    await page.getByRole('button', { name: 'Tuonti ja vienti' }).click();
    await page.getByRole('menuitem', { name: 'Valitse rivejä' }).click();
    await page.getByRole('link', { name: /Kauppa 0650/ }).click();
    await page.getByRole('link', { name: /Kauppa 0649/ }).click();
    await page.getByText('2 valittu').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tunnisteet' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Lisättävät' }).fill('Messut');
    await page.getByRole('option', { name: 'Luo tunniste “Messut”' }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Poista tunniste Messut' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Muuta 2 tietuetta' }).click();
    await page.locator('[data-run="DONE"]').getByText('2 tehty').waitFor({ timeout: 20_000 });
    expect(await count(`tags = '{messut}'`)).toBe(2);
  });

  it('are deleted after a question that tells how many, but for those left out', async () => {
    await house.sql`update identity."user" set language = 'fi' where id = ${aino.person.uuid}`;
    const page = await open('/potentials');
    await page.getByText('Kauppa 0650').first().waitFor();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Valitse kaikki 650' }).click();
    await page.getByRole('checkbox', { name: 'Valitse Kauppa 0650' }).click();
    await page.getByText('649 valittu').waitFor();
    await page.getByRole('button', { name: 'Poista', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Poistetaanko 649 tietuetta?' });
    await question.getByRole('button', { name: 'Poista' }).click();
    const toast = page.locator('[data-run="DONE"]');
    await toast.getByText('649 tehty').waitFor({ timeout: 20_000 });
    expect(await count('deleted_at is null')).toBe(1);
    await toast.getByRole('button', { name: 'Kumoa' }).click();
    await expect.poll(() => count('deleted_at is null'), { timeout: 20_000 }).toBe(RECORDS);
  });
});
