import { type Case, type Line, refusals } from './case.ts';
import { type Given, long } from './given.ts';
import { recordLines } from './record-lines.ts';

/** Accounts, contacts, potentials, leads. */
export function salesCases(given: Given): Case[] {
  const { mine, hidden, readable } = given;
  const { address, owner, reference, which, tooLong, emptied } = recordLines(given);

  const accountFields: Line[] = [
    ['a name of blanks', { name: ' \t ' }, 'REQUIRED', 'input.name'],
    tooLong('name', 200),
    ['a wrong check digit', { businessId: '0112038-8' }, 'INVALID_BUSINESS_ID', 'input.businessId'],
    ['a remainder of one', { businessId: '1000003-5' }, 'INVALID_BUSINESS_ID', 'input.businessId'],
    ['letters for a business id', { businessId: 'abc' }, 'INVALID_BUSINESS_ID', 'input.businessId'],
    tooLong('businessId', 20),
    ['somebody else’s business id', { businessId: '1234567-1' }, 'DUPLICATE_BUSINESS_ID', 'input.businessId'],
    ['a hidden account’s business id', { businessId: '2345678-0' }, 'DUPLICATE_BUSINESS_ID', 'input.businessId'],
    ['no VAT number', { vatId: 'FI123' }, 'INVALID_VAT_ID', 'input.vatId'],
    ['a wrong check digit in a VAT number', { vatId: 'FI01120388' }, 'INVALID_VAT_ID', 'input.vatId'],
    ['another company’s VAT number', { businessId: '0357502-9', vatId: 'FI12345671' }, 'VAT_ID_DIFFERS', 'input.vatId'],
    tooLong('vatId', 20),
    ['an unknown type', { type: 'friend' }, 'INVALID_OPTION', 'input.type'],
    ['an unknown status', { status: 'ACTIVE' }, 'INVALID_OPTION', 'input.status'],
    ['an unknown industry', { industry: 'x' }, 'INVALID_OPTION', 'input.industry'],
    ['a script for a web site', { website: 'javascript:alert(1)' }, 'INVALID_URL', 'input.website'],
    tooLong('website', 500),
    ['no telephone number', { phone: 'soita' }, 'INVALID_PHONE', 'input.phone'],
    tooLong('phone', 32),
    ['no e-mail address', { email: 'kone@' }, 'INVALID_EMAIL', 'input.email'],
    tooLong('email', 254),
    ['fewer than no employees', { employees: -1 }, 'OUT_OF_RANGE', 'input.employees'],
    ['a negative turnover', { annualRevenue: '-0.01' }, 'OUT_OF_RANGE', 'input.annualRevenue'],
    ['a tenth of a cent', { annualRevenue: '0.001' }, 'TOO_MANY_DECIMALS', 'input.annualRevenue'],
    ['16 digits', { annualRevenue: '1000000000000000' }, 'OUT_OF_RANGE', 'input.annualRevenue'],
    ['an unknown currency', { currency: 'XQX' }, 'INVALID_CURRENCY', 'input.currency'],
    ['a year before all companies', { foundedYear: 999 }, 'OUT_OF_RANGE', 'input.foundedYear'],
    tooLong('description', 20_000),
    ...address('billingAddress'),
    ...address('shippingAddress'),
    ...reference('parentId', 'acc', mine.contact, hidden.account),
    ...owner,
  ];
  const contactFields: Line[] = [
    ['a name of blanks', { lastName: ' ' }, 'REQUIRED', 'input.lastName'],
    tooLong('lastName', 100),
    tooLong('firstName', 100),
    tooLong('title', 200),
    tooLong('department', 200),
    ['no e-mail address', { email: 'a b@c.fi' }, 'INVALID_EMAIL', 'input.email'],
    tooLong('email', 254),
    ['a short telephone number', { phone: '12' }, 'INVALID_PHONE', 'input.phone'],
    ['letters for a mobile', { mobile: '+358 KONE' }, 'INVALID_PHONE', 'input.mobile'],
    ['a day that is none', { birthday: '2001-02-29' }, 'INVALID_DATE', 'input.birthday'],
    ['an unknown language', { language: 'xx' }, 'INVALID_LANGUAGE', 'input.language'],
    ['a word for a language', { language: 'suomi' }, 'TOO_LONG', 'input.language'],
    tooLong('description', 20_000),
    ...address('address'),
    ...reference('accountId', 'acc', mine.potential, hidden.account),
    ...reference('reportsToId', 'con', mine.account, hidden.contact),
    ...owner,
  ];
  const potentialFields: Line[] = [
    ['a name of blanks', { name: '' }, 'REQUIRED', 'input.name'],
    tooLong('name', 200),
    ['a negative amount', { amount: '-1' }, 'OUT_OF_RANGE', 'input.amount'],
    ['three decimals', { amount: '12.505' }, 'TOO_MANY_DECIMALS', 'input.amount'],
    ['16 digits', { amount: '9999999999999999' }, 'OUT_OF_RANGE', 'input.amount'],
    ['an unknown currency', { currency: 'ABC' }, 'INVALID_CURRENCY', 'input.currency'],
    ['101 percent', { probability: 101 }, 'OUT_OF_RANGE', 'input.probability'],
    ['less than nothing', { probability: -1 }, 'OUT_OF_RANGE', 'input.probability'],
    ['a day that is none', { expectedCloseDate: '2026-02-30' }, 'INVALID_DATE', 'input.expectedCloseDate'],
    ['an unknown stage', { stageId: 'dreaming' }, 'INVALID_OPTION', 'input.stageId'],
    ['a stage without its amount', { stageId: 'won' }, 'STAGE_REQUIRES', 'input.amount'],
    ['a loss without its reason', { stageId: 'lost' }, 'STAGE_REQUIRES', 'input.lossReason'],
    ['an unknown reason', { lossReason: 'weather' }, 'INVALID_OPTION', 'input.lossReason'],
    ['an unknown type', { type: 'x' }, 'INVALID_OPTION', 'input.type'],
    ['an unknown source', { source: 'x' }, 'INVALID_OPTION', 'input.source'],
    ['an unknown product', { product: 'x' }, 'INVALID_OPTION', 'input.product'],
    tooLong('nextStep', 200),
    tooLong('competitor', 200),
    tooLong('description', 20_000),
    ...reference('accountId', 'acc', mine.contact, hidden.account),
    ...reference('contactId', 'con', mine.account, hidden.contact),
    ...owner,
  ];
  const leadFields: Line[] = [
    tooLong('company', 200),
    tooLong('lastName', 100),
    tooLong('firstName', 100),
    tooLong('title', 200),
    ['a wrong check digit', { businessId: '0112038-8' }, 'INVALID_BUSINESS_ID', 'input.businessId'],
    ['no e-mail address', { email: 'liidi@' }, 'INVALID_EMAIL', 'input.email'],
    ['letters for a telephone number', { phone: 'soita' }, 'INVALID_PHONE', 'input.phone'],
    ['a short mobile number', { mobile: '12' }, 'INVALID_PHONE', 'input.mobile'],
    ['a script for a web site', { website: 'javascript:alert(1)' }, 'INVALID_URL', 'input.website'],
    ['an unknown status', { status: 'dreaming' }, 'INVALID_OPTION', 'input.status'],
    ['a disqualified one without its reason', { status: 'disqualified' }, 'STAGE_REQUIRES', 'input.disqualifiedReason'],
    ['an unknown reason', { disqualifiedReason: 'weather' }, 'INVALID_OPTION', 'input.disqualifiedReason'],
    ['an unknown rating', { rating: 'x' }, 'INVALID_OPTION', 'input.rating'],
    ['an unknown source', { source: 'x' }, 'INVALID_OPTION', 'input.source'],
    ['an unknown industry', { industry: 'x' }, 'INVALID_OPTION', 'input.industry'],
    ['fewer than no employees', { employees: -1 }, 'OUT_OF_RANGE', 'input.employees'],
    ['a negative turnover', { annualRevenue: '-1' }, 'OUT_OF_RANGE', 'input.annualRevenue'],
    ['a tenth of a cent', { expectedAmount: '0.001' }, 'TOO_MANY_DECIMALS', 'input.expectedAmount'],
    ['an unknown currency', { currency: 'ABC' }, 'INVALID_CURRENCY', 'input.currency'],
    tooLong('consentSource', 200),
    tooLong('description', 20_000),
    ...address('address'),
    ...owner,
  ];
  const noMaker: Line[] = [['a role that makes none', {}, 'FORBIDDEN', 'input', 'kirjuri']];
  const onlyRead: Line[] = [['a record that one may only read', { id: readable }, 'FORBIDDEN', 'input.id']];
  const notManager: Line = ['somebody who is no administrator', {}, 'FORBIDDEN', 'input', 'aino'];
  const badNames: Line[] = [
    ['a name of blanks', { names: { fi: ' ', en: 'New' } }, 'REQUIRED', 'input.names.fi'],
    ['a long name', { names: { fi: 'Uusi', en: long(101) } }, 'TOO_LONG', 'input.names.en'],
  ];
  const badStage: Line[] = [
    ['101 percent', { probability: 101 }, 'OUT_OF_RANGE', 'input.probability'],
    ['no days to rot', { rottingDays: 0 }, 'OUT_OF_RANGE', 'input.rottingDays'],
    ['an unknown hue', { hue: 'mauve' }, 'INVALID_OPTION', 'input.hue'],
    ['an unknown field', { requiredFields: ['x'] }, 'UNKNOWN_FIELD', 'input.requiredFields.0'],
    ['a field that is worked out', { requiredFields: ['weightedAmount'] }, 'NOT_WRITABLE', 'input.requiredFields.0'],
  ];
  const account = { id: mine.account, version: 1 };
  const contact = { id: mine.contact, version: 1 };
  const potential = { id: mine.potential, version: 1 };
  const accountIs = which('acc', mine.contact, hidden.account);
  const lead = { id: mine.lead, version: 1 };
  const leadIs = which('lea', mine.account, hidden.lead);
  const contactIs = which('con', mine.potential, hidden.contact);
  const potentialIs = which('pot', mine.account, hidden.potential);
  return [
    ...refusals('createAccount', { name: 'Uusi Oy' }, [...accountFields, ...noMaker]),
    ...refusals('updateAccount', account, [
      ...accountIs,
      ...accountFields,
      ...emptied('name', 'currency', 'ownerId'),
      ['itself as its parent', { parentId: mine.account }, 'CYCLE', 'input.parentId'],
      ['its own subsidiary as its parent', { parentId: mine.child }, 'CYCLE', 'input.parentId'],
      ['a VAT number that is not of its business id', { vatId: 'FI12345671' }, 'VAT_ID_DIFFERS', 'input.vatId'],
    ]),
    ...refusals('deleteAccount', account, [...accountIs, ['open potentials', {}, 'HAS_DEPENDENTS', 'input.id']]),
    ...refusals('createContact', { lastName: 'Uusi' }, [...contactFields, ...noMaker]),
    ...refusals('updateContact', contact, [...contactIs, ...contactFields, ...emptied('lastName', 'ownerId')]),
    ...refusals('deleteContact', contact, contactIs),
    ...refusals('createPotential', { name: 'Uusi' }, [
      ...potentialFields,
      ['a token that only reads', {}, 'FORBIDDEN', 'input', 'app'],
    ]),
    ...refusals('updatePotential', potential, [
      ...potentialIs,
      ...onlyRead,
      ...potentialFields,
      ...emptied('name', 'currency', 'ownerId', 'stageId'),
    ]),
    ...refusals('movePotential', { ...potential, stageId: 'won', amount: '1.00' }, [
      ...potentialIs,
      ...onlyRead,
      ['an unknown stage', { stageId: 'dreaming' }, 'INVALID_OPTION', 'input.stageId'],
      ['three decimals', { amount: '1.234' }, 'TOO_MANY_DECIMALS', 'input.amount'],
      ['a stage without its amount', { amount: null }, 'STAGE_REQUIRES', 'input.amount'],
      ['a day that is none', { expectedCloseDate: '2026-02-30' }, 'INVALID_DATE', 'input.expectedCloseDate'],
      ['a loss without its reason', { stageId: 'lost' }, 'STAGE_REQUIRES', 'input.lossReason'],
      ['an unknown reason', { stageId: 'lost', lossReason: 'x' }, 'INVALID_OPTION', 'input.lossReason'],
    ]),
    ...refusals('deletePotential', potential, [...potentialIs, ...onlyRead]),
    ...refusals('createPipeline', { names: { fi: 'Uusi', en: 'New' } }, [notManager, ...badNames], 'boss'),
    ...refusals(
      'updatePipeline',
      { id: 'sales', position: 1 },
      [notManager, ['no such pipeline', { id: 'x' }, 'NOT_FOUND', 'input.id'], ...badNames],
      'boss',
    ),
    ...refusals(
      'deletePipeline',
      { id: 'sales' },
      [
        notManager,
        ['no such pipeline', { id: 'x' }, 'NOT_FOUND', 'input.id'],
        ['the last one', {}, 'LAST_PIPELINE', 'input.id'],
      ],
      'boss',
    ),
    ...refusals(
      'createStage',
      { pipelineId: 'sales', names: { fi: 'Uusi', en: 'New' } },
      [
        notManager,
        ['no such pipeline', { pipelineId: 'x' }, 'NOT_FOUND', 'input.pipelineId'],
        ...badNames,
        ...badStage,
      ],
      'boss',
    ),
    ...refusals(
      'updateStage',
      { id: 'mapping' },
      [
        notManager,
        ['no such stage', { id: 'x' }, 'NOT_FOUND', 'input.id'],
        ...badNames,
        ...badStage,
        ['the kind of the only one that is lost', { id: 'lost', kind: 'OPEN' }, 'LAST_OF_KIND', 'input.kind'],
      ],
      'boss',
    ),
    ...refusals(
      'deleteStage',
      { id: 'mapping' },
      [
        notManager,
        ['no such stage', { id: 'x' }, 'NOT_FOUND', 'input.id'],
        ['one in which something stands, without a place for that', {}, 'REQUIRED', 'input.moveToId'],
        ['an unknown place', { moveToId: 'x' }, 'NOT_FOUND', 'input.moveToId'],
        ['itself for a place', { moveToId: 'mapping' }, 'INVALID_VALUE', 'input.moveToId'],
        ['the only one that is won', { id: 'won' }, 'LAST_OF_KIND', 'input.id'],
      ],
      'boss',
    ),
    ...refusals('createLead', { company: 'Uusi Oy' }, [
      ...leadFields,
      ['neither company nor person', { company: null, firstName: 'Maija' }, 'COMPANY_OR_PERSON', 'input.company'],
      ...noMaker,
      ['a token that only reads', {}, 'FORBIDDEN', 'input', 'app'],
    ]),
    ...refusals('updateLead', lead, [
      ...leadIs,
      ...leadFields,
      ['neither company nor person', { company: null, lastName: null }, 'COMPANY_OR_PERSON', 'input.company'],
      ...emptied('currency', 'ownerId', 'status'),
    ]),
    ...refusals('deleteLead', lead, leadIs),
    ...refusals('convertLead', lead, [
      ...leadIs,
      ['a lead that is converted', { id: mine.converted, version: 2 }, 'ALREADY_CONVERTED', 'input.id'],
      ['an account that is no id', { account: { existingId: 'abc' } }, 'INVALID_ID', 'input.account.existingId'],
      [
        'an account that is not one’s to see',
        { account: { existingId: hidden.account } },
        'NOT_FOUND',
        'input.account.existingId',
      ],
      [
        'a contact of another module',
        { contact: { existingId: mine.account } },
        'INVALID_ID',
        'input.contact.existingId',
      ],
      [
        'an account without a name',
        { account: { make: true, values: [{ field: 'name' }] } },
        'REQUIRED',
        'input.account.values.name',
      ],
      [
        'a stage without its amount',
        { potential: { values: [{ field: 'stage', value: 'won' }] } },
        'STAGE_REQUIRES',
        'input.potential.values.amount',
      ],
      [
        'nothing to make',
        { account: { make: false }, contact: { make: false }, potential: { make: false } },
        'NOTHING_TO_MAKE',
        'input',
      ],
    ]),
    ...refusals('undoConversion', { id: mine.converted }, [
      ['no id', { id: 'x' }, 'NOT_FOUND', 'input.id'],
      ['a lead that is not one’s to see', { id: hidden.lead }, 'NOT_FOUND', 'input.id'],
      ['a lead that is not converted', { id: mine.lead }, 'NOT_CONVERTED', 'input.id'],
      ['a token that only reads', {}, 'FORBIDDEN', 'input.id', 'app'],
    ]),
    ...refusals(
      'setConversionRules',
      { lines: [{ module: 'accounts', field: 'name', source: 'company' }] },
      [
        ['somebody who is no administrator', {}, 'FORBIDDEN', 'input', 'aino'],
        [
          'an unknown module',
          { lines: [{ module: 'x', field: 'name', source: 'company' }] },
          'INVALID_OPTION',
          'input.lines.0.module',
        ],
        [
          'an unknown field',
          { lines: [{ module: 'accounts', field: 'x', source: 'company' }] },
          'UNKNOWN_FIELD',
          'input.lines.0.field',
        ],
        [
          'an unknown source',
          { lines: [{ module: 'accounts', field: 'name', source: 'x' }] },
          'UNKNOWN_FIELD',
          'input.lines.0.source',
        ],
        [
          'neither source nor value',
          { lines: [{ module: 'accounts', field: 'name' }] },
          'SOURCE_OR_VALUE',
          'input.lines.0.source',
        ],
        [
          'types that do not fit',
          { lines: [{ module: 'accounts', field: 'employees', source: 'company' }] },
          'INCOMPATIBLE_FIELDS',
          'input.lines.0.source',
        ],
        [
          'a value that is no option',
          { lines: [{ module: 'accounts', field: 'type', value: 'friend' }] },
          'INVALID_OPTION',
          'input.lines.0.value',
        ],
      ],
      'boss',
    ),
  ];
}
