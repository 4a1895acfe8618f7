import { useState } from "react";
import { NEED_GROUNDS, type Needs } from "../../api/organisations";
import { name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { When } from "../../parts/when";
import type { OfPlace } from "./of-place";

const FIRST_ROWS = 3;
const MOST = 30;

const needsOf = (form: FormData, rows: number): readonly object[] =>
  Array.from({ length: rows }, (_, row) => ({
    need: textOf(form, `need-${row}`),
    because: textOf(form, `because-${row}`),
  })).filter(({ need }) => need !== "");

const NeedsForm = ({ path, before }: { readonly path: string; readonly before: Needs | null }) => {
  const known = before?.needs ?? [];
  const [rows, setRows] = useState(Math.max(FIRST_ROWS, known.length));
  return (
    <CommandForm
      path={path}
      verb={say("needs.state")}
      look="quiet"
      body={(form) => present({ needs: needsOf(form, rows), looked: given(form, "looked") })}
    >
      {Array.from({ length: rows }, (_, row) => (
        <div className="pair" key={row}>
          <InputField
            name={`need-${row}`}
            label={say("needs.nth", { number: row + 1 })}
            initial={known[row]?.need}
            required={row === 0}
          />
          <SelectField
            name={`because-${row}`}
            label={say("needs.because", { number: row + 1 })}
            options={NEED_GROUNDS.map((value) => ({ value, label: name("need-ground", value) }))}
            initial={known[row]?.because}
          />
        </div>
      ))}
      {rows < MOST && (
        <div className="buttons">
          <button type="button" className="quiet" onClick={() => setRows(rows + 1)}>
            {say("form-line.more")}
          </button>
        </div>
      )}
      <TextField name="looked" label={say("needs.looked")} rows={2} initial={before?.looked} />
    </CommandForm>
  );
};

/** What the organisation needs from its mentor, what matters most first (ENR-9). */
export const NeedsCard = ({ place, writes }: OfPlace) => {
  const { needs, applicationId } = place;
  return (
    <Card title={say("needs.title")}>
      {needs ? (
        <>
          <ol>
            {needs.needs.map(({ need, because }) => (
              <li key={need}>
                {need} <span className="soft">· {name("need-ground", because)}</span>
              </li>
            ))}
          </ol>
          {needs.looked && <p className="small">{say("needs.looked-at", { what: needs.looked })}</p>}
          <p className="small soft">
            <When at={needs.on} />
          </p>
        </>
      ) : (
        <Empty>{say("needs.none")}</Empty>
      )}
      {writes && (
        <Disclosure summary={say("needs.summary")}>
          <NeedsForm key={needs?.on ?? "new"} path={`/applications/${applicationId}/needs`} before={needs} />
        </Disclosure>
      )}
    </Card>
  );
};
