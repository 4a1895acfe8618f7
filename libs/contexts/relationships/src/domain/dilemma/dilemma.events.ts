import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, optional } from "@sankofa/kernel/schema";

const belongs = {
  dilemmaId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  writerId: field.id(),
};
/** Sealed under the writer's key, whoever's words they are: they are about the writer's matter. */
const told = () => field.sealed("restricted", "writerId");

export const dilemmaFacts = {
  "relationships.dilemma-logged": fact(1, {
    ...belongs,
    /** The programme's manager reads it always; its coordinator where the writer wants that. */
    coordinatorToo: field.flag(),
    what: told(),
    /** What could be done, and what speaks for and against it. */
    options: optional(told()),
  }),
  "relationships.dilemma-advised": fact(1, { ...belongs, adviserId: field.id(), advice: told() }),
  /** What the writer did in the end. */
  "relationships.dilemma-settled": fact(1, { ...belongs, how: told() }),
  "relationships.dilemma-withdrawn": fact(1, { ...belongs, reason: told() }),
} satisfies FactRegistry;

export type DilemmaFact = FactOf<typeof dilemmaFacts>;
export type Logging = Extract<DilemmaFact, { type: "relationships.dilemma-logged" }>["data"];
export type DilemmaIds = Pick<Logging, keyof typeof belongs>;
