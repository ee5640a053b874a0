/** A record of any module, known by its id alone. */
export interface RecordReference {
  id: string;
}
