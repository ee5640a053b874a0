import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Catalogue, fi } from './fi.ts';

export type Language = 'fi' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Catalogue;
  }
}

const REMEMBERED = 'solmu.language';

/** The language that texts, dates and numbers are shown in. */
export function language(): Language {
  return i18next.language === 'en' ? 'en' : 'fi';
}

/** Loads the catalogue of the remembered language (Finnish when none) before anything is drawn. */
export async function startTexts(): Promise<void> {
  const lng = localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'fi';
  await i18next.use(initReactI18next).init({
    lng,
    fallbackLng: 'fi',
    defaultNS: 'common',
    resources: { fi },
    interpolation: { escapeValue: false },
  });
  await showIn(lng);
}

/** Changes the language of this window and remembers it for the next visit. */
export async function showIn(lng: Language): Promise<void> {
  if (lng === 'en' && !i18next.hasResourceBundle('en', 'common')) {
    const { en } = await import('./en.ts');
    for (const [slice, texts] of Object.entries(en)) i18next.addResourceBundle('en', slice, texts);
  }
  if (i18next.language !== lng) await i18next.changeLanguage(lng);
  document.documentElement.lang = lng;
  localStorage.setItem(REMEMBERED, lng);
}
