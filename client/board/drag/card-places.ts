/** How long a card takes to its new place, in milliseconds. */
const GLIDE_MS = 160;
const EASE = 'cubic-bezier(0.2, 0, 0, 1)';

/** Where the cards that are drawn now stand on the screen, by record. */
export type CardPlaces = ReadonlyMap<string, DOMRect>;

/** Reads the places of all drawn cards below `board`. */
export function cardPlaces(board: HTMLElement): CardPlaces {
  return new Map(drawnCards(board).map((card) => [card.dataset.card!, card.getBoundingClientRect()]));
}

/**
 * Lets every card that stands elsewhere than `before` glide from there. A card that changed columns flies above the
 * board as a copy, since columns cut off what leaves them. Does nothing when the user wants no motion.
 */
export function glideFrom(board: HTMLElement, before: CardPlaces): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const card of drawnCards(board)) {
    const id = card.dataset.card!;
    const from = before.get(id);
    if (!from) continue;
    const to = card.getBoundingClientRect();
    if (Math.abs(from.left - to.left) > 1) fly(card, from, to);
    else if (Math.abs(from.top - to.top) > 1) slide(card, from.top - to.top);
  }
}

function drawnCards(board: HTMLElement): HTMLElement[] {
  return [...board.querySelectorAll<HTMLElement>('[data-card]:not([data-away])')];
}

function slide(card: HTMLElement, offset: number): void {
  card.animate([{ translate: `0 ${offset}px` }, { translate: '0 0' }], { duration: GLIDE_MS, easing: EASE });
}

function fly(card: HTMLElement, from: DOMRect, to: DOMRect): void {
  const copy = card.cloneNode(true) as HTMLElement;
  copy.removeAttribute('data-card');
  copy.setAttribute('aria-hidden', 'true');
  copy.inert = true;
  Object.assign(copy.style, {
    position: 'fixed',
    zIndex: '300',
    margin: '0',
    right: 'auto',
    transform: 'none',
    left: `${to.left}px`,
    top: `${to.top}px`,
    width: `${to.width}px`,
    pointerEvents: 'none',
  });
  document.body.append(copy);
  card.style.visibility = 'hidden';
  const start = `${from.left - to.left}px ${from.top - to.top}px`;
  const flight = copy.animate([{ translate: start }, { translate: '0 0' }], { duration: GLIDE_MS, easing: EASE });
  const land = () => {
    copy.remove();
    card.style.visibility = '';
  };
  flight.finished.then(land, land);
}
