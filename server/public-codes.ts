/** Codes of errors in queries that callers may read: they tell of the caller's own input only. */
export const PUBLIC_CODES = [
  'INVALID_AMOUNT',
  'INVALID_CONDITION',
  'INVALID_CURSOR',
  'INVALID_DATE',
  'INVALID_ID',
  'INVALID_NUMBER',
  'INVALID_OPERATOR',
  'INVALID_SORT',
  'INVALID_VALUE',
  'NOT_FOUND',
  'OUT_OF_RANGE',
  'RESYNC',
  'TOO_DEEP',
  'TOO_MANY',
  'UNKNOWN_FIELD',
];
