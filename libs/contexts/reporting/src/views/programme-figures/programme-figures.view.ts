import { view } from "@sankofa/kernel/view";
import type { ProgrammeFiguresDoc } from "./programme-figures.doc";
import { changed, HEARD, opened, type Counted } from "./programme-figures.project";

export const programmeFiguresView = view<ProgrammeFiguresDoc, Counted>({
  name: "programme-figures",
  version: 8,
  reads: HEARD,
  keys: ({ data }) => [data.programmeId],
  project: (doc, contract) => (contract.type === "programme.opened" ? opened(contract) : doc && changed(doc, contract)),
  scope: ({ funder, programmeId }) => ({ funder, programme: programmeId }),
  index: { template: (doc) => doc.template, from: (doc) => doc.from, until: (doc) => doc.until },
  history: true,
});
