import { bounded } from "@sankofa/kernel/bounded";
import type { Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse } from "@sankofa/kernel/decision";
import { noun } from "@sankofa/kernel/manifest";
import { importFacts, type ImportFact } from "./import.events";
import { evolve, type ImportState } from "./import.state";

type DataOf<Type extends ImportFact["type"]> = Extract<ImportFact, { readonly type: Type }>["data"];

export type ImportCommand =
  | ({ readonly type: "record-preview" } & DataOf<"enrolment.import-previewed">)
  | ({ readonly type: "record-commit" } & DataOf<"enrolment.import-committed">);

export type ImportRefusal = "programme-unknown" | "import-unknown" | "import-read-too-often";

export interface ImportGiven {
  readonly programmeKnown?: boolean;
}

/** A file shows each time that something of it was written. */
export const MOST_FACTS = 200;

/** ENR-11: what a file said, and what came of it; nothing is committed of a file that nobody has looked at. */
export const importDecider: Decider<ImportCommand, ImportState, ImportFact, ImportRefusal, ImportGiven> = bounded(
  {
    initial: { status: "absent" },
    decide: (command, state, { programmeKnown = false }) => {
      switch (command.type) {
        case "record-preview": {
          const { type: _type, ...data } = command;
          if (!programmeKnown) return refuse("programme-unknown");
          const same =
            state.status === "previewed" &&
            state.rows === data.rows &&
            state.ready === data.ready &&
            state.by === data.by;
          return same ? accept() : accept({ type: "enrolment.import-previewed", data });
        }
        case "record-commit": {
          const { type: _type, ...data } = command;
          if (state.status === "absent") return refuse("import-unknown");
          return data.committed === 0 && !data.cancelled
            ? accept()
            : accept({ type: "enrolment.import-committed", data });
        }
        default:
          return exhausted(command);
      }
    },
    evolve,
  },
  { most: MOST_FACTS, code: "import-read-too-often" },
);

export const importing = noun({
  context: "enrolment",
  name: "import",
  facts: importFacts,
  decider: importDecider,
  stateVersion: 1,
  scopeOf: (state, tenant) =>
    state.status === "absent" ? undefined : { funder: tenant, programme: state.programmeId },
});
