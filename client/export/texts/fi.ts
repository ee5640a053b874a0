export const exports = {
  excel: 'Vie Exceliin',
  csv: 'Vie CSV-tiedostoon',
  started: '{{file}} ladataan',
};
