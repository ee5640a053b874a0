import { type DocumentNode, GraphQLError, type OperationDefinitionNode, parse } from 'graphql';
import { InvalidOperation, refusal } from '../graph/invalid-operation.ts';
import { measure, nestingOfValues, type Size } from './measure.ts';

/** How large one operation may be. */
export interface OperationLimits {
  /** Words and signs of a document. */
  tokens: number;
  /** Fields below each other. */
  depth: number;
  /** Lists and objects in each other, in a value that the document spells out. */
  nesting: number;
  aliases: number;
  /** Fields in all, once fragments are spread out. */
  fields: number;
  /** Fields of one selection set. */
  breadth: number;
  rootFields: number;
  /** Objects that an operation may make the subgraphs load, by their largest number, where the caller has no budget of its own. */
  cost: number;
}

/** Parses a document that has at most `tokens` words and signs. */
export function parseWithin(query: string, { tokens }: OperationLimits): DocumentNode {
  try {
    return parse(query, { maxTokens: tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (isTokenLimit(error.message)) {
      throw refusal('TOKEN_LIMIT', `The document has more than ${tokens} tokens.`);
    }
    const { message, source, positions } = error;
    const extensions = { code: 'GRAPHQL_PARSE_FAILED' };
    throw new InvalidOperation([new GraphQLError(message, { source, positions, extensions })]);
  }
}

/** Whether a message of the parser says that a document is too long. */
export function isTokenLimit(message: string): boolean {
  return /more tha[nt] \d+ tokens/.test(message);
}

const LIMITED: { of: keyof Size; code: string; name: string }[] = [
  { of: 'depth', code: 'DEPTH_LIMIT', name: 'levels' },
  { of: 'aliases', code: 'ALIAS_LIMIT', name: 'aliases' },
  { of: 'rootFields', code: 'ROOT_FIELD_LIMIT', name: 'fields at its root' },
  { of: 'breadth', code: 'BREADTH_LIMIT', name: 'fields in one selection' },
  { of: 'fields', code: 'FIELD_LIMIT', name: 'fields' },
];

/** Refuses an operation that is too large to be validated and planned. */
export function refuseLarge(document: DocumentNode, operation: OperationDefinitionNode, limits: OperationLimits): void {
  const nesting = nestingOfValues(document);
  if (nesting > limits.nesting) {
    throw refusal('DEPTH_LIMIT', `A value is nested ${nesting} deep; at most ${limits.nesting} are allowed.`);
  }
  const size = measure(document, operation);
  if (!size) throw refusal('FRAGMENT_CYCLE', 'A fragment leads back to itself.');
  const over = LIMITED.find(({ of }) => size[of] > limits[of]);
  if (!over) return;
  const { of, code, name } = over;
  throw refusal(code, `The operation has ${size[of]} ${name}; at most ${limits[of]} are allowed.`);
}

/** Refuses a document whose nesting (also of lists in arguments, which nothing else limits) goes beyond what the stack holds. */
export function refuseDeep<T>(prepare: () => T): T {
  try {
    return prepare();
  } catch (error) {
    if (error instanceof RangeError) throw refusal('DEPTH_LIMIT', 'The document is nested too deep.');
    throw error;
  }
}

/** Refuses an operation that its caller can't afford. */
export function refuseCostly(cost: number, budget: number): void {
  if (cost <= budget) return;
  throw refusal('COST_LIMIT', `The operation may cost ${cost}; at most ${budget} is allowed.`);
}
