import { useId } from "react";
import { useFieldProblem } from "./field-problems";
import { useFollowsWhatStands } from "./follows-what-stands";

export interface FieldProps {
  readonly name: string;
  /** What it is sent as, where that is not its name. */
  readonly sentAs?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
}

interface FrameProps extends FieldProps {
  readonly children: (ids: {
    readonly id: string;
    readonly describedBy: string | undefined;
    readonly invalid: boolean;
  }) => React.ReactNode;
}

/** Label, hint and fault around one control, tied together for those who hear the page. */
export const FieldFrame = ({ name, sentAs, label, hint, children }: FrameProps) => {
  const id = useId();
  const fault = useFieldProblem(name, sentAs);
  const describedBy = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ") || undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, describedBy, invalid: fault !== undefined })}
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
};

interface InputProps extends FieldProps {
  readonly type?: "text" | "email" | "password" | "date" | "time" | "number";
  readonly initial?: string | number | undefined;
  /** What it holds, where something else may change that too; else it holds what is typed. */
  readonly value?: string;
  readonly autoComplete?: string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly narrow?: boolean;
  /** What is often written here, to choose from; anything else may be written too. */
  readonly suggestions?: readonly string[];
  readonly onChange?: (value: string) => void;
}

const LONGEST_LINE = 300;
const LONGEST_TEXT = 4_000;

export const InputField = ({
  type = "text",
  initial,
  value,
  narrow,
  onChange,
  autoComplete,
  min,
  max,
  minLength,
  maxLength,
  suggestions,
  ...frame
}: InputProps) => {
  const field = useFollowsWhatStands<HTMLInputElement>(value ?? initial);
  return (
    <FieldFrame {...frame}>
      {({ id, describedBy, invalid }) => (
        <>
          <input
            ref={field}
            id={id}
            name={frame.name}
            type={type}
            className={narrow ? "narrow" : undefined}
            {...(value === undefined ? { defaultValue: initial } : { value })}
            required={frame.required}
            autoComplete={autoComplete ?? "off"}
            min={min}
            max={max}
            minLength={minLength}
            maxLength={type === "text" ? (maxLength ?? LONGEST_LINE) : maxLength}
            inputMode={type === "number" ? "numeric" : undefined}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onChange={onChange && ((event) => onChange(event.target.value))}
            list={suggestions && `${id}-list`}
          />
          {suggestions && (
            <datalist id={`${id}-list`}>
              {suggestions.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          )}
        </>
      )}
    </FieldFrame>
  );
};

interface TextProps extends FieldProps {
  readonly rows?: number;
  readonly initial?: string | undefined;
  readonly maxLength?: number;
  readonly onChange?: (value: string) => void;
}

export const TextField = ({ rows = 3, initial, maxLength = LONGEST_TEXT, onChange, ...frame }: TextProps) => {
  const field = useFollowsWhatStands<HTMLTextAreaElement>(initial);
  return (
    <FieldFrame {...frame}>
      {({ id, describedBy, invalid }) => (
        <textarea
          ref={field}
          id={id}
          name={frame.name}
          rows={rows}
          defaultValue={initial}
          required={frame.required}
          maxLength={maxLength}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          onChange={onChange && ((event) => onChange(event.target.value))}
        />
      )}
    </FieldFrame>
  );
};
