import { COMMITTED_IN, STANDINGS, type StrategicCommitment } from "../../api/organisations";
import { name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { HappenedField, happenedOf } from "../../parts/happened";
import { Status, type Shape } from "../../parts/status";
import { When } from "../../parts/when";
import type { OfPlace } from "./of-place";

const SHAPES: Readonly<Record<(typeof STANDINGS)[number], Shape>> = {
  "under-way": "half",
  kept: "done",
  "not-kept": "warn",
};

const Standing = ({ of }: { readonly of: StrategicCommitment }) => {
  if (of.withdrawn) return <Status word={say("strategic.withdrawn")} shape="stop" />;
  const last = of.followed.at(-1);
  return last ? (
    <Status word={name("strategic-standing", last.standing)} shape={SHAPES[last.standing]} />
  ) : (
    <Status word={say("strategic.made")} shape="open" />
  );
};

const NextForms = ({
  of,
  path,
  zone,
}: {
  readonly of: StrategicCommitment;
  readonly path: string;
  readonly zone: string | null;
}) => (
  <Disclosure summary={say("strategic.next-summary")}>
    <CommandForm
      path={`${path}/${of.undertakingId}/standing`}
      verb={say("strategic.follow")}
      look="quiet"
      resets
      body={(form) =>
        present({
          standing: textOf(form, "standing"),
          note: given(form, "note"),
          happened: zone === null ? undefined : happenedOf(form, zone),
        })
      }
    >
      <SelectField
        name="standing"
        label={say("strategic.standing")}
        options={STANDINGS.map((value) => ({ value, label: name("strategic-standing", value) }))}
      />
      <TextField name="note" label={say("strategic.note")} rows={2} />
      {zone !== null && <HappenedField label={say("strategic.looked-on")} zone={zone} />}
    </CommandForm>
    <CommandForm
      path={`${path}/${of.undertakingId}/withdrawal`}
      verb={say("strategic.withdraw")}
      look="grave"
      resets
      body={(form) => ({ reason: textOf(form, "reason") })}
    >
      <InputField name="reason" label={say("form.reason")} required />
    </CommandForm>
  </Disclosure>
);

const Item = ({ of, children }: { readonly of: StrategicCommitment; readonly children: React.ReactNode }) => (
  <li>
    <div className="card-head">
      <span className="soft">{name("committed-in", of.where)}</span>
      <Standing of={of} />
    </div>
    <p>{of.what}</p>
    {of.by && (
      <p className="small soft">
        {say("strategic.by")} <When at={of.by} />
      </p>
    )}
    <ol className="plain due">
      {of.followed.map(({ standing, note, on }) => (
        <li key={`${on}${standing}${note ?? ""}`}>
          <When at={on} /> · {name("strategic-standing", standing)}
          {note && ` · ${note}`}
        </li>
      ))}
      {of.withdrawn && (
        <li>
          <When at={of.withdrawn.on} /> · {say("strategic.withdrawn")} · {of.withdrawn.reason}
        </li>
      )}
    </ol>
    {children}
  </li>
);

/** What the organisation commits itself to change, and how each stands (ENR-13). */
export const CommitmentsCard = ({ place, writes }: OfPlace) => {
  const path = `/applications/${place.applicationId}/strategic-commitments`;
  return (
    <Card title={say("strategic.title")}>
      {place.commitments.length === 0 ? (
        <Empty>{say("strategic.none")}</Empty>
      ) : (
        <ul className="plain rows">
          {place.commitments.map((each) => (
            <Item key={each.undertakingId} of={each}>
              {writes && !each.withdrawn && <NextForms of={each} path={path} zone={place.zone} />}
            </Item>
          ))}
        </ul>
      )}
      {writes && (
        <Disclosure summary={say("strategic.make-summary")}>
          <CommandForm
            path={path}
            verb={say("strategic.make")}
            resets
            body={(form) =>
              present({ where: textOf(form, "where"), what: textOf(form, "what"), by: given(form, "by") })
            }
          >
            <TextField name="what" label={say("strategic.what")} rows={2} required />
            <div className="pair">
              <SelectField
                name="where"
                label={say("strategic.where")}
                options={COMMITTED_IN.map((value) => ({ value, label: name("committed-in", value) }))}
              />
              <InputField name="by" type="date" label={say("strategic.by")} />
            </div>
          </CommandForm>
        </Disclosure>
      )}
    </Card>
  );
};
