import { useState } from "react";
import { momentNow } from "../../api/clock";
import type { ListedRelationship } from "../../api/relationships";
import { name, say } from "../../catalogue/words";
import { ChoiceField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { numberOf, textOf } from "../../parts/form-data";

const KINDS = ["call", "meeting", "visit"] as const;
const MINUTES = [15, 30, 60, 120] as const;
const HALF_AN_HOUR = "30";

/** A contact that has just ended: what it was, how long it took, and it is written down; without a line it goes later. */
export const QuickLog = ({ pairs }: { readonly pairs: readonly ListedRelationship[] }) => {
  const [chosen, choose] = useState(pairs[0]?.relationshipId);
  const pair = pairs.find(({ relationshipId }) => relationshipId === chosen);
  if (!pair) return null;
  return (
    <CommandForm
      path={`/relationships/${pair.relationshipId}/contacts`}
      verb={say("log-contact.verb")}
      later={say("log-contact.later", { mentee: pair.menteeOrganisation })}
      resets
      body={(form) => ({
        kind: textOf(form, "kind"),
        minutes: numberOf(form, "minutes"),
        happened: momentNow(),
      })}
    >
      {pairs.length > 1 && (
        <ChoiceField
          name="pair"
          label={say("my.with")}
          initial={chosen}
          onChange={choose}
          options={pairs.map(({ relationshipId, mentorOrganisation: mentor, menteeOrganisation: mentee }) => ({
            value: relationshipId,
            label: say("relationship.title", { mentor, mentee }),
          }))}
        />
      )}
      <div className="pair">
        <ChoiceField
          name="kind"
          label={say("contacts.kind")}
          initial={KINDS[0]}
          options={KINDS.map((kind) => ({ value: kind, label: name("engagement-kind", kind) }))}
        />
        <ChoiceField
          name="minutes"
          label={say("my.how-long")}
          initial={HALF_AN_HOUR}
          options={MINUTES.map((minutes) => ({ value: String(minutes), label: say("contacts.minutes", { minutes }) }))}
        />
      </div>
    </CommandForm>
  );
};
