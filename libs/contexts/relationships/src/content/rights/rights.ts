import type { Content } from "@sankofa/kernel/manifest";
import { rightsCatalogueSchema, rightsSchema, type Rights, type RightsCatalogue } from "./rights.schema";
import english from "./s2s/v1.en.json";
import data from "./s2s/v1.json";

/** The version that is acknowledged today; an acknowledgement keeps the one it was given to. */
export const rights: Rights = data;
export const rightsInEnglish: RightsCatalogue = english;

export const rightsContent: readonly Content[] = [
  { kind: "rights", id: data.id, version: data.version, schema: rightsSchema, data },
  {
    kind: "rights-catalogue",
    id: `${data.id}.en`,
    version: data.version,
    schema: rightsCatalogueSchema,
    data: english,
  },
];
