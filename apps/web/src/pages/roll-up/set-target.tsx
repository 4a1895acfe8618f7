import type { ProgrammeIndicator } from "../../api/reports";
import { say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { numberOf, textOf } from "../../parts/form-data";

interface SetTargetProps {
  readonly programmeId: string;
  readonly indicators: readonly ProgrammeIndicator[];
}

/** Where the programme began by an indicator, and what it aims at; said again, it is what counts from then on. */
export const SetTarget = ({ programmeId, indicators }: SetTargetProps) => (
  <Disclosure summary={say("indicators.target-summary")}>
    <CommandForm
      path={`/programmes/${programmeId}/targets`}
      verb={say("indicators.target-verb")}
      resets
      body={(form) => ({
        indicator: textOf(form, "indicator"),
        baseline: numberOf(form, "baseline"),
        target: numberOf(form, "target"),
      })}
    >
      <SelectField
        name="indicator"
        label={say("report.indicator")}
        options={indicators.map(({ indicator, title }) => ({ value: indicator, label: title }))}
      />
      <div className="pair">
        <InputField name="baseline" type="number" min={0} label={say("report.baseline")} initial={0} required />
        <InputField name="target" type="number" min={0} label={say("report.target")} required />
      </div>
    </CommandForm>
  </Disclosure>
);
