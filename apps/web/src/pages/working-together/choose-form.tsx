import { useState } from "react";
import type { RelationshipCard } from "../../api/relationships";
import type { ApproachChoice } from "../../api/working-together";
import { say } from "../../catalogue/words";
import { CheckField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { checked, textOf } from "../../parts/form-data";
import { endedRule } from "../relationship/ended";

interface ChooseFormProps {
  readonly card: RelationshipCard;
  readonly choice: ApproachChoice;
  readonly nameOf: (approach: string) => string;
}

/** Several approaches are chosen together, each with its reason; their planning steps become tasks. */
export const ChooseForm = ({ card, choice, nameOf }: ChooseFormProps) => {
  const before = new Map(choice.chosen.map(({ approach, reason }) => [approach, reason]));
  const [marked, setMarked] = useState<readonly string[]>([...before.keys()]);
  const ranked = choice.ranking?.ranking ?? [];
  const mark = (approach: string, on: boolean): void =>
    setMarked((held) => (on ? [...held, approach] : held.filter((each) => each !== approach)));
  return (
    <CommandForm
      path={`/relationships/${card.relationshipId}/approaches`}
      verb={say("approaches.choose")}
      forbidden={endedRule(card) ?? (marked.length === 0 ? say("approaches.mark-one") : undefined)}
      done={say("approaches.chosen")}
      body={(form) => ({
        approaches: ranked
          .filter(({ approach }) => checked(form, `choose-${approach}`))
          .map(({ approach }) => ({ approach, reason: textOf(form, `reason-${approach}`) })),
      })}
    >
      {ranked.map(({ approach }) => (
        <div key={approach}>
          <CheckField
            name={`choose-${approach}`}
            label={nameOf(approach)}
            initial={before.has(approach)}
            onChange={(on) => mark(approach, on)}
          />
          {marked.includes(approach) && (
            <TextField
              name={`reason-${approach}`}
              label={say("approaches.reason", { approach: nameOf(approach) })}
              rows={2}
              initial={before.get(approach)}
              required
            />
          )}
        </div>
      ))}
    </CommandForm>
  );
};
