import type { Commitment } from "../../api/journal";
import { name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { given, present } from "../../parts/form-data";
import { Status, type Shape } from "../../parts/status";
import { When } from "../../parts/when";

const SHAPES: Readonly<Record<Commitment["status"], Shape>> = {
  open: "open",
  kept: "done",
  broken: "warn",
  withdrawn: "half",
};

interface Step {
  readonly route: string;
  readonly field: "note" | "why" | "reason";
  readonly verb: string;
  readonly grave?: boolean;
}

/** What can be said of a commitment, as it stands. */
const stepsOf = ({ status }: Commitment): readonly Step[] => [
  ...(status === "open" ? [{ route: "follow-up", field: "note", verb: say("commitments.follow-up") } as const] : []),
  ...(status === "kept" ? [] : [{ route: "keeping", field: "note", verb: say("commitments.keep") } as const]),
  ...(status === "broken" ? [] : [{ route: "breaking", field: "why", verb: say("commitments.break") } as const]),
  { route: "withdrawal", field: "reason", verb: say("form.withdraw"), grave: true },
];

const LABELS = {
  note: () => say("commitments.note"),
  why: () => say("commitments.why"),
  reason: () => say("form.reason"),
};

/** One commitment of a partner, with how it was followed up. */
export const CommitmentItem = ({
  commitment,
  writes,
}: {
  readonly commitment: Commitment;
  readonly writes: boolean;
}) => (
  <li>
    <div className="card-head">
      <h3>{commitment.partner}</h3>
      {commitment.overdue ? (
        <Status word={say("tasks.overdue")} shape="warn" />
      ) : (
        <Status word={name("commitment-status", commitment.status)} shape={SHAPES[commitment.status]} />
      )}
    </div>
    <p>{commitment.what}</p>
    <p className="small soft">
      {name("commitment-source", commitment.source)}
      {commitment.dueOn && (
        <>
          {` · ${say("tasks.due")} `}
          <When at={commitment.dueOn} />
        </>
      )}
    </p>
    <ol className="plain due">
      {commitment.steps.map(({ on, step, text }) => (
        <li key={`${on}${step}${text}`}>
          <When at={on} /> · {name("commitment-status", step)}
          {text && ` · ${text}`}
        </li>
      ))}
    </ol>
    {writes && commitment.status !== "withdrawn" && (
      <Disclosure summary={say("commitments.next-summary")}>
        {stepsOf(commitment).map(({ route, field, verb, grave }) => (
          <CommandForm
            key={route}
            path={`/commitments/${commitment.commitmentId}/${route}`}
            verb={verb}
            look={grave ? "grave" : "quiet"}
            resets
            body={(form) => present({ [field]: given(form, field) })}
          >
            <InputField name={field} label={LABELS[field]()} required={route !== "keeping"} />
          </CommandForm>
        ))}
      </Disclosure>
    )}
  </li>
);
