import { addTexts } from '#platform/errors/texts.ts';

addTexts({ TOO_MANY_KPIS: { fi: 'Enintään kolme KPI:tä', en: 'At most three KPIs' } });
