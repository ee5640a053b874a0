import type { Begun } from './begin-act.ts';
import { quickActs } from './quick-acts.ts';

interface Props {
  module: string;
  begun: Begun;
  onClose: () => void;
}

/** Carries out the act of a module that was begun with a record. */
export default function QuickDialog({ module, begun, onClose }: Props) {
  const act = quickActs[module];
  return act && <act.Dialog {...begun} onClose={onClose} />;
}
