import type { Mentor } from "../../api/organisations";

export interface OfMentor {
  readonly mentor: Mentor;
  /** True where the reader chooses and prepares mentors. */
  readonly writes: boolean;
}
