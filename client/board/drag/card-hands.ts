/** What a hand tells of the card it carries. Points are on the screen. */
export interface HandEvents {
  onLift: (recordId: string) => void;
  onMove: (point: { x: number; y: number }) => void;
  onEnd: (dropped: boolean) => void;
}

/** A hand that lifts cards by pointer. */
export interface PointerHand {
  /** Lets a card be lifted by its handle, until the returned function is called. */
  hold: (recordId: string, element: Element, handle: Element) => () => void;
  /** The element that follows the pointer in place of the card. */
  carry: (element: Element | null) => void;
  destroy: () => void;
}

interface Card {
  recordId: string;
  element: Element;
  handle: Element;
  letGo?: () => void;
}

/** The cards that can be lifted; they wait here for the hand, which comes later than they. */
export class CardHands {
  private readonly cards = new Set<Card>();
  private hand: PointerHand | null = null;

  readonly hold = (recordId: string, element: Element, handle: Element): (() => void) => {
    const card: Card = { recordId, element, handle, letGo: this.hand?.hold(recordId, element, handle) };
    this.cards.add(card);
    return () => {
      this.cards.delete(card);
      card.letGo?.();
    };
  };

  /** Gives all cards to a hand; none when it is gone. */
  give(hand: PointerHand | null): void {
    this.hand = hand;
    for (const card of this.cards) card.letGo = hand?.hold(card.recordId, card.element, card.handle);
  }
}
