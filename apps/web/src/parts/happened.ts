import { today } from "../catalogue/moments";
import { given } from "./form-data";

/**
 * When something happened, from the day a person typed: that day in the record's own zone, or nothing where it was left
 * empty, which the platform takes for the moment of recording.
 */
export const happenedOf = (form: FormData, zone: string, field = "happenedOn"): string | undefined => {
  const date = given(form, field);
  return date === undefined || date === today() ? undefined : `${date}[${zone}]`;
};
