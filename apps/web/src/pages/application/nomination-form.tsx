import { useState } from "react";
import type { Application, TemplateAnswer } from "../../api/enrolment";
import { say } from "../../catalogue/words";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";

interface NominationFormProps {
  readonly application: Application;
  readonly template: TemplateAnswer;
  readonly mix: string | undefined;
  readonly label: (key: string) => string | undefined;
}

const SMALLEST = 1;

/** Names the people who take part: as many rows as the template asks for, the roles it needs chosen beforehand. */
export const NominationForm = ({ application, template, mix, label }: NominationFormProps) => {
  const { limits, participants } = template.template;
  const limit = (name: string): number => limits.find((each) => each.limit === name)?.value ?? SMALLEST;
  const least = limit(participants.least);
  const most = limit(participants.most);
  const [rows, setRows] = useState(least);
  const chosen = participants.mixes.find((each) => each.mix === mix) ?? participants.mixes[0];
  const roles = chosen?.roles ?? [];
  const needed = roles.flatMap(({ role, least: times }) => Array.from({ length: times }, () => role));
  const options = roles.map(({ role }) => ({ value: role, label: label(`role.${role}`) ?? role }));
  return (
    <CommandForm
      path={`/applications/${application.applicationId}/nominations`}
      verb={say("nomination.verb")}
      body={(form) => ({
        participants: Array.from({ length: rows }, (_, row) => ({
          name: textOf(form, `participants/${row}/name`),
          email: textOf(form, `participants/${row}/email`),
          jobTitle: textOf(form, `participants/${row}/jobTitle`),
          role: textOf(form, `participants/${row}/role`),
        })),
      })}
    >
      <p className="soft">{chosen && label(`mix.${chosen.mix}`)}</p>
      {Array.from({ length: rows }, (_, row) => (
        <fieldset key={row} className="bare person">
          <legend>{say("nomination.person", { number: row + 1 })}</legend>
          <SelectField
            name={`participants/${row}/role`}
            label={say("nomination.role")}
            options={options}
            initial={needed[row]}
          />
          <InputField name={`participants/${row}/name`} label={say("participants.name")} maxLength={200} required />
          <InputField name={`participants/${row}/jobTitle`} label={say("participants.job")} maxLength={200} required />
          <InputField name={`participants/${row}/email`} type="email" label={say("participants.email")} required />
        </fieldset>
      ))}
      <div className="buttons">
        <button type="button" className="quiet" disabled={rows >= most} onClick={() => setRows(rows + 1)}>
          {say("nomination.more")}
        </button>
        <button type="button" className="quiet" disabled={rows <= least} onClick={() => setRows(rows - 1)}>
          {say("nomination.fewer")}
        </button>
      </div>
    </CommandForm>
  );
};
