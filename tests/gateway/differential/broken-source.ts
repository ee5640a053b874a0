import type { ExecutionResult } from 'graphql';
import type { Source, SourceRequest } from '../../../gateway/source.ts';
import { type Corruption, corrupt, hash } from './corruption.ts';

type Entities = Record<string, unknown>[];

/**
 * A source whose answers are broken and blamed at random, but always in the same way for the same root fields and the same
 * entity: so it makes no difference whether an entity is asked for once or twice.
 */
export function brokenSource(source: Source, corruption: Corruption): Source {
  return {
    ...source,
    async execute(request) {
      const whole = hash(`${corruption.seed} ${request.query}`) % 1_000;
      if (whole < corruption.rate) throw new Error('The subgraph broke');
      const result = await source.execute(request);
      if (whole < corruption.rate * 2)
        return { data: null, errors: [{ message: 'nothing', path: undefined }] } as never;
      const entities = request.variables?.representations as Entities | undefined;
      return JSON.parse(
        JSON.stringify(entities ? brokenEntities(result, request, entities) : brokenRoot(result, request)),
      );
    },
  };

  function brokenRoot({ data, errors }: ExecutionResult, { query, variables }: SourceRequest) {
    const place = hash(query + JSON.stringify(variables)) ^ corruption.seed;
    return {
      data: data && corrupt(data, { ...corruption, seed: place }),
      errors: [...(errors ?? []), ...blame(place, [])],
    };
  }

  function brokenEntities({ data, errors }: ExecutionResult, { query }: SourceRequest, representations: Entities) {
    const places = representations.map((one) => hash(query + JSON.stringify(one)) ^ corruption.seed);
    const received = (data?._entities as unknown[] | undefined)?.map((entity, index) =>
      corrupt(entity, { ...corruption, seed: places[index]! }),
    );
    const blamed = places.flatMap((place, index) => blame(place, ['_entities', index]));
    return { data: received ? { _entities: received } : null, errors: [...(errors ?? []), ...blamed] };
  }

  function blame(place: number, path: (string | number)[]) {
    const chance = hash(`blame ${place}`);
    if (chance % 1_000 >= corruption.rate * 2) return [];
    const code = ['FORBIDDEN', 'INTERNAL_SERVER_ERROR', undefined][chance % 3];
    return [{ message: `blamed ${place}`, path: [...path, 'someField'], extensions: code ? { code } : undefined }];
  }
}
