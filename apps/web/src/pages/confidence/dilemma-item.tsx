import { Link } from "wouter";
import type { Dilemma } from "../../api/confidence";
import { useSession } from "../../api/session";
import { name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { Facts } from "../../parts/facts";
import { TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { Status, type Shape } from "../../parts/status";
import { When } from "../../parts/when";
import { WithdrawForm } from "../../parts/withdraw-form";

const SHAPES: Readonly<Record<Dilemma["status"], Shape>> = { open: "open", settled: "done", withdrawn: "half" };

const Advising = ({ dilemmaId }: Dilemma) => (
  <Disclosure summary={say("dilemma.advise-summary")}>
    <CommandForm
      path={`/dilemmas/${dilemmaId}/advice`}
      draft={`dilemma-advice.${dilemmaId}`}
      verb={say("dilemma.advise")}
      look="quiet"
      resets
      body={(form) => ({ advice: textOf(form, "advice") })}
    >
      <TextField name="advice" label={say("dilemma.advice")} required />
    </CommandForm>
  </Disclosure>
);

const Settling = ({ dilemmaId }: Dilemma) => (
  <Disclosure summary={say("dilemma.settle-summary")}>
    <CommandForm
      path={`/dilemmas/${dilemmaId}/settlement`}
      draft={`dilemma-settlement.${dilemmaId}`}
      verb={say("dilemma.settle")}
      look="quiet"
      body={(form) => ({ how: textOf(form, "how") })}
    >
      <TextField name="how" label={say("dilemma.how")} required />
    </CommandForm>
    <WithdrawForm path={`/dilemmas/${dilemmaId}`} />
  </Disclosure>
);

/** One dilemma, with the advice on it and what was done in the end. */
export const DilemmaItem = ({ dilemma, linked }: { readonly dilemma: Dilemma; readonly linked?: boolean }) => {
  const own = useSession().account.id === dilemma.writerId;
  const { status, what, options, advice, how } = dilemma;
  return (
    <li>
      <div className="card-head">
        <h3>
          <When at={dilemma.on} />
        </h3>
        <Status word={name("dilemma-status", status)} shape={SHAPES[status]} />
      </div>
      <p className="small soft">
        {say(dilemma.coordinatorToo ? "dilemma.manager-and-coordinator" : "dilemma.manager-only")}
        {linked && (
          <>
            {" · "}
            <Link href={`/relationships/${dilemma.relationshipId}`}>{say("confidence.relationship")}</Link>
          </>
        )}
      </p>
      {what !== null && <p>{what}</p>}
      <Facts
        roomy
        pairs={[
          options !== null && { term: say("dilemma.options"), value: options },
          ...advice.map((each) => ({ term: say("dilemma.advice"), value: each.advice })),
          how !== null && { term: say("dilemma.how"), value: how },
        ]}
      />
      {status !== "withdrawn" && (own ? <Settling {...dilemma} /> : <Advising {...dilemma} />)}
    </li>
  );
};
