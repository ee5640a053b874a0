import { momentText, sinceText } from '#client/cells/cell-text.ts';
import type { CompanyQuery } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Part, Row, Rows } from '../part.tsx';
import { months, weekdays } from './choices.ts';
import type { CompanySettings } from './company.documents.ts';

type Change = NonNullable<NonNullable<CompanyQuery['company']>['changes']>[number];
type Field = Exclude<keyof CompanySettings, 'version' | '__typename' | ' $fragmentName'>;

/** Who changed what of the company, the last change first. */
export function ChangesPart({ changes }: { changes: readonly Change[] }) {
  const { t } = useTexts('company');
  return (
    <Part title={t('changes.title')}>
      {changes.length === 0 && <p>{t('changes.none')}</p>}
      {changes.length > 0 && (
        <Rows label={t('changes.title')}>
          {changes.map(({ at, by, field, before, after }) => (
            <Row
              key={at + field}
              title={t('changes.of', {
                field: t(field as Field),
                before: said(field, before) || t('changes.nothing'),
                after: said(field, after) || t('changes.nothing'),
              })}
              note={
                <>
                  {by?.name ?? t('changes.system')} ·{' '}
                  <time dateTime={at} title={momentText(at)}>
                    {sinceText(at)}
                  </time>
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Part>
  );
}

function said(field: string, value: string | null): string | null {
  const choices = field === 'weekStart' ? weekdays() : field === 'fiscalYearStart' ? months() : [];
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
