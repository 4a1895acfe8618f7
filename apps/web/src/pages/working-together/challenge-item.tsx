import type { Challenge, ChallengeCategory } from "../../api/working-together";
import { name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CheckField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { checked, given, present, textOf } from "../../parts/form-data";
import { InvitationLinkForm } from "../../parts/invitation-link";
import { refusal } from "../../parts/refusal";
import { Status, type Shape } from "../../parts/status";
import { When } from "../../parts/when";

interface ChallengeItemProps {
  readonly challenge: Challenge;
  readonly category: ChallengeCategory;
  readonly writes: boolean;
  /** The mediator, or the programme for them, records what a mediation came to. */
  readonly mediates: boolean;
  /** The programme says who mediates. */
  readonly leads?: boolean;
}

const SHAPES: Readonly<Record<string, Shape>> = { resolved: "done", "with-mediator": "warn", raised: "open" };

/** A single text that takes the challenge a step on. */
const StepForm = ({
  path,
  field,
  label,
  verb,
  forbidden,
}: {
  readonly path: string;
  readonly field: string;
  readonly label: string;
  readonly verb: string;
  readonly forbidden?: string | undefined;
}) => (
  <CommandForm
    path={path}
    verb={verb}
    look="quiet"
    resets
    forbidden={forbidden}
    body={(form) => ({ [field]: textOf(form, field) })}
  >
    <TextField name={field} label={label} rows={2} required />
  </CommandForm>
);

const AdviceForm = ({ path, category }: { readonly path: string; readonly category: ChallengeCategory }) => (
  <CommandForm
    path={`${path}/advice`}
    verb={say("challenges.advise")}
    look="quiet"
    resets
    body={(form) =>
      present({
        tips: category.tips.filter(({ tip }) => checked(form, `tip-${tip}`)).map(({ tip }) => tip),
        advice: given(form, "advice"),
      })
    }
  >
    <fieldset className="field">
      <legend>{say("challenges.tips")}</legend>
      {category.tips.map(({ tip, text }) => (
        <CheckField key={tip} name={`tip-${tip}`} label={text} />
      ))}
    </fieldset>
    <TextField name="advice" label={say("challenges.own-advice")} rows={2} />
  </CommandForm>
);

/** Whoever mediates comes in by a link that reaches this one challenge, until it is resolved. */
const MediatorForm = ({ challengeId }: Pick<Challenge, "challengeId">) => (
  <Disclosure summary={say("challenges.name-mediator")}>
    <p className="hint">{say("challenges.mediator-hint")}</p>
    <InvitationLinkForm again body={() => ({ role: "mediator", level: "challenge", on: challengeId })} />
  </Disclosure>
);

const Steps = ({ challenge, category }: Pick<ChallengeItemProps, "challenge" | "category">) => (
  <ol className="plain due">
    {challenge.steps.map((step, index) => (
      <li key={index}>
        <When at={step.on} /> · {name("challenge-step", step.step)}
        {step.text && ` · ${step.text}`}
        {step.tips.map((tip) => (
          <p key={tip} className="small soft">
            {category.tips.find((each) => each.tip === tip)?.text}
          </p>
        ))}
      </li>
    ))}
  </ol>
);

/** One challenge: what it is, what was done, and the next step for it. */
export const ChallengeItem = ({ challenge, category, writes, mediates, leads = false }: ChallengeItemProps) => {
  const path = `/challenges/${challenge.challengeId}`;
  const noConflict =
    challenge.category === "conflict" ? undefined : refusal("no-conflict", { category: category.name });
  return (
    <li>
      <div className="card-head">
        <h3>{category.name}</h3>
        <Status word={name("challenge-status", challenge.status)} shape={SHAPES[challenge.status] ?? "half"} />
      </div>
      <p>{challenge.what}</p>
      <p className="small soft">
        <When at={challenge.raised} />
      </p>
      <Steps challenge={challenge} category={category} />
      {mediates && challenge.status === "with-mediator" && (
        <StepForm
          path={`${path}/mediation`}
          field="outcome"
          label={say("challenges.outcome")}
          verb={say("challenges.mediated")}
        />
      )}
      {leads && challenge.status === "with-mediator" && <MediatorForm challengeId={challenge.challengeId} />}
      {writes && challenge.status !== "resolved" && (
        <Disclosure summary={say("challenges.next-summary")}>
          <AdviceForm path={path} category={category} />
          <StepForm
            path={`${path}/action`}
            field="what"
            label={say("challenges.done-about")}
            verb={say("challenges.act")}
          />
          <StepForm
            path={`${path}/mediator`}
            field="why"
            label={say("challenges.why-mediator")}
            verb={say("challenges.mediator")}
            forbidden={noConflict}
          />
          <StepForm
            path={`${path}/resolution`}
            field="how"
            label={say("challenges.how")}
            verb={say("challenges.resolve")}
          />
        </Disclosure>
      )}
      {writes && challenge.status === "resolved" && (
        <Disclosure summary={say("challenges.reopen-summary")}>
          <StepForm
            path={`${path}/reopening`}
            field="why"
            label={say("challenges.why-reopen")}
            verb={say("challenges.reopen")}
          />
        </Disclosure>
      )}
    </li>
  );
};
