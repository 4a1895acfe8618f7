import { field, list, map, record, type Static } from "@sankofa/kernel/schema";

/** Stages and what each asks for before it is left forwards, as data (REL-3). */
export const stagesSchema = record({
  id: field.code(),
  version: field.whole(1),
  source: field.text(),
  /** By stage; a template's stage that is not named here asks for nothing. */
  exits: map(list(field.code())),
});

export type Stages = Static<typeof stagesSchema>;
