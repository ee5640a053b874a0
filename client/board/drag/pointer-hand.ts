import {
  AutoScroller,
  Cursor,
  DragDropManager,
  Draggable,
  Feedback,
  PointerActivationConstraints,
  PointerSensor,
  PreventSelection,
} from '@dnd-kit/dom';
import type { HandEvents, PointerHand } from './card-hands.ts';

const sensors = [
  PointerSensor.configure({
    activationConstraints: ({ pointerType }) =>
      pointerType === 'touch'
        ? [new PointerActivationConstraints.Delay({ value: 220, tolerance: 6 })]
        : [new PointerActivationConstraints.Distance({ value: 4 })],
    preventActivation: ({ target }) => target instanceof Element && target.closest('button') !== null,
  }),
];
// Without dnd-kit's own announcements: the board speaks of columns and places, in the reader's language.
const plugins = [
  AutoScroller.configure({ acceleration: 12, threshold: { x: 0.12, y: 0.15 } }),
  Cursor,
  Feedback.configure({ dropAnimation: null }),
  PreventSelection,
];

/** A hand that lifts cards by pointer or touch. It weighs as much as the rest of the board, and is loaded after it. */
export function createPointerHand({ onLift, onMove, onEnd }: HandEvents): PointerHand {
  const manager = new DragDropManager({ sensors, plugins });
  manager.monitor.addEventListener('dragstart', ({ operation }) => {
    if (operation.source) onLift(String(operation.source.id));
  });
  manager.monitor.addEventListener('dragmove', ({ to, operation }) => onMove(to ?? operation.position.current));
  manager.monitor.addEventListener('dragend', ({ canceled }) => onEnd(!canceled));
  return {
    hold(recordId, element, handle) {
      const card = new Draggable({ id: recordId, element, handle }, manager);
      return () => card.destroy();
    },
    carry(element) {
      const feedback = manager.plugins.find((plugin) => plugin instanceof Feedback);
      if (feedback) feedback.overlay = element ?? undefined;
    },
    destroy: () => manager.destroy(),
  };
}
