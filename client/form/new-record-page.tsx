import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Module, useModule } from '#client/catalog/catalog.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { NotFound } from '#client/shell/not-found.tsx';
import { PageBar } from '#client/shell/page-bar.tsx';
import { usePageTitle } from '#client/shell/use-page-title.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { CreateForm } from './create-form.tsx';
import type { Drafts } from './draft.ts';
import styles from './new-record-page.module.css';

/** Makes a record on a page of its own; values in the address are filled in. */
export function NewRecordPage() {
  const { module: name } = useParams({ from: '/frame/$module/new' });
  const module = useModule(name);
  if (!module?.mayCreate) return <NotFound />;
  return <NewRecord key={name} module={module} />;
}

function NewRecord({ module }: { module: Module }) {
  const { t } = useTexts('form');
  const search = useSearch({ from: '/frame/$module/new' });
  const navigate = useNavigate();
  const title = t('new', { singular: module.singular });
  usePageTitle(title);
  const filled = useMemo(() => filledIn(module, search), [module, search]);
  return (
    <>
      <PageBar>
        <ModuleIcon name={module.icon} />
        <h1>{title}</h1>
      </PageBar>
      <div className={styles.page}>
        <div className={styles.card}>
          <CreateForm
            module={module}
            filled={filled}
            onCancel={() => navigate({ to: '/$module', params: { module: module.name } })}
            onCreated={({ id }) => navigate({ to: '/$module/$id', params: { module: module.name, id }, replace: true })}
          />
        </div>
      </div>
    </>
  );
}

/** Values of the address that name fields of the module; those of picklists with their labels. */
function filledIn(module: Module, search: Record<string, string>): Drafts {
  const fields = module.fields.filter(({ name, writable }) => writable && name in search);
  return Object.fromEntries(
    fields.map(({ name, options }) => {
      const option = options?.find(({ value }) => value === search[name]);
      return [name, { value: search[name]!, label: option?.label, hue: option?.hue }];
    }),
  );
}
