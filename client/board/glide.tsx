import { Component, createRef, type ReactNode } from 'react';
import { whenIdle } from '#client/ui/when-idle.ts';
import type { CardPlaces } from './drag/card-places.ts';

interface Props {
  /** The cards glide whenever this is another value than before. */
  when: unknown;
  className?: string;
  children: ReactNode;
}

/**
 * Lets cards glide to their new places, as soon as what it takes is there, which is loaded after the board. A class, because
 * only a class is asked right before the page changes.
 */
export class Glide extends Component<Props> {
  private readonly board = createRef<HTMLDivElement>();
  private places: typeof import('./drag/card-places.ts') | undefined;
  private callOff = () => {};

  override componentDidMount(): void {
    this.callOff = whenIdle(async () => {
      this.places = await import('./drag/card-places.ts');
    });
  }

  override componentWillUnmount(): void {
    this.callOff();
  }

  override getSnapshotBeforeUpdate(before: Props): CardPlaces | null {
    const { places, board } = this;
    return before.when !== this.props.when && board.current && places ? places.cardPlaces(board.current) : null;
  }

  override componentDidUpdate(_before: Props, _state: unknown, places: CardPlaces | null): void {
    if (places && this.board.current) this.places?.glideFrom(this.board.current, places);
  }

  override render(): ReactNode {
    return (
      <div ref={this.board} className={this.props.className}>
        {this.props.children}
      </div>
    );
  }
}
