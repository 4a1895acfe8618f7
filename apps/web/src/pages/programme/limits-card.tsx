import { useState } from "react";
import type { ProgrammeDetail } from "../../api/enrolment";
import { may } from "../../api/may";
import { useSession } from "../../api/session";
import { figure } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Card, Disclosure } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { Facts } from "../../parts/facts";
import { numberOf, textOf } from "../../parts/form-data";
import { useNames } from "../../parts/use-names";
import { useTemplate, wordsOf } from "../../parts/use-template";
import { When } from "../../parts/when";
import { CloseForm } from "./close-form";

type Labels = (limit: string) => string;

const OverrideForm = ({ programme, labels }: { readonly programme: ProgrammeDetail; readonly labels: Labels }) => {
  const [limit, setLimit] = useState(programme.limits[0]?.limit ?? "");
  const now = programme.limits.find((each) => each.limit === limit)?.value;
  return (
    <CommandForm
      path={`/programmes/${programme.programmeId}/limits`}
      verb={say("limits.override")}
      look="quiet"
      resets
      body={(form) => ({ limit: textOf(form, "limit"), to: numberOf(form, "to"), reason: textOf(form, "reason") })}
    >
      <SelectField
        name="limit"
        label={say("limits.limit")}
        options={programme.limits.map((each) => ({ value: each.limit, label: labels(each.limit) }))}
        onChange={setLimit}
      />
      <InputField
        key={`${limit} ${now}`}
        name="to"
        type="number"
        label={say("limits.to")}
        initial={now}
        min={0}
        narrow
        required
      />
      <TextField name="reason" label={say("form.reason")} rows={2} required />
    </CommandForm>
  );
};

/** The limits of the programme, each override with its reason, and the form for another. */
export const LimitsCard = ({ programme }: { readonly programme: ProgrammeDetail }) => {
  const session = useSession();
  const names = useNames(programme.overrides.map(({ by }) => by));
  const answer = useTemplate(programme.template, programme.templateVersion);
  const word = wordsOf(answer, programme);
  const labels: Labels = (limit) => word(`limit.${limit}`, limit);
  return (
    <Card title={say("limits.title")}>
      <Facts pairs={programme.limits.map(({ limit, value }) => ({ term: labels(limit), value: figure(value) }))} />
      {programme.overrides.length > 0 && (
        <ul className="plain rows">
          {programme.overrides.map((override) => (
            <li key={override.limit + override.at}>
              <p>{say("limits.overridden", { limit: labels(override.limit), from: override.from, to: override.to })}</p>
              <p className="small soft">
                {override.reason} · {names(override.by)} · <When at={override.at} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {!programme.closed &&
        may(session, { programme: programme.programmeId }, "programme-manager", "funder-administrator") && (
          <>
            <Disclosure summary={say("limits.override-summary")}>
              <OverrideForm programme={programme} labels={labels} />
            </Disclosure>
            <CloseForm programme={programme} />
          </>
        )}
    </Card>
  );
};
