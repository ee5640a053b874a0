export const form = {
  currencyOf: 'Valuutta: {{label}}',
};
