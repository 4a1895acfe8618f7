import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { Facts } from "../../parts/facts";
import { InputField, TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import type { OfEngagement } from "./of-engagement";

/** What an organisation does differently since: it is followed long after people met (SCH-6, REL-9). */
export const TakenUpCard = ({ engagement, writes }: OfEngagement) => {
  const { engagementId, uptake, happened, menteeOrganisation } = engagement;
  if (happened === null) return null;
  return (
    <Card title={say("taken-up.title")}>
      {uptake.length === 0 ? (
        <Empty>{say("taken-up.none")}</Empty>
      ) : (
        <Facts roomy pairs={uptake.map(({ organisation, uptake: value }) => ({ term: organisation, value }))} />
      )}
      {writes && (
        <Disclosure summary={say("taken-up.summary")}>
          <CommandForm
            path={`/engagements/${engagementId}/uptake`}
            verb={say("taken-up.note")}
            look="quiet"
            resets
            body={(form) => ({ organisation: textOf(form, "organisation"), uptake: textOf(form, "uptake") })}
          >
            <InputField
              name="organisation"
              label={say("taken-up.organisation")}
              initial={menteeOrganisation ?? ""}
              required
            />
            <TextField name="uptake" label={say("taken-up.what")} rows={3} required />
          </CommandForm>
        </Disclosure>
      )}
    </Card>
  );
};
