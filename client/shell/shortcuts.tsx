import { Modal } from '@mantine/core';
import { useModules } from '#client/catalog/catalog.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { KeyHint } from '#client/ui/key-hint.tsx';
import { moduleLetters } from './module-letters.ts';
import styles from './shortcuts.module.css';
import { closeShortcuts } from './shown-shortcuts.ts';

/** All keys in groups, opened by `?`. */
export default function Shortcuts() {
  const { t } = useTexts('shell');
  const modules = useModules();
  const letters = moduleLetters(modules.map(({ name }) => name));
  const go = modules.map(({ name, label }) => [`g ${letters.get(name)}`, label] as const);
  const groups = [
    [
      t('keys.everywhere'),
      [
        ['mod+k', t('keys.commands')],
        ['c', t('keys.create')],
        ['mod+z', t('keys.undo')],
        ['[', t('keys.rail')],
        ['?', t('keys.shortcuts')],
        ['Escape', t('keys.back')],
      ],
    ],
    [t('keys.go'), [['g h', t('rail.home')], ['g i', t('rail.inbox')], ...go, ['g s', t('rail.settings')]]],
    [
      t('keys.lists'),
      [
        ['j', t('keys.next')],
        ['k', t('keys.previous')],
        ['Enter', t('keys.open')],
        ['Space', t('keys.peek')],
        ['e', t('keys.edit')],
        ['x', t('keys.select')],
        ['f', t('keys.filter')],
        ['/', t('keys.search')],
        ['v', t('keys.view')],
      ],
    ],
    [t('keys.forms'), [['mod+Enter', t('keys.save')]]],
  ] as const;
  return (
    <Modal opened onClose={closeShortcuts} title={t('keys.shortcuts')} size="lg" centered>
      <div className={styles.groups}>
        {groups.map(([title, keys]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, meaning]) => (
                <div key={key}>
                  <dt>{meaning}</dt>
                  <dd>
                    <KeyHint keys={key} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
