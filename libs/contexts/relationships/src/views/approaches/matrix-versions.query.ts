import { query } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type, type Static } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { shippedMatrix } from "../../content/approach-matrix/approach-matrix";
import { knownProgrammesView } from "../known-programmes/known-programmes.view";
import { approachMatricesView } from "./approach-matrices.view";

const response = record({
  items: list(
    record({
      version: field.whole(1),
      questions: field.whole(1),
      /** What changed and why; null for the one that ships. */
      why: orNull(field.text()),
      on: orNull(field.public(Type.String())),
    }),
  ),
});

export class ListMatrixVersionsRequest {
  @Matches(ID)
  programmeId!: string;
}

export const listMatrixVersions = query<ListMatrixVersionsRequest, Static<typeof response>>({
  name: "list-matrix-versions",
  summary: "The versions of a programme's decision matrix, the shipped one first, with why each was made",
  route: "GET /programmes/:programmeId/approach-matrix/versions",
  request: ListMatrixVersionsRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [approachMatricesView, knownProgrammesView],
  asOf: true,
  response,
  answer: async ({ programmeId }, reading) => {
    if (!(await reading.get(knownProgrammesView, programmeId))) return undefined;
    const { version, questions } = shippedMatrix;
    const own = (await reading.get(approachMatricesView, programmeId))?.versions ?? [];
    return {
      items: [
        { version, questions: questions.length, why: null, on: null },
        ...own.map((each) => ({
          version: each.version,
          questions: each.questions.length,
          why: each.why,
          on: each.on,
        })),
      ],
    };
  },
});
