import type { Listed } from "../../api/access";
import type { PersonOfPair } from "../../api/scheduling";
import { useQuery } from "../../api/use-query";
import { name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { LateDisclosure } from "../../parts/card";
import { CheckField } from "../../parts/choice";

const PREFIX = "person-";

/** Those of a form's people that are ticked were there; of the others nothing is said. Undefined where none is. */
export const presentIn = (form: FormData) => {
  const there = [...form.keys()].filter((key) => key.startsWith(PREFIX));
  const attendance = there.map((key) => ({ personId: key.slice(PREFIX.length), attended: "present" }));
  return attendance.length > 0 ? attendance : undefined;
};

const Ticks = ({ relationshipId }: { readonly relationshipId: string }) => {
  const people = useQuery<Listed<PersonOfPair>>(`/relationships/${relationshipId}/people`);
  return (
    <Answer of={people} lines={3}>
      {({ items }) =>
        items.some(({ left }) => !left) ? (
          <fieldset className="field">
            <legend>{say("presence.were-there")}</legend>
            {items
              .filter(({ left }) => !left)
              .map(({ personId, name: called, part }) => (
                <CheckField
                  key={personId}
                  name={`${PREFIX}${personId}`}
                  label={`${called} · ${name("person-part", part)}`}
                />
              ))}
          </fieldset>
        ) : (
          <p className="soft">{say("presence.no-people")}</p>
        )
      }
    </Answer>
  );
};

/** Who was there, for whoever wants to say it: a contact is logged in three taps without. */
export const WhoWasThere = (of: { readonly relationshipId: string }) => (
  <LateDisclosure summary={say("presence.log-summary")}>
    <Ticks {...of} />
  </LateDisclosure>
);
