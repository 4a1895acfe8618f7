import type { RelationshipCard } from "../../api/relationships";
import type { ApproachChoice } from "../../api/working-together";
import { name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { When } from "../../parts/when";

const OUTCOMES = ["better-than-hoped", "as-hoped", "less-than-hoped"] as const;

interface ChosenListProps {
  readonly card: RelationshipCard;
  readonly choice: ApproachChoice;
  readonly nameOf: (approach: string) => string;
  readonly writes: boolean;
}

const OutcomeForm = ({ card, approach }: { readonly card: RelationshipCard; readonly approach: string }) => (
  <Disclosure summary={say("approaches.outcome-summary")}>
    <CommandForm
      path={`/relationships/${card.relationshipId}/approach-outcome`}
      verb={say("approaches.outcome-verb")}
      look="quiet"
      resets
      body={(form) => ({ approach, outcome: textOf(form, "outcome"), what: textOf(form, "what") })}
    >
      <SelectField
        name="outcome"
        label={say("approaches.outcome")}
        initial="as-hoped"
        options={OUTCOMES.map((each) => ({ value: each, label: name("approach-outcome", each) }))}
      />
      <TextField name="what" label={say("approaches.outcome-what")} rows={2} required />
    </CommandForm>
  </Disclosure>
);

/** Those that the pair chose together, why, and what came of each beside what was hoped (REL-4). */
export const ChosenList = ({ card, choice: { chosen, outcomes }, nameOf, writes }: ChosenListProps) => (
  <ul className="plain rows">
    {chosen.map(({ approach, reason }) => (
      <li key={approach}>
        <h3>{nameOf(approach)}</h3>
        <p>{reason}</p>
        {outcomes
          .filter((each) => each.approach === approach)
          .map(({ outcome, what, on }) => (
            <p key={on + what} className="small">
              <strong>{name("approach-outcome", outcome)}</strong> · <When at={on} />
              <span className="block soft">{what}</span>
            </p>
          ))}
        {writes && <OutcomeForm card={card} approach={approach} />}
      </li>
    ))}
  </ul>
);
