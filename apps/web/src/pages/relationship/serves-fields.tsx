import { APPROACHES } from "../../api/approach-codes";
import type { RelationshipCard } from "../../api/relationships";
import { name, say } from "../../catalogue/words";
import { SelectField } from "../../parts/choice";
import { given } from "../../parts/form-data";

/** What was chosen of it; nothing is said where neither was. */
export const servedIn = (form: FormData) => ({
  approach: given(form, "approach"),
  objectiveId: given(form, "objectiveId"),
});

/** SCH-3: by which approach people meet, and which objective of their plan it serves; both may be left open. */
export const ServesFields = ({ card }: { readonly card: RelationshipCard }) => {
  const open = { value: "", label: say("serves.open") };
  const objectives = card.plan?.objectives ?? [];
  return (
    <div className="pair">
      <SelectField
        name="approach"
        label={say("serves.approach")}
        options={[open, ...APPROACHES.map((value) => ({ value, label: name("approach", value) }))]}
      />
      {objectives.length > 0 && (
        <SelectField
          name="objectiveId"
          label={say("serves.objective")}
          options={[open, ...objectives.map(({ objectiveId: value, title: label }) => ({ value, label }))]}
        />
      )}
    </div>
  );
};
