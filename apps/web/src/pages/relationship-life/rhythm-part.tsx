import type { RelationshipCard } from "../../api/relationships";
import type { Pace } from "../../api/scheduling";
import { say } from "../../catalogue/words";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { paceInWords, useRhythms } from "../../parts/use-rhythms";

/** What the pair's rhythm is about: their contacts, whatever their form. */
const KIND = "mentoring-contact";

interface RhythmPartProps {
  readonly card: RelationshipCard;
  readonly agreed: Pace;
  readonly writes: boolean;
}

/** REL-11: the rhythm agreed at the orientation meeting is proposed as the one by which contacts fall due. */
export const RhythmPart = ({ card, agreed, writes }: RhythmPartProps) => {
  const rhythms = useRhythms(card);
  if (rhythms === undefined) return null;
  const now = rhythms.find(({ kind }) => kind === KIND)?.pace;
  if (now?.every === agreed.every && now.unit === agreed.unit) return <p className="soft">{say("rhythm.agreed")}</p>;
  return (
    <>
      <p>{now ? say("rhythm.now", { rhythm: paceInWords(now) }) : say("rhythm.none")}</p>
      {writes && (
        <CommandForm
          path={`/relationships/${card.relationshipId}/rhythm`}
          verb={say("rhythm.accept")}
          body={(form) => ({ kind: KIND, every: agreed.every, unit: agreed.unit, why: textOf(form, "why") })}
        >
          <InputField name="why" label={say("pace.why")} initial={say("rhythm.why")} required />
        </CommandForm>
      )}
    </>
  );
};
