// The lists of its pickers come with it.
import '#client/pickers/pick-box.tsx';
import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Modal, Skeleton } from '@mantine/core';
import { useState } from 'react';
import dialog from '#client/form/form-dialog.module.css';
import { FormFrame } from '#client/form/form-frame.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import { connectionFailure } from '#client/ui/tell.ts';
import { BecameLinks } from './became-links.tsx';
import { type Choices, proposed, toInput } from './choice.ts';
import { ConversionPart } from './conversion-part.tsx';
import { type Became, CONVERSION_PLAN, type Plan } from './leads.documents.ts';
import styles from './leads.module.css';
import { type PartFaults, partFaults } from './part-faults.ts';
import { useConversion } from './use-conversion.ts';

interface Props {
  id: string;
  title: string;
  onClose: () => void;
}

/** Converts a lead: what will be made, with its values, and what is there already; afterwards what it became. */
export default function ConvertDialog({ id, title, onClose }: Props) {
  const { t } = useTexts(['leads', 'common']);
  const { data, error, refetch } = useQuery(CONVERSION_PLAN, { variables: { id }, fetchPolicy: 'network-only' });
  const [became, setBecame] = useState<Became | null>(null);
  const plan = data?.conversionPlan;
  return (
    <Modal
      opened
      onClose={onClose}
      title={became ? t('done') : `${t('title')}: ${title}`}
      size={became ? 480 : 720}
      classNames={{ header: dialog.header, title: dialog.title, body: dialog.body }}
    >
      {became && <Done id={id} became={became} onClose={onClose} />}
      {!became && plan && <Choosing id={id} plan={plan} onConverted={setBecame} onClose={onClose} />}
      {!became && !plan && (error || data) && (
        <div className={styles.failed} role="alert">
          <p>{t('failed')}</p>
          <Button variant="default" onClick={() => void refetch()}>
            {t('common:retry')}
          </Button>
        </div>
      )}
      {!became && !data && !error && (
        <Late>
          <div className={styles.failed} aria-busy="true">
            {[220, 160, 260, 190].map((width) => (
              <Skeleton key={width} height={12} width={width} />
            ))}
          </div>
        </Late>
      )}
    </Modal>
  );
}

interface ChoosingProps {
  id: string;
  plan: Plan;
  onConverted: (became: Became) => void;
  onClose: () => void;
}

function Choosing({ id, plan, onConverted, onClose }: ChoosingProps) {
  const { t } = useTexts(['leads', 'common']);
  const [choices, setChoices] = useState<Choices>(() => proposed(plan));
  const [deletes, setDeletes] = useState(plan.deletesLead);
  const [faults, setFaults] = useState<PartFaults>({ parts: {}, general: null, count: 0 });
  const [busy, setBusy] = useState(false);
  const { convert } = useConversion(id);

  const onSave = async () => {
    setBusy(true);
    const of = (module: string) => {
      const part = plan.parts.find((one) => one.module === module);
      return part && toInput(part, choices[module]!);
    };
    const { existingId: _none, ...potential } = of('potentials') ?? { make: false };
    try {
      const { lead, errors } = await convert({
        id,
        version: plan.lead.version,
        account: of('accounts'),
        contact: of('contacts'),
        potential,
        deleteLead: deletes,
      });
      setFaults(partFaults(errors));
      if (lead?.conversion) onConverted(lead.conversion);
      else if (!errors.length) onClose();
    } catch {
      setFaults({ parts: {}, general: connectionFailure(), count: 0 });
    }
    setBusy(false);
  };
  return (
    <FormFrame
      act={t('convert')}
      busy={busy}
      faultCount={faults.count}
      general={faults.general}
      restored={false}
      onStartOver={() => setChoices(proposed(plan))}
      onSave={onSave}
      onCancel={onClose}
    >
      <div ref={focusFirst}>
        {plan.parts.map((part, index) => (
          <ConversionPart
            key={part.module}
            part={part}
            choice={choices[part.module]!}
            first={index === 0}
            faults={faults.parts[part.module]?.byField ?? {}}
            fault={faults.parts[part.module]?.whole}
            onChoose={(choice) => setChoices((all) => ({ ...all, [part.module]: choice }))}
          />
        ))}
      </div>
      <Checkbox
        className={styles.deletes}
        label={t('deleteLead')}
        checked={deletes}
        onChange={({ currentTarget }) => setDeletes(currentTarget.checked)}
      />
    </FormFrame>
  );
}

/** The plan comes after the dialog has opened; from here ⌘↵ converts. */
function focusFirst(parts: HTMLElement | null): void {
  parts?.querySelector<HTMLElement>('input:checked')?.focus();
}

function Done({ id, became, onClose }: { id: string; became: Became; onClose: () => void }) {
  const { t } = useTexts(['leads', 'common']);
  const { undo } = useConversion(id);
  const [busy, setBusy] = useState(false);
  const onUndo = async () => {
    setBusy(true);
    if (await undo()) onClose();
    setBusy(false);
  };
  return (
    <div className={styles.done}>
      <p role="status">{t('doneText')}</p>
      <BecameLinks became={became} />
      <div className={styles.doneActs}>
        <Button variant="default" loading={busy} onClick={onUndo}>
          {t('undo')}
        </Button>
        <Button data-autofocus onClick={onClose}>
          {t('common:close')}
        </Button>
      </div>
    </div>
  );
}
