import { HUES } from '#platform/catalog/hues.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { CellColumns } from '#platform/query/cells.ts';
import { compileCondition, type Now } from '#platform/query/condition.ts';
import type { Source } from '#platform/query/source.ts';
import type { BoardLayout } from './filter.table.ts';

const MOST_CARD_FIELDS = 6;
const MOST_COLUMNS = 200;
const LONGEST_TITLE = 100;
const LARGEST_LIMIT = 10_000;
const MOST_COLOURS = 8;
const SUMMED = new Set(['MONEY', 'INTEGER', 'DECIMAL']);

/** Refuses a board that could not be read: a field that makes no columns, unknown fields, a sum of what is no number. */
export function checkLayout(
  source: Source,
  { columnField, laneField, titleField, cardFields, sumField, columns, colours }: BoardLayout,
  now: Now,
) {
  const at = (...steps: string[]) => ['input', 'board', ...steps];
  const by = source.resolve(columnField, at('columnField'));
  if (!by.field.columnField || by.alias !== 't') refuse('NOT_A_COLUMN_FIELD', at('columnField'));
  if (laneField) {
    const lane = source.resolve(laneField, at('laneField'));
    if (!lane.field.columnField || lane.alias !== 't') refuse('NOT_A_COLUMN_FIELD', at('laneField'));
    if (laneField === columnField) refuse('CONFLICT', at('laneField'));
  }
  source.resolve(titleField, at('titleField'));
  if (cardFields.length > MOST_CARD_FIELDS) refuse('TOO_MANY', at('cardFields'), { max: MOST_CARD_FIELDS });
  new CellColumns(source, cardFields, at('cardFields'));
  if (sumField && !SUMMED.has(source.resolve(sumField, at('sumField')).field.type))
    refuse('INVALID_VALUE', at('sumField'));
  if (columns.length > MOST_COLUMNS) refuse('TOO_MANY', at('columns'), { max: MOST_COLUMNS });
  for (const [index, { value, title, limit }] of columns.entries()) {
    const column = (step: string) => at('columns', String(index), step);
    if (columns.findIndex((other) => other.value === value) < index) refuse('CONFLICT', column('value'));
    if (title && title.length > LONGEST_TITLE)
      refuse('TOO_LONG', column('title'), { max: LONGEST_TITLE, length: title.length });
    if (limit !== null && (limit < 0 || limit > LARGEST_LIMIT))
      refuse('OUT_OF_RANGE', column('limit'), { minimum: 0, maximum: LARGEST_LIMIT });
  }
  if (colours.length > MOST_COLOURS) refuse('TOO_MANY', at('colours'), { max: MOST_COLOURS });
  for (const [index, { hue, where }] of colours.entries()) {
    if (!HUES.includes(hue)) refuse('INVALID_VALUE', at('colours', String(index), 'hue'));
    compileCondition(source, where, now, at('colours', String(index), 'where'));
  }
}
