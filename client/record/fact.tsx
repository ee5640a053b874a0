import { ActionIcon, CopyButton } from '@mantine/core';
import { Check, Copy, Pencil } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Field } from '#client/catalog/catalog.ts';
import { cellText } from '#client/cells/cell-text.ts';
import { type Drafts, valueText } from '#client/form/draft.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './fact.module.css';
import { FactLink, FactText } from './fact-value.tsx';
import type { RecordCell, RecordFacts } from './record.documents.ts';
import { useSaveFact } from './use-save-fact.ts';

const Conflict = lazy(async () => ({ default: (await import('./conflict.tsx')).Conflict }));
const FactEditor = lazy(() => import('./fact-editor.tsx'));

interface Props {
  record: RecordFacts;
  field: Field;
  /** The field of the record's currency, for amounts. */
  currencyField?: Field;
  titleField: string;
  /** Who has just changed it elsewhere. */
  changedBy?: string;
  onGone: () => void;
}

/** One field of a record: its name and value; a click or ↵ edits it in place, leaving it saves. */
export function Fact({ record, field, currencyField, titleField, changedBy, onGone }: Props) {
  const { t } = useTexts(['record', 'common']);
  const { trouble, save, drop } = useSaveFact({ id: record.id, titleField, onGone });
  // What stood there when the editing began; a change made elsewhere meanwhile is measured against it.
  const [begun, setBegun] = useState<readonly RecordCell[] | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const cells = record.cells ?? [];
  const cell = cells.find((one) => one.field === field.name);
  const mayEdit = Boolean(record.access?.mayEdit && field.writable);
  const text = cell ? cellText(cell, field.type) : '';
  const link = cell && text ? FactLink({ cell, field }) : null;

  const begin = () => {
    if (!mayEdit) return;
    if (field.type !== 'BOOLEAN') return setBegun(cells);
    save({ [field.name]: { value: String(valueText(cell?.value) !== 'true') } }, cells);
  };
  const toButton = () => requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[data-fact]')?.focus());
  const finish = (drafts: Drafts | null, back: boolean) => {
    const seen = begun ?? cells;
    setBegun(null);
    if (back) toButton();
    if (drafts) save(drafts, seen);
    else drop();
  };

  const marked = changedBy && !trouble ? '' : undefined;
  const failed = trouble?.kind === 'refused' ? trouble : null;
  const editing = begun !== null || failed !== null;
  return (
    <div className={styles.fact} data-long={field.type === 'LONG_TEXT' || undefined} data-changed={marked}>
      <dt className={styles.name}>{field.label}</dt>
      <dd className={styles.value} ref={place}>
        {marked !== undefined && <span className={styles.who}>{changedBy}</span>}
        {trouble?.kind === 'conflict' && (
          <Suspense>
            {' '}
            <Conflict
              field={field}
              mine={trouble.drafts}
              theirs={trouble.theirs}
              who={trouble.who}
              onMine={() => save(trouble.drafts, [trouble.theirs])}
              onTheirs={drop}
            />
          </Suspense>
        )}
        {editing && (
          <Suspense fallback={cell && <FactText cell={cell} field={field} />}>
            <FactEditor
              field={field}
              cell={cell}
              currencyField={currencyField}
              kept={failed?.drafts}
              faults={failed?.messages}
              onDone={finish}
            />
          </Suspense>
        )}
        {!editing && trouble?.kind !== 'conflict' && (
          <>
            {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a wider target for the mouse; the keyboard has the button inside */}
            <div className={styles.shown} data-edits={mayEdit || undefined} onClick={link ? undefined : begin}>
              {link}
              {!link && mayEdit && (
                <button
                  type="button"
                  data-fact
                  className={styles.edit}
                  aria-label={t('facts.edit', { label: field.label, value: text || t('common:empty') })}
                >
                  {text ? <FactText cell={cell} field={field} /> : <span className={styles.empty}>–</span>}
                </button>
              )}
              {!link &&
                !mayEdit &&
                (text ? <FactText cell={cell} field={field} /> : <span className={styles.empty}>–</span>)}
            </div>
            <span className={styles.acts}>
              {link && mayEdit && (
                <ActionIcon
                  data-fact
                  size={22}
                  aria-label={t('facts.edit', { label: field.label, value: text })}
                  onClick={begin}
                >
                  <Pencil size={13} strokeWidth={1.75} />
                </ActionIcon>
              )}
              {text && <CopyFact label={field.label} text={copied(cell, field, text)} />}
            </span>
          </>
        )}
      </dd>
    </div>
  );
}

function CopyFact({ label, text }: { label: string; text: string }) {
  const { t } = useTexts(['record', 'common']);
  return (
    <CopyButton value={text} timeout={1_500}>
      {({ copied, copy }) => (
        <ActionIcon size={22} aria-label={copied ? t('common:copied') : t('facts.copy', { label })} onClick={copy}>
          {copied ? <Check size={13} /> : <Copy size={13} strokeWidth={1.75} />}
        </ActionIcon>
      )}
    </CopyButton>
  );
}

/** What is of use elsewhere: texts and addresses as they are stored, the rest as it is shown. */
function copied(cell: RecordCell | undefined, { type }: Field, shown: string): string {
  const stored = type === 'PHONE' || type === 'EMAIL' || type === 'URL' || type === 'TEXT' || type === 'LONG_TEXT';
  return stored ? String(cell?.value) : shown;
}
