import type { ListedOrganisation } from "../../api/organisations";
import { say } from "../../catalogue/words";
import { CheckField, SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { checked, given, present, textOf } from "../../parts/form-data";
import { useList } from "../../parts/use-list";
import { endedRule } from "../relationship/ended";
import type { OfLife } from "./of-life";

const AT_ONCE = 100;
const AT_MOST = 1_000;

/** Another organisation comes in, out of those that the reader's programmes know. */
export const JoinForm = ({ card, life }: OfLife) => {
  const known = useList<ListedOrganisation>("/organisations", { limit: AT_ONCE }, AT_MOST).items;
  const there = [card.mentorOrganisationId, card.menteeOrganisationId].concat(
    life.mentees.map(({ organisationId }) => organisationId),
  );
  const others = known.filter(({ organisationId }) => !there.includes(organisationId));
  const nameOf = (id: string): string => others.find(({ organisationId }) => organisationId === id)?.name ?? "";
  return (
    <CommandForm
      path={`/relationships/${card.relationshipId}/mentees`}
      verb={say("mentees.join")}
      resets
      forbidden={endedRule(card) ?? (others.length === 0 ? say("mentees.nobody-else") : undefined)}
      body={(form) =>
        present({
          organisationId: textOf(form, "organisationId"),
          organisation: nameOf(textOf(form, "organisationId")),
          twin: checked(form, "twin"),
          why: given(form, "why"),
        })
      }
    >
      <SelectField
        name="organisationId"
        label={say("mentees.organisation")}
        options={others.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
      />
      <CheckField name="twin" label={say("mentees.as-twins")} />
      <TextField name="why" label={say("mentees.why")} rows={2} />
    </CommandForm>
  );
};

/** The mentee that the relationship opened with leaves when it ends; the others may leave before. */
export const ReleaseForm = ({ card, life }: OfLife) => (
  <CommandForm
    path={`/relationships/${card.relationshipId}/released-mentees`}
    verb={say("mentees.release")}
    look="grave"
    resets
    forbidden={endedRule(card)}
    body={(form) => ({ organisationId: textOf(form, "organisationId"), why: textOf(form, "why") })}
  >
    <SelectField
      name="organisationId"
      label={say("mentees.organisation")}
      options={life.mentees.map(({ organisationId, organisation }) => ({ value: organisationId, label: organisation }))}
    />
    <InputField name="why" label={say("mentees.why")} required />
  </CommandForm>
);
