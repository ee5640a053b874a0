import { useMutation } from '@apollo/client/react';
import { Combobox, PillsInput, useCombobox } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Field } from '#client/catalog/catalog.ts';
import type { Draft } from '#client/form/draft.ts';
import pick from '#client/pickers/pick-box.module.css';
import { useTexts } from '#client/texts/use-texts.ts';
import { hueOf } from '#client/theme/tokens.ts';
import { HueDot } from '#client/ui/chip.tsx';
import { connectionFailure } from '#client/ui/tell.ts';
import { draftOf, type Tag, tagsIn } from './tag-draft.ts';
import { CREATE_TAG } from './tags.documents.ts';
import styles from './tags-input.module.css';

interface Props {
  field: Field;
  draft: Draft;
  onChange: (draft: Draft) => void;
  label?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  autoFocus?: boolean;
  /** Whether a word that is no tag yet can be made one. */
  creates?: boolean;
}

const CREATE = '+';
const MOST_OFFERED = 50;

/** Tags, found by typing or made on the fly: ↑↓ moves, ↵ adds, ⌫ takes the last away. */
export default function TagsInput({
  field,
  draft,
  onChange,
  label,
  error,
  required,
  autoFocus,
  creates = true,
}: Props) {
  const { t } = useTexts('tags');
  const [create, { loading }] = useMutation(CREATE_TAG);
  const [search, setSearch] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const box = useCombobox({ defaultOpened: autoFocus, onDropdownClose: () => box.resetSelectedOption() });
  const options = field.options ?? [];
  const chosen = tagsIn(draft, options);
  const word = search.trim();
  const wanted = word.toLocaleLowerCase();
  const known = [...options, ...chosen];
  const offered = options.filter(
    ({ value, label: name }) => !chosen.some((tag) => tag.value === value) && name.toLocaleLowerCase().includes(wanted),
  );
  const isNew = creates && word !== '' && !known.some(({ label: name }) => name.toLocaleLowerCase() === wanted);

  // Once what was typed has changed what is offered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the box is another with each drawing
  useEffect(() => {
    if (word) box.selectFirstOption();
    else box.resetSelectedOption();
  }, [word]);

  const write = (tags: readonly Tag[]) => {
    setSearch('');
    setFault(null);
    onChange(draftOf(tags));
  };
  const make = async () => {
    const made = await create({ variables: { input: { name: word, module: field.module } } }).catch(() => undefined);
    const { tag, errors = [] } = made?.data?.createTag ?? {};
    if (tag) write([...chosen, { value: tag.key, label: tag.name, hue: tag.hue ?? null }]);
    else setFault(errors.map(({ message }) => message).join(' ') || connectionFailure());
  };
  const submit = (value: string) => {
    const tag = offered.find((option) => option.value === value);
    if (tag) write([...chosen, tag]);
    else if (value === CREATE && !loading) void make();
    box.resetSelectedOption();
  };
  return (
    <Combobox
      store={box}
      onOptionSubmit={submit}
      shadow="float"
      radius="md"
      offset={4}
      size="xs"
      resetSelectionOnOptionHover
    >
      <Combobox.DropdownTarget>
        <PillsInput
          label={label}
          error={fault ?? error}
          withAsterisk={required}
          aria-busy={loading}
          onClick={() => box.openDropdown()}
        >
          <div className={styles.tags}>
            {chosen.map(({ value, label: name, hue }) => (
              <span
                key={value}
                className={styles.tag}
                style={{ background: `var(--hue-${hueOf(hue)}-fill)`, color: `var(--hue-${hueOf(hue)}-text)` }}
              >
                <span className={styles.name}>{name}</span>
                <button
                  type="button"
                  className={styles.remove}
                  aria-label={t('remove', { name })}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => write(chosen.filter((tag) => tag.value !== value))}
                >
                  <X size={12} aria-hidden />
                </button>
              </span>
            ))}
            <Combobox.EventsTarget withExpandedAttribute>
              <PillsInput.Field
                aria-label={label ? undefined : field.label}
                aria-required={required || undefined}
                autoFocus={autoFocus}
                data-autofocus={autoFocus || undefined}
                autoComplete="off"
                placeholder={chosen.length ? undefined : t('placeholder')}
                value={search}
                maxLength={40}
                onFocus={() => box.openDropdown()}
                onBlur={() => box.closeDropdown()}
                onChange={({ currentTarget }) => {
                  setSearch(currentTarget.value);
                  setFault(null);
                  box.openDropdown();
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Escape' && box.dropdownOpened) event.stopPropagation();
                  if (event.key !== 'Backspace' || search || !chosen.length) return;
                  event.preventDefault();
                  write(chosen.slice(0, -1));
                }}
              />
            </Combobox.EventsTarget>
          </div>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown className={pick.dropdown} data-within-field>
        <Combobox.Options mah={264} className={pick.options} aria-label={field.label}>
          {offered.slice(0, MOST_OFFERED).map(({ value, label: name, hue }) => (
            <Combobox.Option key={value} value={value} className={pick.option}>
              <HueDot hue={hue} />
              <span className={pick.name}>{name}</span>
            </Combobox.Option>
          ))}
          {isNew && (
            <Combobox.Option value={CREATE} className={pick.option}>
              <Plus size={14} aria-hidden />
              <span className={pick.name}>{t('create', { name: word })}</span>
            </Combobox.Option>
          )}
        </Combobox.Options>
        {offered.length === 0 && !isNew && <Combobox.Empty role="status">{t('none')}</Combobox.Empty>}
      </Combobox.Dropdown>
    </Combobox>
  );
}
