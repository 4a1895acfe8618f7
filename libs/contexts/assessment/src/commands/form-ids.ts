import type { Surroundings } from "@sankofa/kernel/manifest";

/** Whom a form is for, and on what occasion: one form each. */
export interface FormKey {
  readonly applicationId: string;
  readonly instrument: string;
  readonly occasion: string;
  readonly side: string;
  readonly personId?: string | undefined;
}

/** The stream of a planned form follows from what it is: asked for again, it is the same one. */
export const formIdOf = (
  { applicationId, instrument, occasion, side, personId }: FormKey,
  around: Pick<Surroundings, "reservationId">,
): Promise<string> =>
  around.reservationId("form", [applicationId, instrument, occasion, side, personId ?? ""].join("|"));

/** Each funder has one stream per instrument: its id follows from the name. */
export const instrumentIdOf = (instrument: string, around: Pick<Surroundings, "reservationId">): Promise<string> =>
  around.reservationId("instrument", instrument);
