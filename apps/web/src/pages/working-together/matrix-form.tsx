import type { RelationshipCard } from "../../api/relationships";
import type { ApproachChoice } from "../../api/working-together";
import { say } from "../../catalogue/words";
import { ChoiceField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { endedRule } from "../relationship/ended";

interface MatrixFormProps {
  readonly card: RelationshipCard;
  readonly choice: ApproachChoice;
}

const ANSWER = "answer-";

/** One answer for each question; beside them what the matrix does not ask. */
export const MatrixForm = ({ card, choice: { matrix, ranking } }: MatrixFormProps) => (
  <CommandForm
    path={`/relationships/${card.relationshipId}/approach-ranking`}
    verb={say("approaches.rank")}
    forbidden={endedRule(card)}
    body={(form) =>
      present({
        answers: Object.fromEntries(
          matrix.questions.map(({ question }) => [question, textOf(form, `${ANSWER}${question}`)]),
        ),
        period: given(form, "period"),
        complexity: given(form, "complexity"),
        distance: given(form, "distance"),
        capacity: given(form, "capacity"),
      })
    }
  >
    {matrix.questions.map(({ question, text, answers }) => (
      <ChoiceField
        key={question}
        name={`${ANSWER}${question}`}
        label={text}
        required
        initial={ranking?.answers.find((each) => each.question === question)?.answer}
        options={answers.map(({ answer, text: label }) => ({ value: answer, label }))}
      />
    ))}
    <TextField name="period" label={say("approaches.period")} rows={2} initial={ranking?.period ?? undefined} />
    <TextField
      name="complexity"
      label={say("approaches.complexity")}
      rows={2}
      initial={ranking?.complexity ?? undefined}
    />
    <TextField name="distance" label={say("approaches.distance")} rows={2} initial={ranking?.distance ?? undefined} />
    <TextField name="capacity" label={say("approaches.capacity")} rows={2} initial={ranking?.capacity ?? undefined} />
  </CommandForm>
);
