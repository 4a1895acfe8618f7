import type { Dilemma } from "../../api/confidence";
import type { RelationshipCard } from "../../api/relationships";
import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CheckField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { checked, given, present, textOf } from "../../parts/form-data";
import { List } from "../../parts/list";
import { useList } from "../../parts/use-list";
import { endedRule } from "../relationship/ended";
import { DilemmaItem } from "./dilemma-item";

interface DilemmasCardProps {
  /** Of a relationship or of a programme. */
  readonly path: string;
  /** The relationship a mentor may log one in. */
  readonly card?: RelationshipCard | undefined;
}

/** Questions of right and wrong: whoever logged one, the programme's manager, and whom the writer lets in (REL-10). */
export const DilemmasCard = ({ path, card }: DilemmasCardProps) => {
  const dilemmas = useList<Dilemma>(path);
  return (
    <Card title={say("dilemma.title")}>
      <p className="hint">{say("dilemma.hint")}</p>
      {card && (
        <Disclosure summary={say("dilemma.log-summary")}>
          <CommandForm
            path={path}
            draft={`dilemma.${card.relationshipId}`}
            verb={say("dilemma.log")}
            resets
            forbidden={endedRule(card)}
            body={(form) =>
              present({
                what: textOf(form, "what"),
                options: given(form, "options"),
                coordinatorToo: checked(form, "coordinatorToo"),
              })
            }
          >
            <TextField name="what" label={say("dilemma.what")} required />
            <TextField name="options" label={say("dilemma.options")} />
            <CheckField name="coordinatorToo" label={say("dilemma.coordinator-too")} />
          </CommandForm>
        </Disclosure>
      )}
      <List of={dilemmas} empty={<Empty>{say("dilemma.none")}</Empty>}>
        {(items) => (
          <ul className="plain rows">
            {items.map((dilemma) => (
              <DilemmaItem key={dilemma.dilemmaId} dilemma={dilemma} linked={card === undefined} />
            ))}
          </ul>
        )}
      </List>
    </Card>
  );
};
