import type { Requirement } from "../../api/enrolment";
import { countries } from "../../catalogue/countries";
import { say } from "../../catalogue/words";
import { ChoiceField, SelectField } from "../../parts/choice";
import { InputField, TextField } from "../../parts/field";

interface AnswerFieldProps {
  /** Its place in what is sent; among the answers where left out. */
  readonly name?: string;
  readonly requirement: Requirement;
  readonly question: string;
  readonly initial: string | undefined;
  readonly region: readonly string[];
  readonly onChange?: (value: string) => void;
}

/** One question in the form its answer takes: a number, a country, yes or no, or a text. */
export const AnswerField = ({ name, requirement, question, initial, region, onChange }: AnswerFieldProps) => {
  const frame = {
    name: name ?? `answers/${requirement.item}`,
    label: question,
    required: true,
    ...(onChange ? { onChange } : {}),
  };
  switch (requirement.check.kind) {
    case "between":
      return <InputField {...frame} type="number" initial={initial} min={0} narrow />;
    case "in-region": {
      const all = countries();
      const options = [
        ...all.filter(({ value }) => region.includes(value)),
        ...all.filter(({ value }) => !region.includes(value)),
      ];
      return <SelectField {...frame} options={options} initial={initial} />;
    }
    case "yes":
      return (
        <ChoiceField
          {...frame}
          initial={initial}
          options={[
            { value: "yes", label: say("answer.yes") },
            { value: "no", label: say("answer.no") },
          ]}
        />
      );
    case "stated":
      return <TextField {...frame} initial={initial} />;
  }
};
