import { say, type WordKey } from "../../catalogue/words";
import { Card, Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { forbids, type Judged } from "./rules";

interface Decision {
  readonly path: "shortlisting" | "selection" | "waitlisting" | "declining" | "withdrawal";
  readonly summary: WordKey;
  readonly verb: WordKey;
  readonly look: "main" | "quiet" | "grave";
  readonly forbids: (judged: Judged) => string | undefined;
  readonly shown: (status: string) => boolean;
  /** True where it is the organisation's own to take as well. */
  readonly applicants?: boolean;
}

const DECISIONS: readonly Decision[] = [
  {
    path: "shortlisting",
    summary: "decision.shortlist-summary",
    verb: "decision.shortlist",
    look: "main",
    forbids: forbids.shortlisting,
    shown: (status) => status === "invited" || status === "interested",
  },
  {
    path: "selection",
    summary: "decision.select-summary",
    verb: "decision.select",
    look: "main",
    forbids: forbids.selection,
    shown: () => true,
  },
  {
    path: "waitlisting",
    summary: "decision.waitlist-summary",
    verb: "decision.waitlist",
    look: "quiet",
    forbids: forbids.ending,
    shown: (status) => status !== "waitlisted",
  },
  {
    path: "declining",
    summary: "decision.decline-summary",
    verb: "decision.decline",
    look: "grave",
    forbids: forbids.ending,
    shown: () => true,
  },
  {
    path: "withdrawal",
    summary: "decision.withdraw-summary",
    verb: "decision.withdraw",
    look: "grave",
    forbids: forbids.withdrawal,
    shown: () => true,
    applicants: true,
  },
];

/** The decision that the present step leads to: shown open, with the rule that forbids it where one does. */
const NEXT: Readonly<Record<string, Decision["path"]>> = {
  interested: "shortlisting",
  "inception-held": "selection",
  waitlisted: "selection",
};

/** The decisions that can be taken, each with its reason; what cannot be done says which rule forbids it. */
export const DecisionCard = ({ judged, leads }: { readonly judged: Judged; readonly leads: boolean }) => {
  const { status, applicationId } = judged.application;
  const open = DECISIONS.filter((decision) => decision.shown(status) && (leads || decision.applicants === true));
  return (
    <Card title={say(leads ? "decision.title" : "decision.title-applicant")}>
      <div>
        {open.map((decision) => (
          <Disclosure
            key={decision.path + status}
            summary={say(decision.summary)}
            open={decision.path === NEXT[status]}
          >
            <CommandForm
              path={`/applications/${applicationId}/${decision.path}`}
              verb={say(decision.verb)}
              look={decision.look}
              forbidden={decision.forbids(judged)}
              body={(form) => ({ reason: textOf(form, "reason") })}
            >
              <TextField name="reason" label={say("form.reason")} rows={2} required />
            </CommandForm>
          </Disclosure>
        ))}
      </div>
    </Card>
  );
};
