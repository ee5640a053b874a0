import { ACTIVITY_PROBES } from './activities.ts';
import { BILLING_PROBES } from './billing.ts';
import { CAMPAIGN_PROBES } from './campaigns.ts';
import { DOCUMENT_ACTS, DOCUMENT_FIELDS } from './documents.ts';
import { INVENTORY_PROBES } from './inventory.ts';
import { RULE_PROBES } from './rules.ts';

/**
 * Every operation of the graph that returns records, tried by somebody who may not see them. The test fails when an
 * operation of the schema has no line here. `$hidden…` are records of another, `$own` is the reader's own potential.
 */
export interface Probe {
  document: string;
  /** From the ids of the hidden records (or of ones that never were) to variables. */
  variables(ids: HiddenIds): Record<string, unknown>;
}

/** Ids of records that the reader may not see, or of records that never were. */
export interface HiddenIds {
  account: string;
  contact: string;
  potential: string;
  lead: string;
  product: string;
  productCategory: string;
  vendor: string;
  quote: string;
  salesOrder: string;
  priceList: string;
  activity: string;
  billingCompany: string;
  invoice: string;
  comment: string;
  notification: string;
  filter: string;
  run: string;
  file: string;
  template: string;
  merge: string;
  merged: string;
  campaign: string;
  member: string;
  board: string;
  own: string;
}

const NAMES = ['account', 'contact', 'potential', 'lead', 'quote', 'salesOrder'] as const;
type Name = (typeof NAMES)[number];

const ALL_OF_RECORD = `id module title url version tags { name } cells { field value label } access { mayEdit mayDelete shares { id } }
  comments(first: 3) { totalCount edges { node { id text } } } participants { id } following followers { id }
  history(first: 3) { edges { node { id kind of { id title } merge { id parts { id title } } changes { field from { value label } to { value label } } } } }
  entity { __typename ... on Account { name } ... on Contact { name } ... on Potential { name amount { amount } } ... on Lead { name expectedAmount { amount } } ... on Quote { subject } ... on SalesOrder { subject } }`;
const ONE: Record<Name, string> = {
  account: `id number name businessId description owner { __typename } openPotentialValue { amount } openPotentialConverted { amount } contacts(first: 3) { totalCount edges { node { id name } } }
    potentials(first: 3) { totalCount edges { node { id name amount { amount } } } } subsidiaries { totalCount } record { ${ALL_OF_RECORD} }`,
  contact: `id number name email account { id name } potentials { totalCount } record { ${ALL_OF_RECORD} }`,
  potential: `id number name amount { amount } account { id name } contact { id name } stageHistory { to { id } } record { ${ALL_OF_RECORD} }`,
  quote: `${DOCUMENT_FIELDS.quote} record { ${ALL_OF_RECORD} }`,
  salesOrder: `${DOCUMENT_FIELDS.salesOrder} record { ${ALL_OF_RECORD} }`,
  lead: `id number name company email expectedAmount { amount } owner { __typename } record { ${ALL_OF_RECORD} }`,
};
const ERRORS = 'errors { code path message }';
const typed = (name: Name) => name[0]!.toUpperCase() + name.slice(1);

const TITLE = {
  account: 'name',
  contact: 'name',
  potential: 'name',
  lead: 'name',
  quote: 'subject',
  salesOrder: 'subject',
};

/** Lists come back whole: with counts, sorted and filtered by what only a reader of the hidden could know. */
const list = (name: Name): Probe => ({
  document: `query ($where: ConditionInput, $sort: [SortInput!]) { ${name}s(first: 5, filter: $where, sort: $sort) { totalCount pageInfo { startCursor hasNextPage } edges { node { ${ONE[name]} } } } }`,
  variables: () => ({
    where: { field: TITLE[name], operator: 'CONTAINS', values: ['SALAISUUS'] },
    sort: [{ field: TITLE[name] }],
  }),
});

const one = (name: Name): Probe => ({
  document: `query ($id: ID!) { ${name}(id: $id) { ${ONE[name]} } }`,
  variables: (ids) => ({ id: ids[name] }),
});

const create = (name: Name, input: (ids: HiddenIds) => object): Probe => ({
  document: `mutation ($input: Create${typed(name)}Input!) { create${typed(name)}(input: $input) { ${name} { ${ONE[name]} } ${ERRORS} } }`,
  variables: (ids) => ({ input: input(ids) }),
});

const update = (name: Name, more: object): Probe => ({
  document: `mutation ($input: Update${typed(name)}Input!) { update${typed(name)}(input: $input) { ${name} { ${ONE[name]} } ${ERRORS} } }`,
  variables: (ids) => ({ input: { id: ids[name], version: 1, ...more } }),
});

const remove = (name: Name): Probe => ({
  document: `mutation ($input: Delete${typed(name)}Input!) { delete${typed(name)}(input: $input) { deletedId ${ERRORS} } }`,
  variables: (ids) => ({ input: { id: ids[name], version: 1 } }),
});

const CARD = 'recordId title column rank version cells { value label } owner { label } record { id title }';
const WRITTEN = `record { ${ALL_OF_RECORD} } ${ERRORS}`;
const RUN = `id kind total handled done refused by { name } outcomes(first: 5) { edges { node { outcome record { id title } errors { message } } } }`;
/** How far it has come is another thing each time. */
const STARTED = 'id kind by { name } undoOf { id }';
const FILTER = 'id name columns where owner { id } board { columnField laneField }';

const IMPORT = `id fileName columns { name samples } settings { matchBy columns { column field } } preview { ${RUN} } run { ${RUN} } refusedUrl`;
const SETTINGS = {
  columns: [{ column: 'SALAISUUS', field: 'name' }],
  matchBy: ['name'],
  whenFound: 'UPDATE',
  whenNew: 'CREATE',
  decimalSign: 'COMMA',
  dateForm: 'DMY',
};

export const PROBES: Record<string, Probe> = {
  ...INVENTORY_PROBES,
  ...CAMPAIGN_PROBES,
  ...ACTIVITY_PROBES,
  ...BILLING_PROBES,
  ...RULE_PROBES,
  'Query.account': one('account'),
  'Query.contact': one('contact'),
  'Query.potential': one('potential'),
  'Query.lead': one('lead'),
  'Query.quote': one('quote'),
  'Query.salesOrder': one('salesOrder'),
  'Query.quotes': list('quote'),
  'Query.salesOrders': list('salesOrder'),
  'Query.accounts': list('account'),
  'Query.contacts': list('contact'),
  'Query.potentials': list('potential'),
  'Query.leads': list('lead'),
  'Query.record': {
    document: `query ($id: ID!) { record(id: $id) { ${ALL_OF_RECORD} activities(first: 3) { totalCount edges { node { id subject } } } } }`,
    variables: ({ potential }) => ({ id: potential }),
  },
  'Query.recentRecords': { document: `{ recentRecords(first: 5) { ${ALL_OF_RECORD} } }`, variables: () => ({}) },
  'Query.deletedRecords': {
    document: `{ deletedRecords(search: "SALAISUUS", first: 5) { pageInfo { hasNextPage } edges { node { id title number deletedBy { id } purgedAt mayRestore mayPurge } } } }`,
    variables: () => ({}),
  },
  'Query.purgedRecords': {
    document:
      '{ purgedRecords(first: 5) { pageInfo { hasNextPage } edges { node { id module purgedAt purgedBy { id } } } } }',
    variables: () => ({}),
  },
  'Query.search': {
    document: `{ all: search(query: "SALAISUUS", first: 5) { ${ALL_OF_RECORD} } number: search(query: "POT-", modules: ["potentials"], first: 5) { title } }`,
    variables: () => ({}),
  },
  'Query.taggedRecords': {
    document: '{ taggedRecords(query: "salaisuus", first: 5) { module tag { key name module } } }',
    variables: () => ({}),
  },
  'Query.list': {
    document: `query ($input: ListInput!) { list(input: $input, first: 5) { totalCount sums { path sum sums { amount } } edges { cursor node { id version cells { value label } record { ${ALL_OF_RECORD} } } } } }`,
    variables: ({ account }) => ({
      input: {
        module: 'potentials',
        columns: ['name', 'amount', 'account.name', 'account.annualRevenue', 'contact.email'],
        search: 'SALAISUUS',
        where: {
          any: [
            { field: 'account', operator: 'IS', values: [account] },
            { field: 'amount', operator: 'GT', values: ['1'] },
          ],
        },
        sort: [{ field: 'account.name' }],
      },
    }),
  },
  'Query.board': {
    document: `query ($id: ID!) { board(id: $id) { columns { value count sums { amount } cards(first: 5) { edges { node { ${CARD} } } } } column(value: "mapping") { count cards { edges { node { ${CARD} } } } } lanes { value count sums { amount } cells { count sums { amount } } } lane(value: "new") { cells { cards(first: 2) { edges { node { title } } } } } cell(lane: "new", column: "mapping") { count } filter { ${FILTER} } } }`,
    variables: ({ board }) => ({ id: board }),
  },
  'Query.import': {
    document: `query ($id: ID!) { import(id: $id) { ${IMPORT} } }`,
    variables: ({ file }) => ({ id: file }),
  },
  'Mutation.previewImport': {
    document: `mutation ($input: PreviewImportInput!) { previewImport(input: $input) { import { ${IMPORT} } ${ERRORS} } }`,
    variables: ({ file }) => ({ input: { id: file, settings: SETTINGS } }),
  },
  'Mutation.startImport': {
    document: `mutation ($input: StartImportInput!) { startImport(input: $input) { import { ${IMPORT} } ${ERRORS} } }`,
    variables: ({ file }) => ({ input: { id: file } }),
  },
  'Query.run': { document: `query ($id: ID!) { run(id: $id) { ${RUN} } }`, variables: ({ run }) => ({ id: run }) },
  'Query.myRuns': { document: `{ myRuns(first: 5) { edges { node { ${RUN} } } } }`, variables: () => ({}) },
  'Mutation.cancelRun': {
    document: `mutation ($input: CancelRunInput!) { cancelRun(input: $input) { run { ${RUN} } ${ERRORS} } }`,
    variables: ({ run }) => ({ input: { id: run } }),
  },
  'Mutation.massEdit': {
    document: `mutation ($input: MassEditInput!) { massEdit(input: $input) { run { ${STARTED} } ${ERRORS} } }`,
    variables: ({ potential }) => ({
      input: { module: 'potentials', ids: [potential], values: [{ field: 'description', value: 'vallattu' }] },
    }),
  },
  'Mutation.massTag': {
    document: `mutation ($input: MassTagInput!) { massTag(input: $input) { run { ${STARTED} } ${ERRORS} } }`,
    variables: ({ potential }) => ({ input: { module: 'potentials', ids: [potential], add: ['urkittu'] } }),
  },
  'Mutation.massDelete': {
    document: `mutation ($input: MassDeleteInput!) { massDelete(input: $input) { run { ${STARTED} } ${ERRORS} } }`,
    variables: ({ potential }) => ({ input: { module: 'potentials', ids: [potential] } }),
  },
  'Mutation.massRestore': {
    document: `mutation ($input: MassRestoreInput!) { massRestore(input: $input) { run { ${STARTED} } ${ERRORS} } }`,
    variables: ({ potential }) => ({ input: { module: 'potentials', ids: [potential] } }),
  },
  'Mutation.massFollow': {
    document: `mutation ($input: MassFollowInput!) { massFollow(input: $input) { run { ${STARTED} } ${ERRORS} } }`,
    variables: ({ potential }) => ({ input: { module: 'potentials', ids: [potential], level: 'ALL' } }),
  },
  'Mutation.undoRun': {
    document: `mutation ($input: UndoRunInput!) { undoRun(input: $input) { run { ${RUN} } ${ERRORS} } }`,
    variables: ({ run }) => ({ input: { id: run } }),
  },
  'Query.automationRuns': {
    document: `query ($id: ID!) { automationRuns(recordId: $id, first: 5) { edges { node { ruleName record { ${ALL_OF_RECORD} } actions { text receivers values { value } } } } } }`,
    variables: ({ potential }) => ({ id: potential }),
  },
  'Mutation.dryRunAutomationRule': {
    document: `mutation ($input: DryRunAutomationRuleInput!) { dryRunAutomationRule(input: $input) { results { record { ${ALL_OF_RECORD} } holds actions { text receivers } } ${ERRORS} } }`,
    variables: ({ potential }) => ({
      input: {
        recordId: potential,
        rule: {
          module: 'potentials',
          name: 'Urkinta',
          trigger: { on: 'CHANGED' },
          actions: [{ notify: { owner: true, text: '{name} {amount}' } }],
        },
      },
    }),
  },
  'Query.notifications': {
    document: `{ notifications(first: 50) { totalCount edges { node { id kind record { id title } comment { id text } actor { id } } } } unreadCount }`,
    variables: () => ({}),
  },
  'Mutation.createAccount': create('account', ({ account }) => ({ name: 'Liisan yritys', parentId: account })),
  'Mutation.createContact': create('contact', ({ account }) => ({ lastName: 'Liisan kontakti', accountId: account })),
  'Mutation.createPotential': create('potential', ({ account, contact }) => ({
    name: 'Liisan kauppa',
    accountId: account,
    contactId: contact,
  })),
  // A lead refers to nobody but its owner.
  'Mutation.createLead': create('lead', ({ lead }) => ({ lastName: 'Liisan liidi', ownerId: lead })),
  'Mutation.createQuote': create('quote', ({ account }) => ({ subject: 'Liisan tarjous', accountId: account })),
  'Mutation.createSalesOrder': create('salesOrder', ({ contact, potential }) => ({
    subject: 'Liisan tilaus',
    contactId: contact,
    potentialId: potential,
  })),
  'Mutation.updateQuote': update('quote', { description: 'vallattu', rows: [] }),
  'Mutation.updateSalesOrder': update('salesOrder', { description: 'vallattu', rows: [] }),
  'Mutation.deleteQuote': remove('quote'),
  'Mutation.deleteSalesOrder': remove('salesOrder'),
  ...DOCUMENT_ACTS,
  'Mutation.updateAccount': update('account', { description: 'vallattu' }),
  'Mutation.updateContact': update('contact', { description: 'vallattu' }),
  'Mutation.updatePotential': update('potential', { description: 'vallattu' }),
  'Mutation.updateLead': update('lead', { description: 'vallattu' }),
  'Mutation.deleteLead': remove('lead'),
  'Query.conversionPlan': {
    document: `query ($id: ID!) { conversionPlan(leadId: $id) { lead { ${ONE.lead} } parts { values { value label } matches { reasons record { ${ALL_OF_RECORD} } } match { id title } } } }`,
    variables: ({ lead }) => ({ id: lead }),
  },
  'Mutation.convertLead': {
    document: `mutation ($input: ConvertLeadInput!) { convertLead(input: $input) { lead { ${ONE.lead} } conversion { account { ${ONE.account} } contact { ${ONE.contact} } potential { ${ONE.potential} lead { name } } } ${ERRORS} } }`,
    variables: ({ lead, account, contact }) => ({
      input: { id: lead, version: 1, account: { existingId: account }, contact: { existingId: contact } },
    }),
  },
  'Mutation.undoConversion': {
    document: `mutation ($input: UndoConversionInput!) { undoConversion(input: $input) { lead { ${ONE.lead} } kept { id title } ${ERRORS} } }`,
    variables: ({ lead }) => ({ input: { id: lead } }),
  },
  'Mutation.deleteAccount': remove('account'),
  'Mutation.deleteContact': remove('contact'),
  'Mutation.deletePotential': remove('potential'),
  'Mutation.movePotential': {
    document: `mutation ($input: MovePotentialInput!) { movePotential(input: $input) { potential { ${ONE.potential} } ${ERRORS} } }`,
    variables: ({ potential }) => ({ input: { id: potential, version: 1, stageId: 'quoted', amount: '1' } }),
  },
  'Mutation.createRecord': {
    document: `mutation ($input: CreateRecordInput!) { createRecord(input: $input) { ${WRITTEN} } }`,
    variables: ({ account }) => ({
      input: {
        module: 'potentials',
        values: [
          { field: 'name', value: 'x' },
          { field: 'account', value: account },
        ],
      },
    }),
  },
  'Mutation.updateRecord': {
    document: `mutation ($input: UpdateRecordInput!) { updateRecord(input: $input) { ${WRITTEN} } }`,
    variables: ({ potential }) => ({
      input: { id: potential, version: 1, values: [{ field: 'description', value: 'vallattu' }] },
    }),
  },
  'Mutation.deleteRecords': {
    document: `mutation ($input: DeleteRecordsInput!) { deleteRecords(input: $input) { deletedIds ${ERRORS} } }`,
    variables: ({ account, contact, potential }) => ({ input: { ids: [account, contact, potential] } }),
  },
  'Mutation.restoreRecords': {
    document: `mutation ($input: RestoreRecordsInput!) { restoreRecords(input: $input) { records { ${ALL_OF_RECORD} } ${ERRORS} } }`,
    variables: ({ account, contact, potential }) => ({ input: { ids: [account, contact, potential] } }),
  },
  'Mutation.purgeRecords': {
    document: `mutation ($input: PurgeRecordsInput!) { purgeRecords(input: $input) { purgedIds ${ERRORS} } }`,
    variables: ({ account, contact, potential }) => ({ input: { ids: [account, contact, potential] } }),
  },
  'Mutation.moveCard': {
    document: `mutation ($input: MoveCardInput!) { moveCard(input: $input) { card { ${CARD} } columns { value count sums { amount } } cells { lane column count sums { amount } } ${ERRORS} } }`,
    variables: ({ board, potential, own }) => ({
      input: { boardId: board, recordId: potential, version: 1, toColumn: 'mapping', after: own },
    }),
  },
  'Query.duplicatesOf': {
    document: `query ($id: ID!, $input: DuplicatesOfInput!) { byRecord: duplicatesOf(recordId: $id) { score signs { reason fields } record { ${ALL_OF_RECORD} } }
      byValues: duplicatesOf(input: $input) { score signs { reason fields } record { ${ALL_OF_RECORD} } } }`,
    variables: ({ contact }) => ({
      id: contact,
      input: { module: 'contacts', values: [{ field: 'email', value: 'salaisuus@esimerkki.fi' }] },
    }),
  },
  'Query.duplicates': {
    document: `{ duplicates(module: "contacts", first: 5) { totalCount edges { node { record { ${ALL_OF_RECORD} } matches { score signs { reason } record { ${ALL_OF_RECORD} } } } } } }`,
    variables: () => ({}),
  },
  'Query.mergedInto': {
    document: `query ($id: ID!) { mergedInto(id: $id) { ${ALL_OF_RECORD} } }`,
    variables: ({ merged }) => ({ id: merged }),
  },
  'Mutation.mergeRecords': {
    document: `mutation ($input: MergeRecordsInput!) { mergeRecords(input: $input) { merge { id parts { id title number } } ${WRITTEN} } }`,
    variables: ({ own, potential }) => ({ input: { id: own, version: 1, parts: [{ id: potential, version: 1 }] } }),
  },
  'Mutation.undoMerge': {
    document: `mutation ($input: UndoMergeInput!) { undoMerge(input: $input) { parts { ${ALL_OF_RECORD} } keptFields kept { id title } ${WRITTEN} } }`,
    variables: ({ merge }) => ({ input: { id: merge } }),
  },
  'Mutation.visitRecord': {
    document: `mutation ($input: VisitRecordInput!) { visitRecord(input: $input) { ${WRITTEN} } }`,
    variables: ({ potential }) => ({ input: { recordId: potential } }),
  },
  'Mutation.shareRecord': {
    document: `mutation ($input: ShareRecordInput!) { shareRecord(input: $input) { ${WRITTEN} } }`,
    variables: ({ potential }) => ({
      input: { recordId: potential, withId: 'usr_01m87g7bt0ef3a8e9ntyqd4sz1', level: 'EDIT' },
    }),
  },
  'Mutation.unshareRecord': {
    document: `mutation ($input: UnshareRecordInput!) { unshareRecord(input: $input) { ${WRITTEN} } }`,
    variables: ({ potential }) => ({ input: { recordId: potential, withId: 'usr_01m87g7bt0ef3a8e9ntyqd4sz1' } }),
  },
  'Mutation.followRecord': {
    document: `mutation ($input: FollowRecordInput!) { followRecord(input: $input) { ${WRITTEN} } }`,
    variables: ({ potential }) => ({ input: { recordId: potential, level: 'ALL' } }),
  },
  'Mutation.addComment': {
    document: `mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id text record { id title } parent { text } } ${ERRORS} } }`,
    variables: ({ potential, comment }) => ({ input: { recordId: potential, text: 'Näkyykö?', parentId: comment } }),
  },
  'Mutation.editComment': {
    document: `mutation ($input: EditCommentInput!) { editComment(input: $input) { comment { id text versions { text } } ${ERRORS} } }`,
    variables: ({ comment }) => ({ input: { id: comment, text: 'vallattu' } }),
  },
  'Mutation.deleteComment': {
    document: `mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { comment { id text versions { text } } ${ERRORS} } }`,
    variables: ({ comment }) => ({ input: { id: comment } }),
  },
  'Mutation.markRead': {
    document: `mutation ($input: MarkReadInput!) { markRead(input: $input) { notifications { id record { title } comment { text } } unreadCount ${ERRORS} } }`,
    variables: ({ notification }) => ({ input: { ids: [notification] } }),
  },
};

/** Who may be named beside a record is as secret as the record. */
export const BESIDE_RECORDS: Record<string, Probe> = {
  'Mutation.dismissDuplicates': {
    document: `mutation ($input: DismissDuplicatesInput!) { dismissDuplicates(input: $input) { ${ERRORS} } }`,
    variables: ({ own, potential }) => ({ input: { ids: [own, potential] } }),
  },
  'Query.mentionCandidates': {
    document:
      'query ($id: ID!) { mentionCandidates(recordId: $id, query: "") { __typename ... on User { name } ... on Group { name } } }',
    variables: ({ potential }) => ({ id: potential }),
  },
  'Query.filter': {
    document: `query ($id: ID!) { filter(id: $id) { ${FILTER} } }`,
    variables: ({ filter }) => ({ id: filter }),
  },
  'Query.importTemplates': {
    document: '{ importTemplates(module: "potentials") { id name by { id } settings { columns { column field } } } }',
    variables: () => ({}),
  },
  'Mutation.deleteImportTemplate': {
    document: `mutation ($input: DeleteImportTemplateInput!) { deleteImportTemplate(input: $input) { deletedId ${ERRORS} } }`,
    variables: ({ template }) => ({ input: { id: template } }),
  },
  'Query.filters': { document: `{ filters(module: "potentials") { ${FILTER} } }`, variables: () => ({}) },
};

/** Live operations: what is told after the hidden records change again. */
export const STREAMS: Record<string, Probe> = {
  'Subscription.boardChanged': {
    document: `subscription ($id: ID!) { boardChanged(boardId: $id) { kind recordId card { ${CARD} } columns { value count sums { amount } } cells { lane column count sums { amount } } by { id } } }`,
    variables: ({ board }) => ({ id: board }),
  },
  'Subscription.recordChanged': {
    document: `subscription ($id: ID!) { recordChanged(id: $id) { kind recordId fields record { ${ALL_OF_RECORD} } by { id } } }`,
    variables: ({ potential }) => ({ id: potential }),
  },
  'Subscription.commentChanged': {
    document: 'subscription ($id: ID!) { commentChanged(recordId: $id) { comment { id text } record { id title } } }',
    variables: ({ potential }) => ({ id: potential }),
  },
  'Subscription.listChanged': {
    document: 'subscription { listChanged(module: "potentials") { resync changedIds removedIds } }',
    variables: () => ({}),
  },
  'Subscription.runProgressed': {
    document: `subscription ($id: ID!) { runProgressed(id: $id) { run { ${RUN} } } }`,
    variables: ({ run }) => ({ id: run }),
  },
  'Subscription.notificationReceived': {
    document:
      'subscription { notificationReceived { unreadCount notification { id record { id title } comment { text } } } }',
    variables: () => ({}),
  },
};
