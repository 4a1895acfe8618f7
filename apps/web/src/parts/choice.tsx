import { useId } from "react";
import { FieldFrame, type FieldProps } from "./field";
import { useFieldProblem } from "./field-problems";

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly Option[];
  readonly initial?: string | undefined;
  readonly onChange?: (value: string) => void;
}

export const SelectField = ({ options, initial, onChange, ...frame }: ChoiceProps) => (
  <FieldFrame {...frame}>
    {({ id, describedBy, invalid }) => (
      <select
        id={id}
        name={frame.name}
        defaultValue={initial}
        required={frame.required}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        onChange={onChange && ((event) => onChange(event.target.value))}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </FieldFrame>
);

/** A question with its answers as labelled rows, each wide enough for a thumb. */
export const ChoiceField = ({ name, label, hint, required, options, initial, onChange }: ChoiceProps) => {
  const id = useId();
  const fault = useFieldProblem(name);
  return (
    <fieldset className="field choice" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value} className="row">
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === initial}
            required={required}
            onChange={onChange && (() => onChange(option.value))}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
      {fault && <p className="fault">{fault}</p>}
    </fieldset>
  );
};

interface CheckProps {
  readonly name: string;
  readonly label: string;
  readonly initial?: boolean;
  readonly required?: boolean;
  readonly onChange?: (checked: boolean) => void;
}

export const CheckField = ({ name, label, initial, required, onChange }: CheckProps) => (
  <div className="field">
    <label className="row">
      <input
        type="checkbox"
        name={name}
        defaultChecked={initial}
        required={required}
        onChange={onChange && ((event) => onChange(event.target.checked))}
      />
      <span>{label}</span>
    </label>
  </div>
);
