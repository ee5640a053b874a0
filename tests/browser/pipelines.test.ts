import type { Browser as Chromium } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
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

const WORDS = {
  fi: {
    create: 'Uusi putki',
    nameFi: 'Nimi suomeksi',
    nameEn: 'Nimi englanniksi',
    save: 'Tallenna',
    newStage: 'Uusi vaihe',
    down: 'Siirrä alemmas: Kartoitus',
    remove: 'Poista: Kartoitus',
    moveTo: 'Mihin ne siirtyvät',
    delete: 'Poista',
    convert: 'Potentiaali',
    saved: 'Tallennettu',
  },
  en: {
    create: 'New pipeline',
    nameFi: 'Name in Finnish',
    nameEn: 'Name in English',
    save: 'Save',
    newStage: 'New stage',
    down: 'Move down: Mapping',
    remove: 'Delete: Mapping',
    moveTo: 'Where they go',
    delete: 'Delete',
    convert: 'A potential',
    saved: 'Saved',
  },
};

describe.each([
  ['fi', { width: 1280 }],
  ['en', { width: 390, height: 844, colorScheme: 'dark' }],
] as const)('an administrator, in %s', { timeout: 60_000 }, (language, look) => {
  const words = WORDS[language];

  it('makes a pipeline with a stage, moves it, and takes another away', async () => {
    const boss = await house.signIn(await aPerson(house.sql, `Boss ${language}`, { admin: true }));
    await house.sql`update identity."user" set language = ${language} where id = ${boss.person.uuid}`;
    const page = await openTestWindow(chromium, house.url, boss.token, '/settings/pipelines', look);
    await page.getByRole('button', { name: words.create }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.nameFi).fill(`Projektit ${language}`);
    await dialog.getByLabel(words.nameEn).fill(`Projektit ${language}`);
    await dialog.getByRole('button', { name: words.save }).click();
    const part = page.getByRole('region', { name: `Projektit ${language}` });
    await part.getByRole('button', { name: words.newStage }).click();
    await dialog.getByLabel(words.nameFi).fill('Demo');
    await dialog.getByLabel(words.nameEn).fill('Demo');
    await dialog.getByRole('button', { name: words.save }).click();
    await dialog.waitFor({ state: 'detached' });
    const stages = part.getByRole('list').getByRole('listitem');
    await expect
      .poll(() => stages.allInnerTexts().then((texts) => texts.map((text) => text.split('\n')[0])))
      .toContain('Demo');
    await part.getByRole('button', { name: words.down }).click();
    await expect.poll(async () => (await stages.first().innerText()).startsWith('Demo')).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await part.getByRole('button', { name: words.remove }).click();
    await dialog.getByRole('button', { name: words.delete }).click();
    await expect.poll(() => stages.count()).toBe(3);
  });

  it('says what becomes of leads', async () => {
    const boss = await house.signIn(await aPerson(house.sql, `Sara ${language}`, { admin: true }));
    await house.sql`update identity."user" set language = ${language} where id = ${boss.person.uuid}`;
    const page = await openTestWindow(chromium, house.url, boss.token, '/settings/conversion', look);
    const makes = page.getByRole('checkbox', { name: words.convert });
    const before = await makes.isChecked();
    expect(await axeFindings(page)).toEqual([]);
    await makes.click();
    await page.getByRole('button', { name: words.save }).click();
    await page.getByText(words.saved).waitFor();
    const { data } = await boss.graph('{ conversionRules { makesPotential lines { field } } }');
    expect(data.conversionRules.makesPotential).toBe(!before);
    expect(data.conversionRules.lines.length).toBeGreaterThan(20);
  });
});
