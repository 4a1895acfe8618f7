import { useState } from "react";
import type { Level } from "../../api/access";
import { useSession } from "../../api/session";
import { name, say } from "../../catalogue/words";
import { SelectField } from "../../parts/choice";
import { textOf } from "../../parts/form-data";
import { ProblemNotice } from "../../parts/problem-notice";
import { useList, type Pages } from "../../parts/use-list";
import { ROLE_LEVELS, ROLES_GIVEN_HERE } from "./roles";

interface Named {
  readonly programmeId?: string;
  readonly applicationId?: string;
  readonly relationshipId?: string;
  readonly name?: string;
  readonly organisationName?: string;
  readonly mentorOrganisation?: string;
  readonly menteeOrganisation?: string;
}

const PAGE = 100;
/** All there are: what is not in a list cannot be chosen. */
const ALL = Number.POSITIVE_INFINITY;

type IdName = "programmeId" | "applicationId" | "relationshipId";

const optionsOf = ({ items }: Pages<Named>, id: IdName) =>
  items.map((item) => ({
    value: item[id] ?? "",
    label:
      item.name ??
      item.organisationName ??
      say("people.pair", { mentor: item.mentorOrganisation ?? "", mentee: item.menteeOrganisation ?? "" }),
  }));

interface ChosenFromProps {
  readonly of: Pages<Named>;
  readonly id: IdName;
  readonly name: string;
  readonly label: string;
  readonly onChange?: (value: string) => void;
}

/** One of a list; where the list, or the rest of it, could not be read, that is said where it is missed. */
const ChosenFrom = ({ of, id, ...field }: ChosenFromProps) => {
  const { first, problem = first.problem, more } = of;
  return (
    <>
      {problem && <ProblemNotice problem={problem} again={of.problem && more ? () => void more() : first.again} />}
      <SelectField {...field} options={optionsOf(of, id)} required />
    </>
  );
};

/** Which role, at which level, on what: asked step by step, because each answer decides what is asked next. */
export const PlaceFields = () => {
  const session = useSession();
  const [role, setRole] = useState("programme-manager");
  const [asked, setLevel] = useState<Level>();
  const [programme, setProgramme] = useState("");
  const levels = ROLE_LEVELS[role] ?? [];
  const level = asked && levels.includes(asked) ? asked : (levels[0] ?? "programme");
  const needsProgramme = level !== "funder";
  const programmes = useList<Named>(needsProgramme ? "/programmes" : null, { limit: PAGE }, ALL);
  const chosen = programme || programmes.items[0]?.programmeId || "";
  const isOf = (asked: Level): boolean => level === asked && chosen !== "";
  const applications = useList<Named>(
    isOf("application") ? `/programmes/${chosen}/applications` : null,
    { limit: PAGE },
    ALL,
  );
  const relationships = useList<Named>(
    isOf("relationship") ? "/relationships" : null,
    { limit: PAGE, programmeId: chosen },
    ALL,
  );
  return (
    <>
      <div className="pair">
        <SelectField
          name="role"
          label={say("people.role")}
          initial={role}
          options={ROLES_GIVEN_HERE.map((each) => ({ value: each, label: name("role", each) }))}
          onChange={setRole}
        />
        <SelectField
          key={role}
          name="level"
          label={say("people.level")}
          initial={level}
          options={levels.map((each) => ({ value: each, label: name("level", each) }))}
          onChange={(value) => setLevel(value as Level)}
        />
      </div>
      {level === "funder" && <input type="hidden" name="on" value={session.funder.id} />}
      {needsProgramme && (
        <ChosenFrom
          of={programmes}
          id="programmeId"
          name={level === "programme" ? "on" : "programme"}
          label={say("people.programme")}
          onChange={setProgramme}
        />
      )}
      {level === "application" && (
        <ChosenFrom key={chosen} of={applications} id="applicationId" name="on" label={say("people.application")} />
      )}
      {level === "relationship" && (
        <ChosenFrom key={chosen} of={relationships} id="relationshipId" name="on" label={say("people.relationship")} />
      )}
    </>
  );
};

export const placeOf = (form: FormData) => ({
  role: textOf(form, "role"),
  level: textOf(form, "level"),
  on: textOf(form, "on"),
});
