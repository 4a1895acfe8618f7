import { say } from "../../catalogue/words";
import { Card, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { When } from "../../parts/when";
import type { OfLife } from "./of-life";

/** What became of it is followed after the end. */
export const UptakeCard = ({ card, life, writes }: OfLife) => {
  if (card.ending === null) return null;
  return (
    <Card title={say("uptake.title")}>
      {life.uptake.length === 0 && <Empty>{say("uptake.none")}</Empty>}
      <ul>
        {life.uptake.map(({ what, on }) => (
          <li key={what}>
            {what} · <When at={on} />
          </li>
        ))}
      </ul>
      {writes && (
        <CommandForm
          path={`/relationships/${card.relationshipId}/uptake`}
          verb={say("uptake.note")}
          look="quiet"
          resets
          body={(form) => ({ what: textOf(form, "what") })}
        >
          <TextField name="what" label={say("uptake.what")} rows={2} required />
        </CommandForm>
      )}
    </Card>
  );
};
