import { assemble } from '#platform/subgraph/define.ts';
import { activities } from './activities/index.ts';
import { automation } from './automation/index.ts';
import { billing } from './billing/index.ts';
import { identity } from './identity/index.ts';
import { insights } from './insights/index.ts';
import { inventory } from './inventory/index.ts';
import { marketing } from './marketing/index.ts';
import { sales } from './sales/index.ts';

/** Every subgraph of the system, in the order of their migrations. */
export const subgraphs = assemble([identity, sales, inventory, billing, marketing, activities, insights, automation]);
