import { withDefaults } from '../../../gateway/limits/limits.ts';

const many = Number.MAX_SAFE_INTEGER;

/** What is drawn at random may be larger than what a gateway lets through. */
export const UNLIMITED = withDefaults({
  operation: { tokens: many, depth: many, aliases: many, fields: many, breadth: many, rootFields: many, cost: many },
}).operation;
