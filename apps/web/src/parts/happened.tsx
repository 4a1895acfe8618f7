import { todayIn } from "../catalogue/moments";
import { say } from "../catalogue/words";
import { InputField, type FieldProps } from "./field";
import { given, textOf } from "./form-data";

interface HappenedFieldProps extends Partial<FieldProps> {
  /** The record's own zone, which the day typed is a day of: there it may be another already, or still, than where the reader is. */
  readonly zone: string;
  /** A day earlier than today to begin with. */
  readonly initial?: string | undefined;
  readonly narrow?: boolean;
}

/** The day something happened, none that is still to come; left empty it is the moment of recording, unless it is required. */
export const HappenedField = ({ zone, initial, narrow = true, ...field }: HappenedFieldProps) => (
  <InputField
    name="happenedOn"
    sentAs="happened"
    type="date"
    label={say("form.happened-on-optional")}
    initial={initial ?? (field.required ? todayIn(zone) : undefined)}
    max={todayIn(zone)}
    narrow={narrow}
    {...field}
  />
);

/** The day somebody had to type, a day of the record's own zone. */
export const dayHappened = (form: FormData, zone: string, field: string): string => `${textOf(form, field)}[${zone}]`;

/**
 * When something happened, from the day a person typed: that day in the record's own zone, or nothing where it was left
 * empty, which the platform takes for the moment of recording.
 */
export const happenedOf = (form: FormData, zone: string, field = "happenedOn"): string | undefined => {
  const date = given(form, field);
  return date === undefined || date === todayIn(zone) ? undefined : `${date}[${zone}]`;
};
