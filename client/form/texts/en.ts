export const form = {
  currencyOf: 'Currency of {{label}}',
};
