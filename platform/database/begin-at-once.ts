import type { Sql, TransactionSql } from 'postgres';

/** What is used of the driver's own connections and queries, which it does not type (postgres 3.4, src/connection.js, src/query.js). */
interface Connection {
  /** Sends a query; false when nothing may follow it before its answer. */
  execute(query: Query): boolean;
  /** Called when all that was sent is answered and the transaction is open; gone when it has ended. */
  reserved: (() => void) | null;
  onclose: ((error: Error) => void) | null;
}

interface Query extends Promise<unknown> {
  handler: (query: Query) => void;
  reject(error: unknown): void;
}

/**
 * A client whose transactions only read, and do not wait: `begin` travels with what is asked first, and the result does not
 * wait for the answer to `commit`, by which nothing can be lost. The driver's own transactions cost a round trip for each.
 * When the connection is lost, the transaction fails at once, and so does whatever it is asked from then on.
 */
export function beginningAtOnce(sql: Sql): Sql {
  const begin = (body: (inner: TransactionSql) => Promise<unknown>) => readOnly(sql, body);
  return new Proxy(sql, { get: (target, name) => (name === 'begin' ? begin : Reflect.get(target, name)) });
}

function readOnly<T>(sql: Sql, body: (inner: TransactionSql) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const waiting: Query[] = [];
    let connection: Connection;
    let open = true;
    let failure: unknown;

    const fail = (error: unknown) => {
      failure ??= error;
      for (const query of waiting.splice(0)) query.reject(failure);
      reject(failure);
    };
    const handler = (query: Query) => {
      if (failure) query.reject(failure);
      else if (open) open = connection.execute(query);
      else waiting.push(query);
    };
    const goOn = () => {
      open = true;
      while (open && waiting.length) open = connection.execute(waiting.shift()!);
    };
    const ask = (...asked: Parameters<Sql['unsafe']>) => Object.assign(sql.unsafe(...asked), { handler });
    const end = (how: 'commit' | 'rollback') => void ask(how).catch(fail);
    const work = async () => {
      try {
        const result = await body({ unsafe: ask } as unknown as TransactionSql);
        end('commit');
        resolve(result);
      } catch (error) {
        end('rollback');
        reject(error);
      }
    };
    const onexecute = (chosen: Connection) => {
      connection = chosen;
      connection.reserved = goOn;
      connection.onclose = fail;
      queueMicrotask(work);
      return false; // nobody else's queries may follow
    };
    sql.unsafe('begin read only', [], { onexecute } as object).catch(fail);
  });
}
