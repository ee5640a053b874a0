import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Stack } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { type Module, useModule, useModules } from '#client/catalog/catalog.ts';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tell } from '#client/ui/tell.ts';
import { Part } from '../part.tsx';
import { type Line, SET_CONVERSION_RULES, type SettingsConversion } from './conversion.documents.ts';
import styles from './conversion-form.module.css';
import { LineRow } from './line-row.tsx';

const SWITCHES = ['makesAccount', 'makesContact', 'makesPotential', 'deletesLead'] as const;
const MODULES = ['accounts', 'contacts', 'potentials'] as const;

/** What is made of a lead, and from which of its fields; saved as a whole. */
export function ConversionForm({ rules }: { rules: SettingsConversion }) {
  const { t } = useTexts(['conversion', 'settings', 'common']);
  const [set] = useMutation(SET_CONVERSION_RULES);
  const [switches, setSwitches] = useState(() => Object.fromEntries(SWITCHES.map((name) => [name, rules[name]])));
  const modules = useModules();
  const [lines, setLines] = useState<Line[]>(() => inOrder(rules.lines, modules));
  const [faults, setFaults] = useState<Map<number, string>>(new Map());
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const write = (index: number, change: Partial<Line> | null) => {
    setFaults(new Map());
    setLines((all) =>
      change ? all.map((line, at) => (at === index ? { ...line, ...change } : line)) : all.toSpliced(index, 1),
    );
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const { data } = await set({ variables: { input: { ...switches, lines } } });
      const errors = data!.setConversionRules.errors;
      const ofLines = errors.filter(({ path }) => path[1] === 'lines' && path[2]);
      setFaults(new Map(ofLines.map(({ path, message }) => [Number(path[2]), message])));
      setFault(errors.find(({ path }) => path[1] !== 'lines')?.message ?? null);
      if (!errors.length) tell(t('settings:saved'));
    } catch {
      setFault(connectionFailure());
    }
    setBusy(false);
  };
  return (
    <form onSubmit={onSubmit} className={styles.form}>
      <Part title={t('makes')}>
        <Stack gap="xs">
          {SWITCHES.map((name) => (
            <Checkbox
              key={name}
              label={t(name)}
              checked={switches[name]}
              onChange={({ currentTarget }) => setSwitches((all) => ({ ...all, [name]: currentTarget.checked }))}
            />
          ))}
        </Stack>
      </Part>
      {MODULES.map((module) => (
        <Part key={module} title={t(`modules.${module}`)}>
          <ul className={styles.lines}>
            {lines.map(
              (line, index) =>
                line.module === module && (
                  <LineRow
                    // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
                    key={index}
                    line={line}
                    taken={lines.filter((other) => other.module === module && other !== line).map(({ field }) => field)}
                    fault={faults.get(index)}
                    onWrite={(change) => write(index, change)}
                  />
                ),
            )}
          </ul>
          <AddLine module={module} lines={lines} onAdd={(line) => setLines((all) => [...all, line])} />
        </Part>
      ))}
      <footer className={styles.foot}>
        <Fault text={fault} />
        <Button type="submit" loading={busy}>
          {t('common:save')}
        </Button>
      </footer>
    </form>
  );
}

/** As the fields stand in their forms. */
function inOrder(lines: SettingsConversion['lines'], modules: readonly Module[]): Line[] {
  const place = ({ module, field }: Line) =>
    modules.find(({ name }) => name === module)?.fields.findIndex(({ name }) => name === field) ?? 0;
  return lines
    .map(({ module, field, source, value, editable }) => ({ module, field, source, value, editable }))
    .sort((one, other) => place(one) - place(other));
}

function AddLine({ module, lines, onAdd }: { module: string; lines: Line[]; onAdd: (line: Line) => void }) {
  const { t } = useTexts('conversion');
  const used = new Set(lines.filter((line) => line.module === module).map(({ field }) => field));
  const free = useModule(module)?.fields.find(({ name, writable }) => writable && !used.has(name));
  if (!free) return null;
  return (
    <Button
      variant="subtle"
      leftSection={<Plus size={14} />}
      onClick={() => onAdd({ module, field: free.name, source: null, value: '', editable: true })}
    >
      {t('add')}
    </Button>
  );
}
