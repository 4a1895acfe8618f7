import type { OrganisationPlace } from "../../api/organisations";

export interface OfPlace {
  readonly place: OrganisationPlace;
  /** True where the reader speaks for the organisation, or keeps what is said of it. */
  readonly writes: boolean;
}
