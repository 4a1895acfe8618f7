import type { Happening } from "../../api/reporting";
import { LEAD, may } from "../../api/may";
import type { RelationshipCard } from "../../api/relationships";
import { useSession } from "../../api/session";
import { say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { HappenedField, happenedOf } from "../../parts/happened";
import { placeOf } from "./ended";
import { MOST_MINUTES } from "./engagement-kinds";

interface CorrectionFormProps {
  readonly card: RelationshipCard;
  readonly entry: Happening;
}

const OF_ENGAGEMENT = new Set(["engagement.held", "engagement.logged-afterwards"]);
const OF_RELATIONSHIP = /^relationship\.(?!opened|corrected)/;

/** Puts a wrong entry right by an entry of its own; the wrong one stays readable. */
export const CorrectionForm = ({ card, entry }: CorrectionFormProps) => {
  const session = useSession();
  const engagement = OF_ENGAGEMENT.has(entry.type) ? entry.engagementId : undefined;
  if (!engagement && !OF_RELATIONSHIP.test(entry.type)) return null;
  if (!may(session, placeOf(card), "mentor", ...LEAD)) return null;
  const path = engagement
    ? `/engagements/${engagement}/correction`
    : `/relationships/${card.relationshipId}/correction`;
  return (
    <Disclosure summary={say("correct.summary")}>
      <CommandForm
        path={path}
        verb={say("correct.verb")}
        look="quiet"
        body={(form) =>
          present({
            corrects: entry.id,
            reason: textOf(form, "reason"),
            happened: happenedOf(form, card.zone),
            minutes: given(form, "minutes") ? Number(given(form, "minutes")) : undefined,
            statement: given(form, "statement"),
          })
        }
      >
        <HappenedField label={say("correct.happened")} zone={card.zone} />
        {engagement ? (
          <InputField name="minutes" type="number" label={say("correct.minutes")} min={1} max={MOST_MINUTES} narrow />
        ) : (
          <InputField name="statement" label={say("correct.statement")} />
        )}
        <InputField name="reason" label={say("correct.reason")} required />
      </CommandForm>
    </Disclosure>
  );
};
