import { useState } from "react";
import { sendFile } from "../../api/files";
import { LEAD, may } from "../../api/may";
import type { KnownFile, OrganisationPlace } from "../../api/organisations";
import { asProblem, type Problem } from "../../api/problem";
import { useSession } from "../../api/session";
import { useCommand } from "../../api/use-command";
import { say } from "../../catalogue/words";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { FieldFrame, InputField, TextField } from "../../parts/field";
import { given, linesOf, present, textOf } from "../../parts/form-data";
import { ProblemNotice } from "../../parts/problem-notice";

const TAKEN = "application/pdf,text/plain,.docx,.xlsx,.pptx,.odt,.ods";

/**
 * A theory of change is a file of the application: one that is chosen here is attached there at once. Who speaks for the
 * organisation in the relationship alone is not shown the files, and keeps the one that stands.
 */
const TheoryField = ({ place, chosen }: { readonly place: OrganisationPlace; readonly chosen: string | undefined }) => {
  const attach = useCommand();
  const [more, setMore] = useState<readonly KnownFile[]>([]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Problem>();
  const attaches = may(
    useSession(),
    { programme: place.programmeId, application: place.applicationId ?? undefined },
    ...["applicant", "mentee"],
    ...LEAD,
  );
  const standing = attaches || chosen === undefined ? [] : [{ digest: chosen, name: say("focus.theory-standing") }];
  const known = [
    ...place.files,
    ...standing.filter(({ digest }) => !place.files.some((each) => each.digest === digest)),
  ];
  const files = [...known, ...more.filter(({ digest }) => !known.some((each) => each.digest === digest))];
  const newest = more.at(-1)?.digest ?? chosen ?? "";
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setBusy(true);
    setFailed(undefined);
    try {
      const sent = await sendFile(file);
      const called = { ...sent, name: file.name.slice(-200) };
      const path = `/applications/${place.applicationId}/attachments`;
      if (await attach.send(path, { kind: "theory-of-change", file: called }))
        setMore((others) => [...others, { digest: sent.digest, name: called.name }]);
    } catch (error) {
      setFailed(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  const problem = failed ?? attach.problem;
  return (
    <>
      <SelectField
        key={newest + String(files.length)}
        name="theoryOfChange"
        label={say("focus.theory")}
        options={[
          { value: "", label: say("focus.no-theory") },
          ...files.map(({ digest, name }) => ({ value: digest, label: name })),
        ]}
        initial={newest}
      />
      {attaches && (
        <FieldFrame name="theoryFile" label={say("focus.add-theory")}>
          {({ id }) => (
            <input
              id={id}
              type="file"
              accept={TAKEN}
              disabled={busy}
              onChange={(event) => {
                const [file] = [...(event.target.files ?? [])];
                event.target.value = "";
                void take(file);
              }}
            />
          )}
        </FieldFrame>
      )}
      <p className="soft" role="status">
        {busy ? say("form-file.sending") : ""}
      </p>
      {problem && <ProblemNotice problem={problem} wrote />}
    </>
  );
};

/** The project on which the organisation is mentored, described anew as a whole. */
export const FocusForm = ({ place }: { readonly place: OrganisationPlace }) => {
  const before = place.focusProject;
  return (
    <CommandForm
      path={`/applications/${place.applicationId}/focus-project`}
      verb={say("focus.describe")}
      look="quiet"
      body={(form) =>
        present({
          project: textOf(form, "project"),
          about: given(form, "about"),
          objectives: textOf(form, "objectives"),
          activities: textOf(form, "activities"),
          ends: given(form, "ends"),
          targetGroups: [...new Set(linesOf(form, "targetGroups"))],
          theoryOfChange: given(form, "theoryOfChange"),
        })
      }
    >
      <InputField name="project" label={say("focus.project")} initial={before?.project} required />
      <TextField name="about" label={say("focus.about")} hint={say("focus.about-hint")} initial={before?.about} />
      <TextField name="objectives" label={say("focus.objectives")} initial={before?.objectives} required />
      <TextField name="activities" label={say("focus.activities")} initial={before?.activities} required />
      <TextField
        name="targetGroups"
        label={say("focus.target-groups")}
        hint={say("form.one-a-line")}
        initial={before?.targetGroups.join("\n")}
        required
      />
      <InputField name="ends" type="date" label={say("focus.ends")} initial={before?.ends} narrow />
      <TheoryField place={place} chosen={before?.theoryOfChange} />
    </CommandForm>
  );
};
