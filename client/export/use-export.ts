import { useApolloClient } from '@apollo/client/react';
import type { Module } from '#client/catalog/catalog.ts';
import type { FileFormat } from '#client/generated/graphql.ts';
import type { ListState } from '#client/list/use-list-state.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tell, tellFailure } from '#client/ui/tell.ts';
import { EXPORT_LIST } from './export.documents.ts';

/** Downloads all rows of what a list shows as a file; why that is not possible is told. */
export function useExport(module: Module, { columns, where, q, sort }: ListState) {
  const client = useApolloClient();
  const { t } = useTexts('imports');
  return async (format: FileFormat): Promise<void> => {
    try {
      const input = { module: module.name, format, columns, where, search: q, sort };
      const { data } = await client.mutate({ mutation: EXPORT_LIST, variables: { input } });
      const { export: made, errors } = data!.exportList;
      if (!made) return tellFailure(errors.map(({ message }) => message).join(' '));
      download(made.url, made.fileName);
      tell(t('menu.started', { file: made.fileName }));
    } catch {
      tellFailure(connectionFailure());
    }
  };
}

/** Lets the browser fetch a file, which it writes to disk while it comes. */
export function download(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
