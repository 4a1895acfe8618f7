import type { Application, Programme } from "../../api/enrolment";
import { sentenceList } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { refusal } from "../../parts/refusal";

const OVER = ["selected", "declined", "withdrawn"];
const ENDED = ["declined", "withdrawn"];

export interface Judged {
  readonly application: Application;
  readonly programme: Programme | undefined;
  readonly criteria: readonly string[];
  readonly conditions: readonly string[];
  readonly label: (item: string) => string;
}

const failing = (asked: readonly string[], { application, label }: Judged): string | undefined => {
  const waived = application.waivers.map(({ criterion }) => criterion);
  const failed = asked.filter((item) => application.unmet.includes(item) && !waived.includes(item));
  return failed.length === 0 ? undefined : sentenceList(failed.map(label));
};

/** Why a decision is not possible now, in the words of the refusal; undefined where it is. The platform decides again. */
export const forbids = {
  shortlisting: (judged: Judged): string | undefined => {
    const { status } = judged.application;
    if (ENDED.includes(status)) return refusal("application-ended", { status });
    if (status === "invited") return refusal("step-missing", { status, missing: "interested" });
    const criterion = failing(judged.criteria, judged);
    return criterion === undefined ? undefined : refusal("criterion-failed", { criterion });
  },
  selection: (judged: Judged): string | undefined => {
    const { application, programme } = judged;
    const { status } = application;
    if (OVER.includes(status)) return refusal("application-ended", { status });
    if (application.seatTaken) return say("standing.seat-taken");
    if (programme?.closed) return refusal("programme-closed");
    if (status !== "inception-held" && status !== "waitlisted")
      return refusal("step-missing", { status, missing: "inception-held" });
    const criterion = failing(judged.criteria, judged);
    if (criterion !== undefined) return refusal("criterion-failed", { criterion });
    const condition = failing(judged.conditions, judged);
    if (condition !== undefined) return refusal("condition-unmet", { condition });
    if (programme && programme.seatsTaken >= programme.capacity)
      return refusal("cohort-full", { limit: programme.capacity });
    return undefined;
  },
  withdrawal: ({ application: { status, memorandum } }: Judged): string | undefined => {
    if (ENDED.includes(status)) return refusal("application-ended", { status });
    return memorandum?.status === "in-force" ? refusal("memorandum-in-force") : undefined;
  },
  ending: ({ application: { status } }: Judged): string | undefined =>
    OVER.includes(status) ? refusal("application-ended", { status }) : undefined,
  /** What is decided on takes up a place of the mentor's, so nobody is sought where nothing follows. */
  matching: (application: Application, programme: Programme | undefined): string | undefined => {
    const { status } = application;
    if (ENDED.includes(status)) return refusal("application-ended", { status });
    return programme?.closed ? refusal("programme-closed") : undefined;
  },
};
