import { query, type Reading } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, type Static } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { readIn, shippedMatrix } from "../../content/approach-matrix/approach-matrix";
import { knownProgrammesView } from "../known-programmes/known-programmes.view";
import { relationshipCardView } from "../relationship-card/relationship-card.view";
import { approachChoicesView } from "./approach-choices.view";
import { approachMatricesView } from "./approach-matrices.view";

const matrix = record({
  version: field.whole(1),
  questions: list(
    record({
      question: field.code(),
      text: field.line(),
      answers: list(record({ answer: field.code(), text: field.line(), dots: list(field.code(), 20) }), 10),
    }),
    20,
  ),
});
type Matrix = Static<typeof matrix>;

const ranking = record({
  rankingId: field.id(),
  on: field.line(),
  matrixVersion: field.whole(1),
  answers: list(record({ question: field.code(), answer: field.code() }), 20),
  ranking: list(
    record({
      approach: field.code(),
      earned: field.whole(),
      most: field.whole(),
      share: field.whole(0, 100),
      counted: list(field.code(), 20),
    }),
  ),
  period: orNull(field.text()),
  complexity: orNull(field.text()),
  distance: orNull(field.text()),
  capacity: orNull(field.text()),
});

const response = record({
  relationshipId: field.id(),
  /** What is asked today. */
  matrix,
  /** What the last ranking was made with. */
  rankedWith: orNull(matrix),
  ranking: orNull(ranking),
  chosen: list(record({ approach: field.code(), reason: field.text() })),
  chosenOn: orNull(field.line()),
  outcomes: list(record({ approach: field.code(), outcome: field.code(), what: field.text(), on: field.line() })),
});

/** The matrix of a programme: a version of it, or the newest. */
const matrixOf = async (reading: Reading, programmeId: string, version?: number): Promise<Matrix> => {
  const versions = (await reading.get(approachMatricesView, programmeId))?.versions ?? [];
  const found = version === undefined ? versions.at(-1) : versions.find((each) => each.version === version);
  const { version: is, questions } = found ?? shippedMatrix;
  return { version: is, questions: readIn(questions, reading.language) };
};

export class GetApproachChoiceRequest {
  @Matches(ID)
  relationshipId!: string;
}

export const getApproachChoice = query<GetApproachChoiceRequest, Static<typeof response>>({
  name: "get-approach-choice",
  summary: "The questions of the matrix, how the approaches ranked by its answers, and which were chosen and why",
  route: "GET /relationships/:relationshipId/approaches",
  request: GetApproachChoiceRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [approachChoicesView, approachMatricesView, relationshipCardView],
  asOf: true,
  response,
  answer: async ({ relationshipId }, reading) => {
    const card = await reading.get(relationshipCardView, relationshipId);
    if (!card) return undefined;
    const choice = await reading.get(approachChoicesView, relationshipId);
    return {
      relationshipId,
      matrix: await matrixOf(reading, card.programmeId),
      rankedWith: choice ? await matrixOf(reading, card.programmeId, choice.ranking.matrixVersion) : null,
      ranking: choice?.ranking ?? null,
      chosen: [...(choice?.chosen ?? [])],
      chosenOn: choice?.chosenOn ?? null,
      outcomes: [...(choice?.outcomes ?? [])],
    };
  },
});

export class GetApproachMatrixRequest {
  @Matches(ID)
  programmeId!: string;
}

export const getApproachMatrix = query<GetApproachMatrixRequest, Matrix>({
  name: "get-approach-matrix",
  summary: "The decision matrix of a programme as it stands",
  route: "GET /programmes/:programmeId/approach-matrix",
  request: GetApproachMatrixRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "auditor"],
  views: [approachMatricesView, knownProgrammesView],
  asOf: true,
  response: matrix,
  answer: async ({ programmeId }, reading) =>
    (await reading.get(knownProgrammesView, programmeId)) && matrixOf(reading, programmeId),
});
