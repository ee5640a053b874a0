import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** How large an operation is once its fragments are spread out. */
export interface Size {
  /** Fields below each other. */
  depth: number;
  fields: number;
  aliases: number;
  /** Fields of one selection set, fragments included, at most. */
  breadth: number;
  /** Fields of the operation itself. */
  rootFields: number;
}

/** How deep lists and objects lie in each other in the values that a document spells out. */
export function nestingOfValues(document: DocumentNode): number {
  let depth = 0;
  let deepest = 0;
  const within = {
    enter: () => {
      deepest = Math.max(deepest, ++depth);
    },
    leave: () => {
      depth--;
    },
  };
  visit(document, { ListValue: within, ObjectValue: within });
  return deepest;
}

/**
 * Measures an operation without spreading its fragments out: each is measured once, however often it is used. Null where fragments
 * lead back to themselves. What is asked of the schema itself does not count; a rule of graphql's own limits that.
 */
export function measure(document: DocumentNode, operation: OperationDefinitionNode): Size | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const measured = new Map<string, Size | 'open'>();

  function ofFragment({ name }: FragmentSpreadNode): Size {
    const known = measured.get(name.value);
    if (known === 'open') throw CYCLE;
    if (known) return known;
    const fragment = fragments.get(name.value);
    if (!fragment) return NOTHING;
    measured.set(name.value, 'open');
    const size = ofSet(fragment.selectionSet);
    measured.set(name.value, size);
    return size;
  }

  /** `rootFields` are those of the set itself. */
  function ofSet({ selections }: SelectionSetNode): Size {
    const size = { ...NOTHING };
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD) {
        add(size, selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection) : ofSet(selection.selectionSet));
        continue;
      }
      const asksForSchema = selection.name.value === '__schema' || selection.name.value === '__type';
      const inner = selection.selectionSet && !asksForSchema ? ofSet(selection.selectionSet) : NOTHING;
      add(size, { ...inner, depth: inner.depth + 1, fields: inner.fields + 1, rootFields: 1 });
      if (selection.alias) size.aliases++;
    }
    return { ...size, breadth: Math.max(size.breadth, size.rootFields) };
  }

  try {
    // Fragments that nothing uses are measured too, so that no cycle is left for others to walk.
    for (const name of fragments.values()) ofFragment({ kind: Kind.FRAGMENT_SPREAD, name: name.name });
    return ofSet(operation.selectionSet);
  } catch (error) {
    if (error === CYCLE) return null;
    throw error;
  }
}

const CYCLE = Symbol('cycle');
const NOTHING: Size = { depth: 0, fields: 0, aliases: 0, breadth: 0, rootFields: 0 };

function add(size: Size, more: Size): void {
  size.depth = Math.max(size.depth, more.depth);
  size.breadth = Math.max(size.breadth, more.breadth);
  size.fields += more.fields;
  size.aliases += more.aliases;
  size.rootFields += more.rootFields;
}
