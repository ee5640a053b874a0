import { useTexts } from '#client/texts/use-texts.ts';
import { hueNames } from '#client/theme/tokens.ts';
import styles from './hue-picker.module.css';

interface Props {
  value: string;
  onChange: (hue: string) => void;
}

/** Picks one of the palette's hues: arrow keys go from one to the next. */
export function HuePicker({ value, onChange }: Props) {
  const { t } = useTexts('hues');
  return (
    <fieldset className={styles.hues}>
      <legend>{t('hue')}</legend>
      <div>
        {hueNames.map((hue) => (
          <label key={hue} title={t(`names.${hue}`)} className={styles.hue}>
            <input
              type="radio"
              name="hue"
              aria-label={t(`names.${hue}`)}
              checked={hue === value}
              onChange={() => onChange(hue)}
            />
            <span style={{ background: `var(--hue-${hue}-solid)` }} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
