import { GraphQLError, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';

/** What is wrong with the variables of an operation; nothing where they fit. */
export function variableFaults(
  schema: GraphQLSchema,
  { variableDefinitions }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): readonly GraphQLError[] {
  if (!variableDefinitions?.length) return [];
  const { errors = [] } = getVariableValues(schema, variableDefinitions, variables);
  return errors.map(
    ({ message, nodes }) => new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } }),
  );
}
