import { Component, createRef, type ReactNode } from 'react';
import { type CardPlaces, cardPlaces, glideFrom } from './drag/card-places.ts';

interface Props {
  /** The cards glide whenever this is another value than before. */
  when: unknown;
  className?: string;
  children: ReactNode;
}

/** Lets cards glide to their new places. A class, because only a class is asked right before the page changes. */
export class Glide extends Component<Props> {
  private readonly board = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(before: Props): CardPlaces | null {
    return before.when !== this.props.when && this.board.current ? cardPlaces(this.board.current) : null;
  }

  override componentDidUpdate(_before: Props, _state: unknown, places: CardPlaces | null): void {
    if (places && this.board.current) glideFrom(this.board.current, places);
  }

  override render(): ReactNode {
    return (
      <div ref={this.board} className={this.props.className}>
        {this.props.children}
      </div>
    );
  }
}
