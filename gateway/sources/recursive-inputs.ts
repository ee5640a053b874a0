import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isInputObjectType,
  Kind,
  type TypeNode,
} from 'graphql';

/** A federation scalar that takes any value as it is. */
const ANY = '_Any';

type Variables = Record<string, unknown>;

/** An operation for the compiler, and how its variables are made ready for it. */
export interface Prepared {
  document: DocumentNode;
  coerce(variables: Variables): { variables: Variables } | { errors: readonly GraphQLError[] };
}

/**
 * Takes variables of inputs that hold themselves (conditions within conditions) out of the compiler's hands: graphql-jit writes
 * the reading of a variable out to the end of its nesting, which takes seconds for such a type. They are coerced by graphql
 * itself, and the compiler is told that they are of any type. Null when there are such variables and no such type.
 */
export function withoutRecursiveInputs(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
): Prepared | null {
  const operation = getOperationAST(document, operationName);
  const definitions = operation?.variableDefinitions ?? [];
  const recursive = definitions.filter(({ type }) => holdsItself(schema, nameOf(type)));
  if (!operation || !recursive.length) return { document, coerce: (variables) => ({ variables }) };
  if (!schema.getType(ANY)) return null;

  const names = recursive.map(({ variable }) => variable.name.value);
  const told = definitions.map((definition) =>
    recursive.includes(definition)
      ? {
          ...definition,
          defaultValue: undefined,
          type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: ANY } } as const,
        }
      : definition,
  );
  return {
    document: {
      ...document,
      definitions: document.definitions.map((one) => (one === operation ? { ...one, variableDefinitions: told } : one)),
    },
    coerce(variables) {
      const { coerced, errors } = getVariableValues(schema, recursive, variables);
      if (errors) return { errors };
      const given = Object.fromEntries(names.filter((name) => name in coerced).map((name) => [name, coerced[name]]));
      return { variables: { ...variables, ...given } };
    },
  };
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

function holdsItself(schema: GraphQLSchema, name: string, around: string[] = []): boolean {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) return false;
  if (around.includes(name)) return true;
  return Object.values(type.getFields()).some(({ type: inner }) =>
    holdsItself(schema, inner.toString().replaceAll(/[[\]!]/g, ''), [...around, name]),
  );
}
