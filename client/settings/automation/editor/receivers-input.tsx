import { Checkbox, Pill } from '@mantine/core';
import { useNameOf } from '#client/filter-bar/names.tsx';
import { PrincipalPicker } from '#client/pickers/principal-picker.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './editor.module.css';

interface Receivers {
  to: string[];
  owner: boolean;
}

interface Props {
  to: readonly string[];
  owner: boolean;
  onChange: (receivers: Receivers) => void;
}

/** People and groups, and the owner of the record. */
export function ReceiversInput({ to, owner, onChange }: Props) {
  const { t } = useTexts('automation');
  return (
    <div className={styles.receivers}>
      <Checkbox
        label={t('owner')}
        checked={owner}
        onChange={({ currentTarget }) => onChange({ to: [...to], owner: currentTarget.checked })}
      />
      {to.length > 0 && (
        <div className={styles.people}>
          {to.map((id) => (
            <Receiver key={id} id={id} onRemove={() => onChange({ to: to.filter((other) => other !== id), owner })} />
          ))}
        </div>
      )}
      <PrincipalPicker
        // Emptied once its choice stands among the receivers.
        key={to.length}
        label={t('to')}
        placeholder={t('toPlaceholder')}
        value={null}
        onChange={(chosen) => chosen && onChange({ to: [...new Set([...to, chosen.value])], owner })}
      />
    </div>
  );
}

function Receiver({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { t } = useTexts('automation');
  const name = useNameOf(id) ?? '…';
  return (
    <Pill
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{ 'aria-label': t('removeReceiver', { name }), tabIndex: 0, 'aria-hidden': false }}
    >
      {name}
    </Pill>
  );
}
