import { useState } from "react";
import { LEAD, may } from "../../api/may";
import type { RelationshipCard } from "../../api/relationships";
import { useSession } from "../../api/session";
import type { Challenge, ChallengeCategory } from "../../api/working-together";
import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { List } from "../../parts/list";
import { useList } from "../../parts/use-list";
import { endedRule, placeOf } from "../relationship/ended";
import { ChallengeItem } from "./challenge-item";
import { useCategories } from "./use-categories";

interface ChallengesCardProps {
  readonly card: RelationshipCard;
  readonly writes: boolean;
}

const RaiseForm = ({
  card,
  categories,
}: Pick<ChallengesCardProps, "card"> & { readonly categories: readonly ChallengeCategory[] }) => {
  const [chosen, setChosen] = useState<string>();
  const category = categories.find((each) => each.category === chosen) ?? categories[0];
  return (
    <CommandForm
      path={`/relationships/${card.relationshipId}/challenges`}
      verb={say("challenges.raise")}
      resets
      forbidden={endedRule(card)}
      body={(form) => ({ category: textOf(form, "category"), what: textOf(form, "what") })}
    >
      <SelectField
        name="category"
        label={say("challenges.category")}
        hint={category?.seenAs}
        options={categories.map((each) => ({ value: each.category, label: each.name }))}
        onChange={setChosen}
      />
      <TextField name="what" label={say("challenges.what")} rows={3} required />
    </CommandForm>
  );
};

/** What stands in the way, with the advice there is for it and what was done. */
export const ChallengesCard = ({ card, writes }: ChallengesCardProps) => {
  const session = useSession();
  const challenges = useList<Challenge>(`/relationships/${card.relationshipId}/challenges`);
  const leads = may(session, placeOf(card), ...LEAD);
  const categories = useCategories();
  return (
    <Card title={say("challenges.title")} id="challenges">
      <List of={challenges} empty={<Empty>{say("challenges.none")}</Empty>}>
        {(items) => (
          <ul className="plain rows">
            {items.map((challenge) => (
              <ChallengeItem
                key={challenge.challengeId}
                challenge={challenge}
                category={categories.of(challenge.category)}
                writes={writes}
                mediates={leads}
                leads={leads}
              />
            ))}
          </ul>
        )}
      </List>
      {writes && (
        <Disclosure summary={say("challenges.raise-summary")}>
          <RaiseForm card={card} categories={categories.all} />
        </Disclosure>
      )}
    </Card>
  );
};
