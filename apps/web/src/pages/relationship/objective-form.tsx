import type { RelationshipCard } from "../../api/relationships";
import { name, say } from "../../catalogue/words";
import { CheckField, SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { checked, given, present, textOf } from "../../parts/form-data";
import { useMentees } from "./use-mentees";

const STRENGTHENS = ["knowledge", "skill", "attitude"] as const;

/** One learning objective: what is to become stronger, how it stands now and later, and how one will see it. */
export const ObjectiveForm = ({
  card,
  planId,
  forbidden,
}: {
  readonly card: RelationshipCard;
  readonly planId: string;
  readonly forbidden: string | undefined;
}) => {
  const mentees = useMentees(card);
  return (
    <CommandForm
      path={`/plans/${planId}/objectives`}
      verb={say("objective.set")}
      forbidden={forbidden}
      resets
      body={(form) =>
        present({
          title: textOf(form, "title"),
          strengthens: STRENGTHENS.filter((each) => checked(form, `strengthens-${each}`)),
          capacityNow: textOf(form, "capacityNow"),
          capacityFuture: textOf(form, "capacityFuture"),
          indicationNow: textOf(form, "indicationNow"),
          indicationFuture: textOf(form, "indicationFuture"),
          menteeId: given(form, "menteeId"),
        })
      }
    >
      <InputField name="title" label={say("objective.title")} required />
      {mentees.length > 1 && (
        <SelectField
          name="menteeId"
          label={say("objective.mentee")}
          options={[
            { value: "", label: say("objective.everybody") },
            ...mentees.map(({ organisationId, organisation }) => ({ value: organisationId, label: organisation })),
          ]}
        />
      )}
      <fieldset className="field">
        <legend>{say("objective.strengthens")}</legend>
        {STRENGTHENS.map((each) => (
          <CheckField
            key={each}
            name={`strengthens-${each}`}
            label={name("capacity", each)}
            initial={each === "skill"}
          />
        ))}
      </fieldset>
      <div className="pair">
        <TextField name="capacityNow" label={say("objective.capacity-now")} rows={2} required />
        <TextField name="capacityFuture" label={say("objective.capacity-future")} rows={2} required />
        <TextField name="indicationNow" label={say("objective.indication-now")} rows={2} required />
        <TextField name="indicationFuture" label={say("objective.indication-future")} rows={2} required />
      </div>
    </CommandForm>
  );
};
