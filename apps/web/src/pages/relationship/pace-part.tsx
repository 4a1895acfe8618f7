import type { RelationshipCard } from "../../api/relationships";
import { name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { numberOf, textOf } from "../../parts/form-data";
import { paceInWords, UNITS, useRhythms } from "../../parts/use-rhythms";

const LONGEST_PACE = 366;

/** SCH-2: how often contacts are due, and the way to suit it to the mentee. */
export const PacePart = ({ card, changes }: { readonly card: RelationshipCard; readonly changes: boolean }) => {
  const rhythms = useRhythms(card) ?? [];
  const [first] = rhythms;
  if (!first) return null;
  return (
    <div>
      {rhythms.map(({ kind, pace }) => (
        <p key={kind} className="small soft">
          {say("pace.now", { kind: name("engagement-kind", kind), rhythm: paceInWords(pace) })}
        </p>
      ))}
      {changes && (
        <Disclosure summary={say("pace.summary")}>
          <CommandForm
            path={`/relationships/${card.relationshipId}/pace`}
            verb={say("pace.change")}
            look="quiet"
            body={(form) => ({
              kind: textOf(form, "kind"),
              every: numberOf(form, "every"),
              unit: textOf(form, "unit"),
              why: textOf(form, "why"),
            })}
          >
            <SelectField
              name="kind"
              label={say("pace.kind")}
              options={rhythms.map(({ kind }) => ({ value: kind, label: name("engagement-kind", kind) }))}
            />
            <div className="pair">
              <InputField
                name="every"
                type="number"
                label={say("pace.every")}
                initial={first.pace.every}
                min={1}
                max={LONGEST_PACE}
                required
              />
              <SelectField
                name="unit"
                label={say("pace.unit")}
                options={UNITS.map((unit) => ({ value: unit, label: name("unit", unit) }))}
                initial={first.pace.unit}
              />
            </div>
            <InputField name="why" label={say("pace.why")} required />
          </CommandForm>
        </Disclosure>
      )}
    </div>
  );
};
