/** Bytes of a file. */
export const MOST_BYTES = 50 * 1024 * 1024;
/** Bytes of what a workbook holds, packed out. */
export const MOST_UNPACKED = 600 * 1024 * 1024;
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 200;
/** Characters of a cell. */
export const LONGEST_CELL = 20_000;
