/** Answers of the reporting room. */

/** One fact as a sentence: who did what, to what effect, why. */
export interface Happening {
  readonly id: string;
  readonly type: string;
  readonly sentence: string;
  readonly happened: string;
  readonly recorded: string;
  readonly position?: string;
  /** The stage entered, where the sentence is about one. */
  readonly stage?: string;
  /** The engagement it is about. */
  readonly engagementId?: string;
  /** The entry that was wrong, where this one corrects it. */
  readonly corrects?: string | null;
}
