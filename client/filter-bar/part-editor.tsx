import type { ConditionInput } from '#client/generated/graphql.ts';
import { ChangedEditor } from './changed-editor.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { GroupEditor } from './group-editor.tsx';
import { RelatedEditor } from './related-editor.tsx';

interface Props {
  module: string;
  condition: ConditionInput;
  onChange: (condition: ConditionInput) => void;
  depth?: number;
}

/** The editor that a condition of any form is edited with. */
export function PartEditor({ module, condition, onChange, depth }: Props) {
  const { all, any, related, changed } = condition;
  if (all || any) return <GroupEditor module={module} condition={condition} onChange={onChange} depth={depth} />;
  if (related) return <RelatedEditor module={module} related={related} onChange={onChange} />;
  if (changed) return <ChangedEditor module={module} changed={changed} onChange={onChange} />;
  return <ConditionEditor module={module} condition={condition} onChange={onChange} />;
}
