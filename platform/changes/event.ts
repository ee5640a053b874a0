/** A line of the outbox. Ids are UUIDs; `cursor` orders events by commit. */
export interface OutboxEvent {
  cursor: string;
  /** `record` for every change of a record; other topics by the subgraph that emits them. */
  topic: string;
  module: string | null;
  recordId: string | null;
  /** CREATED, CHANGED, DELETED, RESTORED for records; by topic otherwise. */
  kind: string;
  /** Columns that changed. */
  fields: string[];
  ownerBefore: string | null;
  ownerAfter: string | null;
  actor: string | null;
  cause: string;
  /** Version of the record after the change. */
  version: number | null;
  /** The automation rules that led to it, the last one's act; none where people did it. */
  chain: string[];
  at: string;
  payload: Record<string, unknown>;
}

/** Whether an event may change what fields there are, and how they are called. */
export function changesCatalog({ topic }: OutboxEvent): boolean {
  return topic === 'catalog';
}

/** Whether an event may change what anybody sees, so that everything is to be read again; sharing one record is told as its own. */
export function changesRights({ topic }: OutboxEvent): boolean {
  return topic === 'rights';
}
