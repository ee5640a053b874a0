import {
  Box,
  Boxes,
  Briefcase,
  Calendar,
  Car,
  ClipboardList,
  Factory,
  FileText,
  FolderKanban,
  Gift,
  GraduationCap,
  Handshake,
  House,
  Landmark,
  LifeBuoy,
  type LucideIcon,
  Mail,
  MapPin,
  Megaphone,
  Package,
  Receipt,
  ShoppingCart,
  Tag,
  Ticket,
  Truck,
  UsersRound,
  Wrench,
} from 'lucide-react';

/** Icons that a module may name without a change here. */
const icons: Record<string, LucideIcon> = {
  boxes: Boxes,
  briefcase: Briefcase,
  calendar: Calendar,
  car: Car,
  'clipboard-list': ClipboardList,
  factory: Factory,
  'file-text': FileText,
  'folder-kanban': FolderKanban,
  gift: Gift,
  'graduation-cap': GraduationCap,
  handshake: Handshake,
  house: House,
  landmark: Landmark,
  'life-buoy': LifeBuoy,
  mail: Mail,
  'map-pin': MapPin,
  megaphone: Megaphone,
  package: Package,
  receipt: Receipt,
  'shopping-cart': ShoppingCart,
  tag: Tag,
  ticket: Ticket,
  truck: Truck,
  'users-round': UsersRound,
  wrench: Wrench,
};

/** The icon of a module that is not among the first; a box where it names none that is known. */
export default function MoreModuleIcons({ name, size }: { name: string; size: number }) {
  const Icon = icons[name] ?? Box;
  return <Icon size={size} strokeWidth={1.75} aria-hidden />;
}
