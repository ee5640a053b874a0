import { useCompany, useModules } from '#client/catalog/catalog.ts';
import { useViewer } from '#client/session/viewer.ts';
import { usePageTitle } from '#client/shell/use-page-title.ts';
import { language } from '#client/texts/texts.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { dayInWords, partOfDay, weekOf } from './day-in-words.ts';
import styles from './home-page.module.css';
import { MyNotifications } from './my-notifications.tsx';
import { MyRecords } from './my-records.tsx';
import { RecentRecords } from './recent-records.tsx';
import { useNow } from './use-now.ts';

/** Where the day begins: what has happened, what is one's own, what one had open. */
export function HomePage() {
  const { t } = useTexts('home');
  const { name } = useViewer().user;
  const modules = useModules();
  const now = useNow();
  const { timeZone } = useCompany();
  usePageTitle(t('title'));
  return (
    <div className={styles.scroller}>
      <div className={styles.page}>
        <header className={styles.greeting}>
          <h1>{t(partOfDay(now, timeZone), { name: name.split(' ')[0] })}</h1>
          <p>
            {dayInWords(now, language(), timeZone)} · {t('week', { week: weekOf(now, timeZone) })}
          </p>
        </header>
        <div className={styles.columns}>
          <div className={styles.main}>
            <MyNotifications />
            {modules.map((module) => (
              <MyRecords key={module.name} module={module} />
            ))}
          </div>
          <aside className={styles.side}>
            <RecentRecords />
          </aside>
        </div>
      </div>
    </div>
  );
}
