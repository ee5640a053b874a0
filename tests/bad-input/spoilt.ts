import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';

/** An input of the wrong form, and the name of the field that it is wrong in. */
export interface Spoilt {
  field: string;
  input: Record<string, unknown>;
}

/** Values of each scalar: one that fits, and some that do not. */
const SCALARS: Record<string, { good: unknown; bad: unknown[] }> = {
  String: { good: 'x', bad: [7, true, ['x', 'y']] },
  ID: { good: 'x', bad: [true, 1.5, {}] },
  Int: { good: 1, bad: ['1', 1.5, 2 ** 31, true] },
  Boolean: { good: true, bad: ['true', 1] },
  Decimal: { good: '1', bad: ['much', '1,50', '1e309', 'NaN', 1.5, true, ''] },
  Date: { good: '2026-01-01', bad: ['tomorrow', '1.1.2026', '2026-13-01', 20260101] },
  DateTime: { good: '2026-01-01T00:00:00Z', bad: ['2026', 'now', 0] },
  Currency: { good: 'EUR', bad: ['euro', 'eur', 978] },
  Value: { good: {}, bad: [] },
};

/** Every way to give a field the wrong type, to leave out or to empty a required one, at any depth. */
export function spoiltInputs(type: GraphQLInputObjectType, good = sample(type), deep = 0): Spoilt[] {
  const surprise = { field: 'surprise', input: { ...good, surprise: 1 } };
  const spoilt = Object.values(type.getFields()).flatMap((field) => {
    const withValue = (value: unknown) => ({ ...good, [field.name]: value });
    const inside = deep < MOST_DEPTH ? spoiltInside(field.type, deep) : [];
    const missing = isRequiredInputField(field) ? [{ field: field.name, input: omit(good, field.name) }] : [];
    return [
      ...missing,
      ...badValues(field.type).map((value) => ({ field: field.name, input: withValue(value) })),
      ...inside.map(({ field: name, value }) => ({ field: name, input: withValue(value) })),
    ];
  });
  return [surprise, ...spoilt];
}

const MOST_DEPTH = 2;

function spoiltInside(type: GraphQLInputType, deep: number): { field: string; value: unknown }[] {
  const inner = getNullableType(type);
  if (isListType(inner)) return spoiltInside(inner.ofType, deep).map(({ field, value }) => ({ field, value: [value] }));
  if (!isInputObjectType(inner)) return [];
  return spoiltInputs(inner, sample(inner), deep + 1).map(({ field, input }) => ({ field, value: input }));
}

function badValues(type: GraphQLInputType): unknown[] {
  const empty = isNonNullType(type) ? [null] : [];
  const inner = getNullableType(type);
  if (isListType(inner)) return [...empty, ...badValues(inner.ofType).map((value) => [value])];
  if (isEnumType(inner)) return [...empty, 'SURPRISE', 7];
  if (isInputObjectType(inner)) return [...empty, 'x'];
  return [...empty, ...(SCALARS[inner.name]?.bad ?? [])];
}

/** An input of the right form: the required fields alone. */
function sample(type: GraphQLInputObjectType): Record<string, unknown> {
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(required.map((field) => [field.name, sampleValue(field.type)]));
}

function sampleValue(type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [];
  if (isEnumType(inner)) return inner.getValues()[0]!.name;
  if (isInputObjectType(inner)) return sample(inner);
  return SCALARS[inner.name]!.good;
}

function omit(input: Record<string, unknown>, name: string) {
  return Object.fromEntries(Object.entries(input).filter(([other]) => other !== name));
}
