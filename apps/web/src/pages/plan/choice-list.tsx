import type { PlanChoice } from "../../api/plans";
import { CheckField } from "../../parts/choice";
import { checked } from "../../parts/form-data";

interface ChoiceListProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly PlanChoice[];
  readonly initial?: readonly string[] | undefined;
}

/** Several of a list, each as a box to tick. */
export const ChoiceList = ({ name, label, choices, initial = [] }: ChoiceListProps) => (
  <fieldset className="field">
    <legend>{label}</legend>
    {choices.map(({ code, text }) => (
      <CheckField key={code} name={`${name}-${code}`} label={text} initial={initial.includes(code)} />
    ))}
  </fieldset>
);

/** What was ticked, by its codes. */
export const chosen = (form: FormData, name: string, choices: readonly PlanChoice[]): readonly string[] =>
  choices.map(({ code }) => code).filter((code) => checked(form, `${name}-${code}`));

/** The words for codes; a code that no list has is shown as it is. */
export const wordsFor = (codes: readonly string[], choices: readonly PlanChoice[], other?: string): string =>
  [...codes.map((code) => choices.find((each) => each.code === code)?.text ?? code), ...(other ? [other] : [])].join(
    " · ",
  );
