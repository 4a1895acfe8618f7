import { useState } from "react";
import { LEAD, may } from "../../api/may";
import type { RelationshipCard } from "../../api/relationships";
import type { Engagement } from "../../api/scheduling";
import { useSession } from "../../api/session";
import { shortDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { Disclosure, Empty } from "../../parts/card";
import { CheckField, SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { FoldedCard } from "../../parts/folded-card";
import { checked, given, present, textOf } from "../../parts/form-data";
import { List } from "../../parts/list";
import { useList } from "../../parts/use-list";
import { When } from "../../parts/when";
import { placeOf } from "./ended";
import { useMenteesEver, type Mentee } from "./use-mentees";

const AT_ONCE = 100;
/** More contacts than a pair holds in years; each of them counts. */
const AT_MOST = 2_000;
const SHOWN = 6;

interface NoteFormProps {
  readonly held: readonly Engagement[];
  readonly mentees: readonly Mentee[];
}

const NoteForm = ({ held, mentees }: NoteFormProps) => {
  const [chosen, setChosen] = useState<string>();
  const [latest] = held;
  return (
    <CommandForm
      path={`/engagements/${chosen ?? latest?.engagementId}/participation`}
      verb={say("participation.verb")}
      look="quiet"
      body={(form) =>
        present({
          organisationId: textOf(form, "organisationId"),
          tookPart: checked(form, "tookPart"),
          note: given(form, "note"),
        })
      }
    >
      <SelectField
        name="engagementId"
        label={say("participation.engagement")}
        // What was held last is what a reader most likely means, also when it was only just logged.
        key={latest?.engagementId}
        initial={chosen}
        onChange={setChosen}
        options={held.map(({ engagementId, kind, happened }) => ({
          value: engagementId,
          label: `${happened === null ? "" : shortDate(happened)} · ${name("engagement-kind", kind)}`,
        }))}
      />
      <SelectField
        name="organisationId"
        label={say("participation.mentee")}
        options={mentees.map(({ organisationId, organisation, left }) => ({
          value: organisationId,
          label: left ? say("participation.left", { organisation }) : organisation,
        }))}
      />
      <CheckField name="tookPart" label={say("participation.took-part")} initial />
      <TextField name="note" label={say("participation.note")} rows={2} />
    </CommandForm>
  );
};

/** In how many of the contacts that say so each mentee took part. */
const Counts = ({ held, mentees }: NoteFormProps) => (
  <ul>
    {mentees.map(({ organisationId, organisation, left }) => {
      const noted = held.flatMap(({ participation }) =>
        participation.filter((each) => each.organisationId === organisationId),
      );
      const took = noted.filter(({ tookPart }) => tookPart).length;
      if (left && noted.length === 0) return null;
      return <li key={organisationId}>{say("participation.count", { organisation, took, noted: noted.length })}</li>;
    })}
  </ul>
);

const Noted = ({ held }: { readonly held: readonly Engagement[] }) => (
  <ul className="plain rows">
    {held.slice(0, SHOWN).map(({ engagementId, kind, happened, participation }) => (
      <li key={engagementId}>
        <h3>
          {name("engagement-kind", kind)}
          {happened !== null && (
            <>
              {" · "}
              <When at={happened} />
            </>
          )}
        </h3>
        {participation.map(({ organisationId, organisation, tookPart, note }) => (
          <p key={organisationId}>
            {say(tookPart ? "participation.yes" : "participation.no", { organisation })}
            {note !== null && <span className="soft"> · {note}</span>}
          </p>
        ))}
      </li>
    ))}
  </ul>
);

const Participation = ({ card, mentees }: { readonly card: RelationshipCard; readonly mentees: readonly Mentee[] }) => {
  const session = useSession();
  const asOf = useAsOf();
  const path = `/relationships/${card.relationshipId}/engagements`;
  const engagements = useList<Engagement>(path, { limit: AT_ONCE, ...asOfParams(asOf) }, AT_MOST);
  const held = engagements.items.filter(({ happened }) => happened !== null);
  const noted = held.filter(({ participation }) => participation.length > 0);
  return (
    <FoldedCard
      title={say("participation.title")}
      id="participation"
      telling={engagements.first.data && say("participation.noted", { noted: noted.length })}
    >
      <List of={engagements} empty={<Empty>{say("participation.none")}</Empty>}>
        {() => (
          <>
            <Counts held={held} mentees={mentees} />
            {noted.length === 0 ? <Empty>{say("participation.none")}</Empty> : <Noted held={noted} />}
            {held.length > 0 && may(session, placeOf(card), "mentor", "mentee", ...LEAD) && (
              <Disclosure summary={say("participation.summary")}>
                <NoteForm held={held} mentees={mentees} />
              </Disclosure>
            )}
          </>
        )}
      </List>
    </FoldedCard>
  );
};

/** Where one mentor has several mentees: which of them was there (REL-1). */
export const ParticipationCard = ({ card }: { readonly card: RelationshipCard }) => {
  const mentees = useMenteesEver(card);
  return mentees.length > 1 ? <Participation card={card} mentees={mentees} /> : null;
};
