import { missingTexts } from '#client/texts/texts.ts';

/** Loads what shows conditions: a bar without any does not need it. */
export async function loadChips() {
  const [module] = await Promise.all([import('./condition-chip.tsx'), ...missingTexts(['conditions'])]);
  return { default: module.ConditionChip };
}
