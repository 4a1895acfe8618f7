import { useState } from "react";
import type { ProgrammeInNumbers } from "../../api/reporting";
import { useQuery } from "../../api/use-query";
import { name, say } from "../../catalogue/words";
import { LateDisclosure } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { partName } from "../../parts/figures/part-name";
import { given, present, textOf } from "../../parts/form-data";
import { codeOf } from "./code-of";

/** The numbers that the platform lets an indicator be made of. */
const COUNTED = ["applications", "waiting", "seats", "relationships", "stages", "ends", "overdue", "contacts"] as const;
type Counted = (typeof COUNTED)[number];

const isCounted = (value: string): value is Counted => (COUNTED as readonly string[]).includes(value);
const DIRECTIONS = ["more", "less", "none"] as const;

/** An indicator of the funder's own: one of the numbers, or a part of it that the programme knows already. */
const Fields = ({ programmeId }: { readonly programmeId: string }) => {
  const [chosen, choose] = useState<Counted>("contacts");
  const numbers = useQuery<ProgrammeInNumbers>(`/programmes/${programmeId}/figures`);
  const parts = Object.keys(numbers.data?.figures[chosen].parts ?? {});
  return (
    <>
      <p className="hint">{say("indicators.define-hint")}</p>
      <InputField name="title" label={say("indicators.name")} maxLength={300} required />
      <TextField name="definition" label={say("indicators.definition")} rows={2} required />
      <div className="pair">
        <SelectField
          name="figure"
          label={say("indicators.counts")}
          initial={chosen}
          onChange={(value) => isCounted(value) && choose(value)}
          options={COUNTED.map((each) => ({ value: each, label: name("figure", each) }))}
        />
        <SelectField
          key={chosen}
          name="part"
          label={say("indicators.part")}
          options={[
            { value: "", label: say("indicators.whole") },
            ...parts.map((part) => ({ value: part, label: partName(chosen, part) })),
          ]}
        />
      </div>
      <SelectField
        name="direction"
        label={say("indicators.direction")}
        options={DIRECTIONS.map((each) => ({ value: each, label: say(`indicators.better-${each}`) }))}
      />
    </>
  );
};

export const DefineIndicator = ({ programmeId }: { readonly programmeId: string }) => (
  <LateDisclosure summary={say("indicators.define-summary")}>
    <CommandForm
      path="/indicators"
      verb={say("indicators.define-verb")}
      resets
      body={(form) =>
        present({
          indicator: codeOf(textOf(form, "title")),
          title: textOf(form, "title"),
          definition: textOf(form, "definition"),
          direction: textOf(form, "direction"),
          figure: textOf(form, "figure"),
          part: given(form, "part"),
          window: "standing",
        })
      }
    >
      <Fields programmeId={programmeId} />
    </CommandForm>
  </LateDisclosure>
);
