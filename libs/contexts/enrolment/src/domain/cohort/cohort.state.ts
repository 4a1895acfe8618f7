/** A cohort exists from its first seat on; its stream is named by the programme's id. */
export type CohortState =
  | { readonly status: "absent" }
  | { readonly status: "seated"; readonly programmeId: string; readonly taken: readonly string[] };

export const seatsTaken = (state: CohortState): readonly string[] => (state.status === "absent" ? [] : state.taken);
