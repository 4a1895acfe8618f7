/** Which versions of an instrument a funder's programmes may answer. */
export type InstrumentState =
  | { readonly status: "absent" }
  | { readonly status: "published"; readonly instrumentId: string; readonly versions: readonly number[] };

export const publishedVersions = (state: InstrumentState): readonly number[] =>
  state.status === "absent" ? [] : state.versions;
