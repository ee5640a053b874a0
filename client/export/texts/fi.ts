export const exports = {
  excel: 'Vie Exceliin',
  csv: 'Vie CSV-tiedostoon',
  import: 'Tuo tiedostosta…',
  started: '{{file}} ladataan',
};
