import { Button, Group } from '@mantine/core';
import { commonText } from '#client/texts/texts.ts';
import { KeyHint } from '#client/ui/key-hint.tsx';
import { hideToast, showToast } from '#client/ui/show-toast.ts';

/** How long an act can be undone by the toast and by ⌘Z. */
const OFFER_MS = 8_000;

interface Offer {
  id: string;
  undo: () => void;
}

const offers: Offer[] = [];

/** Tells that something was done, and offers to undo it for eight seconds: in a toast, and by ⌘Z. */
export function offerUndo(message: string, undo: () => void): void {
  const offer = { id: crypto.randomUUID(), undo };
  offers.push(offer);
  void showToast({
    id: offer.id,
    autoClose: OFFER_MS,
    withBorder: true,
    withCloseButton: false,
    onClose: () => withdraw(offer),
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{message}</span>
        <Button
          variant="subtle"
          flex="none"
          size="compact-xs"
          rightSection={<KeyHint keys="mod+z" />}
          onClick={() => takeUp(offer)}
        >
          {commonText('undo')}
        </Button>
      </Group>
    ),
  });
}

/** Undoes the latest act that can still be undone; answers whether there was one. */
export function undoLatest(): boolean {
  const offer = offers.at(-1);
  if (!offer) return false;
  takeUp(offer);
  return true;
}

function takeUp(offer: Offer): void {
  withdraw(offer);
  void hideToast(offer.id);
  offer.undo();
}

function withdraw(offer: Offer): void {
  const index = offers.indexOf(offer);
  if (index >= 0) offers.splice(index, 1);
}

// A text field has its own undo.
addEventListener('keydown', (event) => {
  const typing =
    event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable="true"]');
  const wanted = (event.metaKey || event.ctrlKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
  if (wanted && !typing && undoLatest()) event.preventDefault();
});
