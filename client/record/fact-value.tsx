import { Link } from '@tanstack/react-router';
import type { Field } from '#client/catalog/catalog.ts';
import { cellText } from '#client/cells/cell-text.ts';
import { CellValue } from '#client/cells/cell-value.tsx';
import styles from './fact-value.module.css';
import type { RecordCell } from './record.documents.ts';

/** A value as a link to where it leads: another record, a mail, a call, a site; null where it leads nowhere. */
export function FactLink({ cell, field }: { cell: RecordCell; field: Field }) {
  const text = cellText(cell, field.type);
  const value = String(cell.value);
  if (!text) return null;
  if (field.type === 'RELATION' && field.relatedModule) {
    return (
      <Link className={styles.link} title={text} to="/$module/$id" params={{ module: field.relatedModule, id: value }}>
        {text}
      </Link>
    );
  }
  const address = addressOf(field.type, value);
  if (!address) return null;
  const away = field.type === 'URL' ? { target: '_blank', rel: 'noopener noreferrer' } : {};
  return (
    <a className={styles.link} title={text} href={address} {...away}>
      {field.type === 'URL' ? text.replace(/^https?:\/\/(www\.)?/, '') : text}
    </a>
  );
}

function addressOf(type: Field['type'], value: string): string | null {
  if (type === 'EMAIL') return `mailto:${value}`;
  if (type === 'PHONE') return `tel:${value}`;
  return type === 'URL' && /^https?:/.test(value) ? value : null;
}

/** A value that leads nowhere, as it stands in facts: whole, over as many lines as it takes. */
export function FactText({ cell, field }: { cell: RecordCell | undefined; field: Field }) {
  if (field.type === 'TEXT' || field.type === 'LONG_TEXT') {
    return <span className={styles.text}>{cell ? cellText(cell, field.type) : ''}</span>;
  }
  return <CellValue cell={cell} type={field.type} />;
}
