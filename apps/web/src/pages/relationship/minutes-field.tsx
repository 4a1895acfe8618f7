import { say } from "../../catalogue/words";
import { InputField } from "../../parts/field";
import { MOST_MINUTES } from "./engagement-kinds";

interface MinutesProps {
  readonly initial: number;
  readonly hint?: string;
}

/** How long people meet. */
export const MinutesField = ({ initial, hint }: MinutesProps) => (
  <InputField
    name="minutes"
    type="number"
    label={say("contacts.minutes-label")}
    {...(hint === undefined ? {} : { hint })}
    initial={initial}
    min={1}
    max={MOST_MINUTES}
    required
  />
);
