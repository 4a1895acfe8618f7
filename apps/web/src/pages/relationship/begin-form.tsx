import { useLocation, useSearchParams } from "wouter";
import { MEETING_SUMMARY, type ListedInstrument } from "../../api/assessment";
import { LEAD, may } from "../../api/may";
import type { RelationshipCard } from "../../api/relationships";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { textOf } from "../../parts/form-data";
import { placeOf } from "./ended";

/** A record somebody takes up themselves, for a side they may speak for; of a meeting, where they come from one. */
export const BeginForm = ({ card }: { readonly card: RelationshipCard }) => {
  const session = useSession();
  const [, go] = useLocation();
  const [search] = useSearchParams();
  const meeting = search.get("meeting");
  const instruments = useQuery<{ readonly items: readonly ListedInstrument[] }>("/instruments");
  const records = (instruments.data?.items ?? []).filter(
    ({ kind, published }) => kind === "record" && published.length > 0,
  );
  const sides = (["mentor", "mentee"] as const).filter((side) => may(session, placeOf(card), side, ...LEAD));
  if (records.length === 0 || sides.length === 0) return null;
  return (
    <Disclosure summary={say("forms.begin-summary")} open={meeting !== null}>
      <CommandForm
        path={`/relationships/${card.relationshipId}/forms`}
        verb={say("forms.begin")}
        body={(form) => {
          const instrument = textOf(form, "instrument");
          const about = meeting !== null && instrument === MEETING_SUMMARY ? { about: meeting } : {};
          return { instrument, side: textOf(form, "side"), ...about };
        }}
        onDone={(reply) => go(`/forms/${reply.id}`)}
      >
        <div className="pair">
          <SelectField
            name="instrument"
            label={say("forms.which")}
            options={records.map(({ id, name: words }) => ({ value: id, label: words }))}
            initial={meeting === null ? undefined : MEETING_SUMMARY}
          />
          <SelectField
            name="side"
            label={say("forms.for-side")}
            options={sides.map((side) => ({ value: side, label: name("side", side) }))}
          />
        </div>
      </CommandForm>
    </Disclosure>
  );
};
