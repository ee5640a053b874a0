import type { Browser as Chromium } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { type Installation, openInstallation } from '../installation.ts';
import { aPerson } from '../people.ts';
import { axeFindings } from './axe.ts';
import { openTestChromium, openTestWindow } from './test-windows.ts';

let house: Installation;
let chromium: Chromium;

beforeAll(async () => {
  house = await openInstallation();
  chromium = await openTestChromium();
}, 120_000);

it('an administrator makes a webhook, keeps its secret, and sees what it was sent', { timeout: 60_000 }, async () => {
  const boss = await house.signIn(await aPerson(house.sql, 'Bo Boss', { admin: true }));
  const page = await openTestWindow(chromium, house.url, boss.token, '/settings/webhooks', { width: 390, height: 844 });
  await page.getByRole('button', { name: 'Uusi webhook' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Nimi').fill('Verkkokauppa');
  await form.getByLabel('Osoite').fill('https://192.168.1.10/hook');
  await form.getByRole('button', { name: 'Tallenna' }).click();
  await form.getByText('Osoite johtaa sisäverkkoon').waitFor();
  await form.getByLabel('Osoite').fill('https://93.184.215.14/hook');
  await form.getByRole('button', { name: 'Tallenna' }).click();
  expect(await page.getByRole('dialog').locator('code').textContent()).toMatch(/^whsec_\S{32}$/);
  await page.getByRole('button', { name: 'Talletin salaisuuden' }).click();

  const made = page.getByRole('list', { name: 'Webhookit' }).getByRole('listitem');
  await made.getByText('https://93.184.215.14/hook').waitFor();
  await made.getByLabel('Päällä: Verkkokauppa').press('Space');
  await made.getByText('pois päältä').waitFor();
  await house.sql`
    with delivery as (
      insert into automation.webhook_delivery (endpoint_id, key, type, body, state, attempts, created_at, ended_at)
      select id, 'x', 'ping', '{"type":"ping"}', 'FAILED', 1, now(), now() from automation.webhook_endpoint returning id)
    insert into automation.webhook_attempt (delivery_id, at, status, duration_ms, response) select id, now(), 503, 12, 'huolto' from delivery`;
  await page.getByRole('button', { name: 'Päivitä' }).click();
  await page.getByRole('button', { name: 'Näytä: ping' }).click();
  const delivery = page.getByRole('dialog');
  await delivery.getByText('huolto').waitFor();
  await delivery.getByText('503').waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

it('an administrator makes a rule that calls it, somebody changes a record, and the history names the rule', async () => {
  const boss = await house.signIn(await aPerson(house.sql, 'Riina Rehtori', { admin: true }));
  const aino = await house.signIn(await aPerson(house.sql, 'Aino A'));
  await house.sql`
    insert into automation.webhook_endpoint (name, url, modules, events, owner_id, secret)
    values ('Laskutus', 'https://93.184.215.14/rule', '{}', '{}', ${boss.person.uuid}, '')`;
  const page = await openTestWindow(chromium, house.url, boss.token, '/settings/automation/new');
  await page.getByLabel('Nimi').fill('Soitto uusille');
  await page.getByRole('combobox', { name: 'Moduuli' }).click();
  await page.getByRole('option', { name: 'Potentiaalit' }).click();
  const add = async (kind: string) => {
    await page.getByRole('button', { name: 'Lisää toiminto' }).click();
    await page.getByRole('menuitem', { name: kind }).click();
  };
  await add('Aseta kenttiä');
  await page.getByRole('combobox', { name: 'Kenttä', exact: true }).click();
  await page.getByRole('option', { name: 'Seuraava toimenpide' }).click();
  await page.getByRole('textbox', { name: 'Seuraava toimenpide' }).fill('Soita huomenna');
  await add('Kutsu webhookia');
  await page.getByRole('combobox', { name: 'Webhook' }).click();
  await page.getByRole('option', { name: 'Laskutus' }).click();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await page.getByRole('link', { name: 'Soitto uusille' }).waitFor();

  const { data } = await aino.graph(
    'mutation ($input: CreatePotentialInput!) { createPotential(input: $input) { potential { id } errors { message } } }',
    { input: { name: 'Hissit' } },
  );
  await page.goto(`${house.url}/potentials/${data.createPotential.potential.id}`);
  const history = page.getByRole('region', { name: 'Viimeisimmät muutokset' });
  await history.getByText('Soitto uusille').waitFor();
  await history.getByText('Soita huomenna').waitFor();
  const queued = await house.sql`select 1 from automation.webhook_delivery where type = 'rule'`;
  expect(queued).toHaveLength(1);
}, 60_000);
