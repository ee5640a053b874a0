import type { Browser as Chromium } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { type Browser, type Installation, openInstallation } from '../installation.ts';
import { aPerson, aRole } from '../people.ts';
import { axeFindings } from './axe.ts';
import { openTestChromium, openTestWindow } from './test-windows.ts';

let house: Installation;
let chromium: Chromium;
let aino: Browser;
let ids: Record<string, string>;

beforeAll(async () => {
  house = await openInstallation();
  chromium = await openTestChromium();
  aino = await house.signIn(await aPerson(house.sql, 'Aino A', { role: await aRole(house.sql, 'Myyjä') }));
  await house.sql.begin(async (tx) => {
    await tx`select set_config('solmu.actor', ${aino.person.uuid}, true)`;
    const rows = await tx<
      { id: string; name: string }[]
    >`insert into sales.account (name, email, phone, owner_id) values
      ('Kone Oy', 'info@kone.example', '+358401111111', ${aino.person.uuid}), ('KONE', 'info@kone.example', '+358402222222', ${aino.person.uuid}),
      ('Hissi Oy', null, '+358403333333', ${aino.person.uuid}), ('Nosturi Oy', null, '+358403333333', ${aino.person.uuid}) returning id, name`;
    ids = Object.fromEntries(rows.map(({ id, name }) => [name, toId('acc', id)]));
  });
}, 120_000);

describe('duplicates', { timeout: 60_000 }, () => {
  it('are found on their page, dismissed, merged by keyboard field by field, led on from, and parted again', async () => {
    const page = await openTestWindow(chromium, house.url, aino.token, '/accounts/duplicates');
    await page.getByText('2 ryhmää').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Eivät ole sama: Hissi Oy' }).click();
    await page.getByText('1 ryhmä', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Yhdistä: Kone Oy' }).click();
    const dialog = page.getByRole('dialog', { name: 'Yhdistä 2 tietuetta' });
    const telephone = dialog.getByRole('radiogroup', { name: 'Puhelin' });
    await telephone.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await telephone.getByRole('radio', { name: '+358402222222' }).isChecked()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Yhdistetty tietueeseen Kone Oy').waitFor();
    await page.getByText('Kaksoiskappaleita ei löytynyt').waitFor();

    await page.goto(`${house.url}/accounts/${ids.KONE}`);
    await page.waitForURL(`**/accounts/${ids['Kone Oy']}`);
    await page.getByText('+358402222222').first().waitFor();
    await page.getByRole('tab', { name: 'Historia' }).click();
    await page.getByText('Puhelin tietueelta KONE').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Peru yhdistäminen' }).click();
    await page.getByText('Yhdistäminen peruttu').waitFor();
    await page.getByText('+358401111111').first().waitFor();
    await page.goto(`${house.url}/accounts/${ids.KONE}`);
    await page.getByRole('heading', { name: 'KONE' }).waitFor();
    await page.context().close();
  });

  it('are told of while a record is written, and chosen from a record’s own menu', async () => {
    const page = await openTestWindow(chromium, house.url, aino.token, '/accounts/new');
    await page.getByRole('textbox', { name: /^Nimi/ }).fill('hissi ltd');
    const warning = page.getByRole('status').filter({ hasText: 'Tämä voi olla jo olemassa' });
    await warning.getByRole('link', { name: 'Hissi Oy' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${house.url}/accounts/${ids['Kone Oy']}`);
    await page.getByRole('button', { name: 'Lisää toimintoja' }).click();
    await page.getByRole('menuitem', { name: 'Etsi kaksoiskappaleet' }).click();
    const found = page.getByRole('dialog', { name: 'Kaksoiskappaleet: Kone Oy' });
    await found.getByRole('checkbox', { name: 'KONE' }).check();
    expect(await axeFindings(page)).toEqual([]);
    await found.getByRole('button', { name: 'Yhdistä' }).click();
    await page.getByRole('dialog', { name: 'Yhdistä 2 tietuetta' }).getByRole('radiogroup', { name: 'Nimi' }).waitFor();
    await page.context().close();
  });
});
