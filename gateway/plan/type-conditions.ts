import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** Compiles a type condition: the names of all types that fulfil it. */
export function typesThatAre(schema: GraphQLSchema, condition: string): ReadonlySet<string> {
  const type = schema.getType(condition);
  if (!type || !isAbstractType(type)) return new Set([condition]);
  const fitting = Object.values(schema.getTypeMap()).filter(
    (other) => (isObjectType(other) || isInterfaceType(other)) && schema.isSubType(type, other),
  );
  return new Set([condition, ...fitting.map(({ name }) => name)]);
}
