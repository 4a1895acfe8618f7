import { Link } from "wouter";
import type { ListedRelationship } from "../../api/relationships";
import type { ListedMentor } from "../../api/reports";
import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty, LateDisclosure } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { numberOf, textOf } from "../../parts/form-data";
import { refusal } from "../../parts/refusal";
import { useList } from "../../parts/use-list";
import type { OfMentor } from "./of-mentor";

const MOST_CARRIED = 50;
const PAGE = 100;

const TakeForm = ({ mentor }: Pick<OfMentor, "mentor">) => {
  const { programmeId, mentorId, capacity, carries, observed } = mentor;
  const running = useList<ListedRelationship>("/relationships", { programmeId, status: "active", limit: PAGE }, PAGE);
  const mentors = useList<ListedMentor>(`/programmes/${programmeId}/mentors`, { limit: PAGE }, PAGE);
  const carriers = new Map(mentors.items.flatMap((each) => each.relationships.map((id) => [id, each.name] as const)));
  const offered = running.items.filter((each) => !carries.some((own) => own.relationshipId === each.relationshipId));
  const notReady = observed.at(-1)?.finding === "not-yet" ? refusal("mentor-not-ready") : undefined;
  // A place that is promised may be to the very mentee: who may not have it is told by the platform.
  const full = carries.length >= capacity ? refusal("mentor-capacity-reached", { capacity }) : undefined;
  return (
    <CommandForm
      path={`/mentors/${mentorId}/relationships`}
      verb={say("mentor.take")}
      look="quiet"
      forbidden={notReady ?? full ?? (offered.length === 0 ? say("mentor.none-to-take") : undefined)}
      body={(form) => ({ relationshipId: textOf(form, "relationshipId") })}
    >
      <SelectField
        name="relationshipId"
        label={say("mentor.relationship")}
        options={offered.map(({ relationshipId, menteeOrganisation: mentee }) => {
          const carrier = carriers.get(relationshipId);
          const label = carrier === undefined ? mentee : say("mentor.carried-by", { mentee, mentor: carrier });
          return { value: relationshipId, label };
        })}
      />
    </CommandForm>
  );
};

/** What was given by mistake, or is to go on with somebody else, leaves the mentor before it ends. */
const ReleaseForm = ({ mentor: { mentorId, carries } }: Pick<OfMentor, "mentor">) => (
  <CommandForm
    path={`/mentors/${mentorId}/released-relationships`}
    verb={say("mentor.release")}
    look="grave"
    resets
    body={(form) => ({ relationshipId: textOf(form, "relationshipId"), reason: textOf(form, "reason") })}
  >
    <SelectField
      name="relationshipId"
      label={say("mentor.relationship")}
      options={carries.map(({ relationshipId, mentee }) => ({ value: relationshipId, label: mentee }))}
    />
    <InputField name="reason" label={say("form.reason")} required />
  </CommandForm>
);

/** How many relationships the mentor can carry, and which are carried. */
export const CarryingCard = ({ mentor, writes }: OfMentor) => (
  <Card title={say("mentor.carrying")}>
    <p>
      <strong>{say("mentor.carries", { carried: mentor.carries.length, capacity: mentor.capacity })}</strong>
    </p>
    {mentor.promised > 0 && <p>{say("mentor.promised", { promised: mentor.promised })}</p>}
    {mentor.carries.length === 0 ? (
      <Empty>{say("mentor.carries-none")}</Empty>
    ) : (
      <ul>
        {mentor.carries.map(({ relationshipId, mentee }) => (
          <li key={relationshipId}>
            <Link href={`/relationships/${relationshipId}`}>{mentee}</Link>
          </li>
        ))}
      </ul>
    )}
    {writes && (
      <>
        <LateDisclosure summary={say("mentor.take-summary")}>
          <TakeForm mentor={mentor} />
        </LateDisclosure>
        {mentor.carries.length > 0 && (
          <Disclosure summary={say("mentor.release-summary")}>
            <ReleaseForm mentor={mentor} />
          </Disclosure>
        )}
        <Disclosure summary={say("mentor.capacity-summary")}>
          <CommandForm
            key={mentor.capacity}
            path={`/mentors/${mentor.mentorId}/capacity`}
            verb={say("mentor.set-capacity")}
            look="quiet"
            body={(form) => ({ to: numberOf(form, "to"), reason: textOf(form, "reason") })}
          >
            <InputField
              name="to"
              type="number"
              min={0}
              max={MOST_CARRIED}
              label={say("mentor.capacity")}
              initial={mentor.capacity}
              narrow
              required
            />
            <InputField name="reason" label={say("form.reason")} required />
          </CommandForm>
        </Disclosure>
      </>
    )}
  </Card>
);
