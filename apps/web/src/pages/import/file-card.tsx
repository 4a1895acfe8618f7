import { useState } from "react";
import { send } from "../../api/client";
import { freshKey } from "../../api/fresh-key";
import { sendFile } from "../../api/files";
import type { ImportTable, Preview } from "../../api/imports";
import { asProblem, type Problem } from "../../api/problem";
import { name, say } from "../../catalogue/words";
import { Card } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { FieldFrame } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { ProblemNotice } from "../../parts/problem-notice";
import type { Looked } from "./looked";

interface FileCardProps {
  readonly programmeId: string;
  readonly tables: readonly ImportTable[];
  readonly onLooked: (looked: Looked) => void;
}

/** Which table, and the file; looking at it writes nothing. */
export const FileCard = ({ programmeId, tables, onLooked }: FileCardProps) => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [chosen, setChosen] = useState(tables[0]?.name ?? "");
  const columns = tables.find((each) => each.name === chosen)?.columns ?? [];

  const look = async (event: React.FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    if (busy || !(file instanceof Blob)) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const table = textOf(form, "table");
      const { digest } = await sendFile(file);
      const path = `/programmes/${programmeId}/imports/${table}/preview`;
      onLooked({ table, digest, preview: await send<Preview>(path, { digest }, freshKey()) });
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Card title={say("import.file-title")}>
      <form className="command" onSubmit={(event) => void look(event)}>
        <div className="pair">
          <SelectField
            name="table"
            label={say("import.table")}
            options={tables.map((each) => ({ value: each.name, label: name("import-table", each.name) }))}
            onChange={setChosen}
            required
          />
          <FieldFrame name="file" label={say("import.file")} hint={say("import.file-hint")}>
            {({ id, describedBy }) => (
              <input id={id} type="file" name="file" accept=".csv,.txt,.xlsx" aria-describedby={describedBy} required />
            )}
          </FieldFrame>
        </div>
        <p className="soft">{say("import.columns", { columns: columns.map((each) => each.name).join(", ") })}</p>
        <p>
          <a href={`/api/v1/imports/${chosen}/template`} download>
            {say("import.template")}
          </a>
        </p>
        {problem && <ProblemNotice problem={problem} />}
        <div className="submit">
          <button className="main" aria-busy={busy}>
            {say("import.look")}
          </button>
        </div>
      </form>
    </Card>
  );
};
