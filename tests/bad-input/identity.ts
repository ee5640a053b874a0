import { type Case, refusals } from './case.ts';
import { type Given, long, never } from './given.ts';

/** People, groups, roles, sign-in: a line or two each through the gateway; the rest is tried in the subgraph. */
export function identityCases({ mine, hidden, people, roles, south, north }: Given): Case[] {
  const rule = { module: 'potentials', fromGroupId: south, toGroupId: north, level: 'READ' };
  const share = { recordId: mine.potential, withId: people.matti.id };
  const rate = { currency: 'SEK', day: '2026-11-24', rate: '11.05' };
  const fields = 'input.fieldPermissions';
  const limit = (field: string, level: string) => ({ fieldPermissions: [{ module: 'potentials', field, level }] });
  return [
    ...refusals('inviteUser', { name: 'Uusi', email: 'uusi@esimerkki.fi', roleId: roles.seller }, [
      ['somebody who is no administrator', {}, 'FORBIDDEN', 'input'],
      ['no e-mail address', { email: 'uusi@' }, 'INVALID_EMAIL', 'input.email', 'boss'],
    ]),
    ...refusals('updateUser', { id: people.aino.id, version: 1 }, [
      ['a group for a person', { id: south }, 'INVALID_ID', 'input.id', 'boss'],
      ['a stale version', { version: 9, name: 'A' }, 'STALE_VERSION', 'input.version', 'boss'],
    ]),
    ...refusals('updateViewer', {}, [['an unknown theme', { theme: 'pink' }, 'INVALID_OPTION', 'input.theme']]),
    ...refusals('createGroup', { name: 'Länsi' }, [
      ['a name of blanks', { name: ' ' }, 'REQUIRED', 'input.name', 'boss'],
      ['a member that never was', { memberIds: [never('usr')] }, 'NOT_FOUND', 'input.memberIds.0', 'boss'],
    ]),
    ...refusals('updateCompany', { name: 'Kone Oyj' }, [
      ['somebody who is no administrator', {}, 'FORBIDDEN', 'input'],
      ['a name of blanks', { name: ' ' }, 'REQUIRED', 'input.name', 'boss'],
      ['another version', { version: 99 }, 'STALE_VERSION', 'input.version', 'boss'],
      ['a business ID with a slip', { businessId: '0112038-8' }, 'INVALID_BUSINESS_ID', 'input.businessId', 'boss'],
      ['a street too long', { street: long(201) }, 'TOO_LONG', 'input.street', 'boss'],
      ['no code of a country', { country: 'Suomi' }, 'INVALID_COUNTRY', 'input.country', 'boss'],
      ['a language that is not ours', { language: 'sv' }, 'INVALID_LANGUAGE', 'input.language', 'boss'],
      ['an unknown time zone', { timeZone: 'Europe/Atlantis' }, 'INVALID_TIME_ZONE', 'input.timeZone', 'boss'],
      ['an offset for a time zone', { timeZone: '+02:00' }, 'INVALID_TIME_ZONE', 'input.timeZone', 'boss'],
      ['a thirteenth month', { fiscalYearStart: 13 }, 'OUT_OF_RANGE', 'input.fiscalYearStart', 'boss'],
      ['31 currencies', { currencies: Array(31).fill('SEK') }, 'TOO_MANY', 'input.currencies', 'boss'],
    ]),
    ...refusals('setCurrencyRates', { rates: [rate], source: 'EKP' }, [
      ['somebody who is no administrator', {}, 'FORBIDDEN', 'input'],
      ['no rates', { rates: [] }, 'REQUIRED', 'input.rates', 'boss'],
      ['1,001 rates', { rates: Array(1001).fill(rate) }, 'TOO_MANY', 'input.rates', 'boss'],
      [
        'the company’s own',
        { rates: [{ ...rate, currency: 'EUR' }] },
        'OWN_CURRENCY',
        'input.rates.0.currency',
        'boss',
      ],
      ['nought', { rates: [{ ...rate, rate: '0' }] }, 'INVALID_RATE', 'input.rates.0.rate', 'boss'],
      ['a day that is none', { rates: [{ ...rate, day: '2026-02-30' }] }, 'INVALID_DATE', 'input.rates.0.day', 'boss'],
      ['less than nought', { rates: [{ ...rate, rate: '-1' }] }, 'INVALID_RATE', 'input.rates.0.rate', 'boss'],
      [
        'nine decimals',
        { rates: [{ ...rate, rate: '0.000000001' }] },
        'TOO_MANY_DECIMALS',
        'input.rates.0.rate',
        'boss',
      ],
      ['a day twice', { rates: [rate, rate] }, 'CONFLICT', 'input.rates.1.day', 'boss'],
      ['nowhere for a source', { source: ' ' }, 'REQUIRED', 'input.source', 'boss'],
    ]),
    ...refusals('importCurrencyRates', { csv: '2026-11-24;SEK;11,05', source: 'EKP' }, [
      ['somebody who is no administrator', {}, 'FORBIDDEN', 'input'],
      ['no table', { csv: 'Hei maailma' }, 'RATES_NOT_A_TABLE', 'input.csv', 'boss'],
      ['an unclosed quote', { csv: '"' }, 'RATES_NOT_A_TABLE', 'input.csv', 'boss'],
      ['a day that is none', { csv: '2026-02-30;SEK;11,05' }, 'RATES_LINE', 'input.csv', 'boss'],
      ['an unknown currency', { csv: '2026-11-24;XYZ;11,05' }, 'RATES_LINE', 'input.csv', 'boss'],
      ['a rate that is none', { csv: '2026-11-24;SEK;paljon' }, 'RATES_LINE', 'input.csv', 'boss'],
      ['a file too long', { csv: long(200_001) }, 'TOO_LONG', 'input.csv', 'boss'],
      ['a source too long', { source: long(101) }, 'TOO_LONG', 'input.source', 'boss'],
    ]),
    ...refusals('deleteCurrencyRate', { id: never('rat') }, [
      ['somebody who is no administrator', {}, 'FORBIDDEN', 'input'],
      ['a rate that never was', {}, 'NOT_FOUND', 'input.id', 'boss'],
      ['no rate', { id: 'x' }, 'NOT_FOUND', 'input.id', 'boss'],
    ]),
    ...refusals('removeLogo', null, [['somebody who is no administrator', {}, 'FORBIDDEN', 'input']]),
    ...refusals('setVatRate', { class: 'GENERAL', from: '2027-01-01', rate: '26', source: 'AVL' }, [
      ['somebody who is no administrator', {}, 'FORBIDDEN', 'input'],
      ['no tax but nought', { class: 'ZERO' }, 'ZERO_IS_ZERO', 'input.class', 'boss'],
      ['a day that is none', { from: '2027-02-29' }, 'INVALID_DATE', 'input.from', 'boss'],
      ['nought', { rate: '0' }, 'OUT_OF_RANGE', 'input.rate', 'boss'],
      ['more than all', { rate: '100.01' }, 'OUT_OF_RANGE', 'input.rate', 'boss'],
      ['three decimals', { rate: '25.505' }, 'TOO_MANY_DECIMALS', 'input.rate', 'boss'],
      ['nowhere for a source', { source: ' ' }, 'REQUIRED', 'input.source', 'boss'],
      ['a source too long', { source: long(101) }, 'TOO_LONG', 'input.source', 'boss'],
    ]),
    ...refusals('deleteVatRate', { id: never('vat') }, [
      ['somebody who is no administrator', {}, 'FORBIDDEN', 'input'],
      ['a rate that never was', {}, 'NOT_FOUND', 'input.id', 'boss'],
    ]),
    ...refusals('updateGroup', { id: south, version: 1 }, [
      ['itself as its member', { memberIds: [south] }, 'GROUP_CYCLE', 'input.memberIds', 'boss'],
    ]),
    ...refusals('deleteGroup', { id: south }, [['somebody who is no administrator', {}, 'FORBIDDEN', 'input']]),
    ...refusals('createRole', { name: 'Kuski' }, [
      ['a parent that never was', { parentId: never('rol') }, 'NOT_FOUND', 'input.parentId', 'boss'],
    ]),
    ...refusals('updateRole', { id: roles.seller, version: 1 }, [
      ['itself as its parent', { parentId: roles.seller }, 'CYCLE', 'input.parentId', 'boss'],
      ['a field that is not there', limit('colour', 'NONE'), 'INVALID_OPTION', `${fields}.0.field`, 'boss'],
      ['the name hidden', limit('name', 'NONE'), 'ALWAYS_OPEN', `${fields}.0.level`, 'boss'],
      ['the owner hidden', limit('owner', 'NONE'), 'ALWAYS_OPEN', `${fields}.0.level`, 'boss'],
      ['a required field only to be read', limit('name', 'READ'), 'ALWAYS_OPEN', `${fields}.0.level`, 'boss'],
    ]),
    ...refusals('deleteRole', { id: roles.clerk }, [
      ['a person for a role', { id: people.aino.id }, 'INVALID_ID', 'input.id', 'boss'],
    ]),
    ...refusals('setModuleDefault', { module: 'potentials', default: 'READ' }, [
      ['an unknown module', { module: 'ships' }, 'INVALID_OPTION', 'input.module', 'boss'],
    ]),
    ...refusals('addSharingRule', rule, [
      ['a person for a group', { toGroupId: people.aino.id }, 'INVALID_ID', 'input.toGroupId', 'boss'],
    ]),
    ...refusals('removeSharingRule', { id: never('rul') }, [
      ['a rule that never was', {}, 'NOT_FOUND', 'input.id', 'boss'],
    ]),
    ...refusals('shareRecord', { ...share, level: 'READ' }, [
      ['a record not one’s to see', { recordId: hidden.potential }, 'NOT_FOUND', 'input.recordId'],
      ['somebody who has left', { withId: people.gone.id }, 'NOT_FOUND', 'input.withId'],
    ]),
    ...refusals('unshareRecord', share, [['what was never shared', {}, 'NOT_FOUND', 'input.withId']]),
    ...refusals('createApiToken', { name: 'App', scopes: ['read'] }, [
      ['an unknown scope', { scopes: ['everything'] }, 'INVALID_SCOPE', 'input.scopes.0'],
      ['a token that makes tokens', {}, 'FORBIDDEN', 'input', 'app'],
    ]),
    ...refusals('revokeApiToken', { id: never('tok') }, [['a token that never was', {}, 'NOT_FOUND', 'input.id']]),
    ...refusals('signIn', { email: 'aino.a@esimerkki.fi', password: 'wrong' }, [
      ['a wrong password', {}, 'INVALID_CREDENTIALS', 'input.password', 'nobody'],
    ]),
    ...refusals(
      'createFirstAdministrator',
      { company: 'Kone', name: 'Aino', email: 'a@esimerkki.fi', password: 'hissi nousee kahdeksaan' },
      [['a company that has one', {}, 'ALREADY_SET_UP', 'input', 'nobody']],
    ),
    ...refusals('setPassword', { token: 'unknown', password: 'hissi nousee kahdeksaan' }, [
      ['no such link', {}, 'LINK_INVALID', 'input.token', 'nobody'],
    ]),
    ...refusals('changePassword', { currentPassword: 'wrong', newPassword: 'hissi nousee kahdeksaan' }, [
      ['a wrong password', {}, 'INVALID_CREDENTIALS', 'input.currentPassword'],
    ]),
    ...refusals('startTotp', null, [['a token of an app', {}, 'FORBIDDEN', 'input', 'app']]),
    ...refusals('confirmTotp', { code: '123456' }, [['a code before all', {}, 'TOTP_NOT_STARTED', 'input']]),
    ...refusals('disableTotp', { password: 'wrong' }, [
      ['a wrong password', {}, 'INVALID_CREDENTIALS', 'input.password'],
    ]),
    ...refusals('signOutEverywhere', null, [['a token of an app', {}, 'FORBIDDEN', 'input', 'app']]),
  ];
}

/** Mutations that nothing can be wrong with: they answer all alike. */
export const WITHOUT_FAULTS = ['signOut', 'requestPasswordReset'];
