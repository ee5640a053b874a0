/** A record of any module as its generic side refers to it, by the id outside. */
export interface RecordReference {
  id: string;
}
