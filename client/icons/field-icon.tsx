import {
  AlignLeft,
  AtSign,
  Banknote,
  Calendar,
  CircleDot,
  Clock,
  Hash,
  Link2,
  Percent,
  Phone,
  Spline,
  Tags,
  ToggleLeft,
  Type,
  UserRound,
} from 'lucide-react';
import type { FieldType } from '#client/generated/graphql.ts';

const icons: Record<FieldType, typeof Type> = {
  TEXT: Type,
  LONG_TEXT: AlignLeft,
  EMAIL: AtSign,
  PHONE: Phone,
  URL: Link2,
  INTEGER: Hash,
  DECIMAL: Hash,
  MONEY: Banknote,
  PERCENT: Percent,
  DATE: Calendar,
  DATETIME: Clock,
  BOOLEAN: ToggleLeft,
  PICKLIST: CircleDot,
  TAGS: Tags,
  PRINCIPAL: UserRound,
  USER: UserRound,
  RELATION: Spline,
};

/** What a field holds, as an icon. */
export function FieldIcon({ type, size = 15 }: { type: FieldType; size?: number }) {
  const Icon = icons[type];
  return <Icon size={size} strokeWidth={1.75} aria-hidden />;
}
