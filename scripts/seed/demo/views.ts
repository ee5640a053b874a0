const DEAL_COLUMNS = ['name', 'account', 'stage', 'amount', 'expectedCloseDate', 'nextStep', 'owner'];
const OPEN = { field: 'stage', operator: 'ANY_OF', values: ['mapping', 'quoted', 'negotiation'] };

/** Views that the demo company's sales director has saved for everybody. */
export const SHARED_VIEWS = [
  {
    module: 'potentials',
    name: 'Isot avoimet',
    columns: DEAL_COLUMNS,
    conditions: { all: [OPEN, { field: 'amount', operator: 'GTE', values: ['50000'] }] },
    sort: [{ field: 'amount', direction: 'DESC' }],
  },
  {
    module: 'potentials',
    name: 'Päättyvät 30 päivässä',
    columns: DEAL_COLUMNS,
    conditions: { all: [OPEN, { field: 'expectedCloseDate', operator: 'NEXT_DAYS', values: ['30'] }] },
    sort: [{ field: 'expectedCloseDate', direction: 'ASC' }],
  },
  {
    module: 'accounts',
    name: 'Mahdolliset asiakkaat',
    columns: ['name', 'industry', 'billingCity', 'phone', 'owner', 'createdAt'],
    conditions: { field: 'type', operator: 'ANY_OF', values: ['prospect'] },
    sort: [{ field: 'createdAt', direction: 'DESC' }],
  },
];
