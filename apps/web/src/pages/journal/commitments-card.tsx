import type { Commitment } from "../../api/journal";
import type { RelationshipCard } from "../../api/relationships";
import { name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { List } from "../../parts/list";
import { useList } from "../../parts/use-list";
import { endedRule } from "../relationship/ended";
import { CommitmentItem } from "./commitment-item";

const SOURCES = ["plan", "memorandum", "meeting"] as const;

interface CommitmentsCardProps {
  readonly card: RelationshipCard;
  readonly writes: boolean;
}

/** What partners have committed themselves to, the soonest due first (REL-10). */
export const CommitmentsCard = ({ card, writes }: CommitmentsCardProps) => {
  const path = `/relationships/${card.relationshipId}/commitments`;
  const commitments = useList<Commitment>(path);
  return (
    <Card title={say("commitments.title")}>
      {writes && (
        <Disclosure summary={say("commitments.make-summary")}>
          <CommandForm
            path={path}
            verb={say("commitments.make")}
            resets
            forbidden={endedRule(card)}
            body={(form) =>
              present({
                partner: textOf(form, "partner"),
                what: textOf(form, "what"),
                source: textOf(form, "source"),
                dueOn: given(form, "dueOn"),
              })
            }
          >
            <InputField name="partner" label={say("commitments.partner")} required />
            <TextField name="what" label={say("commitments.what")} rows={2} required />
            <div className="pair">
              <SelectField
                name="source"
                label={say("commitments.source")}
                options={SOURCES.map((value) => ({ value, label: name("commitment-source", value) }))}
              />
              <InputField name="dueOn" type="date" label={say("tasks.due")} />
            </div>
          </CommandForm>
        </Disclosure>
      )}
      <List of={commitments} empty={<Empty>{say("commitments.none")}</Empty>}>
        {(items) => (
          <ul className="plain rows">
            {items.map((commitment) => (
              <CommitmentItem key={commitment.commitmentId} commitment={commitment} writes={writes} />
            ))}
          </ul>
        )}
      </List>
    </Card>
  );
};
