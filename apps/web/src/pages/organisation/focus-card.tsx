import type { FocusProject } from "../../api/organisations";
import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { Facts } from "../../parts/facts";
import { TextField } from "../../parts/field";
import { linesOf } from "../../parts/form-data";
import { When } from "../../parts/when";
import { FocusForm } from "./focus-form";
import type { OfPlace } from "./of-place";

const Described = ({ of, place }: { readonly of: FocusProject } & Pick<OfPlace, "place">) => {
  const file = place.files.find(({ digest }) => digest === of.theoryOfChange);
  return (
    <>
      <h3>{of.project}</h3>
      {of.about && <p>{of.about}</p>}
      <Facts
        roomy
        pairs={[
          { term: say("focus.objectives"), value: of.objectives },
          { term: say("focus.activities"), value: of.activities },
          { term: say("focus.target-groups"), value: of.targetGroups.join(" · ") },
          of.ends !== undefined && { term: say("focus.ends"), value: <When at={of.ends} /> },
          file && {
            term: say("focus.theory"),
            value: (
              <a className="paper" href={`/api/v1/files/${file.digest}`} download>
                {file.name}
              </a>
            ),
          },
        ]}
      />
      <p className="small soft">
        {say("focus.described")} <When at={of.on} />
      </p>
    </>
  );
};

/** The organisation's own programmes that matter most, and the project on which it is mentored (ENR-13). */
export const FocusCard = ({ place, writes }: OfPlace) => {
  const { keyProgrammes, focusProject, applicationId } = place;
  return (
    <Card title={say("focus.title")}>
      {focusProject ? <Described of={focusProject} place={place} /> : <Empty>{say("focus.none")}</Empty>}
      {keyProgrammes.length > 0 && (
        <>
          <h3>{say("focus.key-programmes")}</h3>
          <ul>
            {keyProgrammes.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {writes && (
        <>
          <Disclosure summary={say("focus.describe-summary")}>
            <FocusForm key={focusProject?.on ?? "new"} place={place} />
          </Disclosure>
          <Disclosure summary={say("focus.key-summary")}>
            <CommandForm
              key={keyProgrammes.join("\n")}
              path={`/applications/${applicationId}/key-programmes`}
              verb={say("focus.key-verb")}
              look="quiet"
              body={(form) => ({ programmes: [...new Set(linesOf(form, "programmes"))] })}
            >
              <TextField
                name="programmes"
                label={say("focus.key-programmes")}
                hint={say("form.one-a-line")}
                initial={keyProgrammes.join("\n")}
              />
            </CommandForm>
          </Disclosure>
        </>
      )}
    </Card>
  );
};
