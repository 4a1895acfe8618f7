/** As what an organisation has a place in a programme: who leads it, applies to it, lends it mentors, or is only on its list. */
export const PLACES = ["lead", "applicant", "mentors", "listed"] as const;

interface Standing {
  readonly as: (typeof PLACES)[number];
}

/**
 * The places by which an organisation is open to those who work there. A programme's people put any name on their list, and among
 * those who lend mentors, by themselves: such a place opens nothing, unless the organisation became known by it.
 */
export const openPlaces = <Place extends Standing>(places: readonly Place[]): readonly Place[] =>
  places.filter(({ as }, index) => index === 0 || (as !== "listed" && as !== "mentors"));

/** Where a strategic commitment is to be read one day: what a mentee promises to change of itself. */
export const COMMITTED_IN = ["strategy", "theory-of-change", "programme-strategy", "staff", "other"] as const;
export const STANDINGS = ["under-way", "kept", "not-kept"] as const;

/** Why a need is one: a goal of its own, trouble that keeps coming back, or a strength worth more. */
export const NEED_GROUNDS = ["goal", "recurring-challenge", "strength-to-build"] as const;

/** In what shape knowledge can be handed on. */
export const MATERIAL_USES = ["as-it-is", "to-adapt", "to-write-up"] as const;
