// What a board needs once it is on the screen, loaded after it.
export { BOARD_CHANGED, STAGE_LIMITS } from './board-later.documents.ts';
export { carryOutMove } from './carry-out-move.ts';
export { inCells } from './model/lanes.ts';
export { readLanes, readPages } from './read-pages.ts';
