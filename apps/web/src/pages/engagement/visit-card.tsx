import { useState } from "react";
import { say } from "../../catalogue/words";
import { Card, Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { Facts } from "../../parts/facts";
import { InputField, TextField } from "../../parts/field";
import { given, linesOf, numberOf, present, textOf } from "../../parts/form-data";
import type { OfEngagement } from "./of-engagement";

const MOST_ORGANISATIONS = 20;
const MOST_VISITORS = 200;
const LEAST_ON_EXCHANGE = 2;
/** On these nobody goes alone (SCH-6). */
const EXCHANGES: readonly string[] = ["exchange", "exchange-visit", "study-tour"];
const INTERNSHIP = "internship";
const VISITS: readonly string[] = [...EXCHANGES, "visit", "event", INTERNSHIP];

const VisitorsFields = ({ nth, engagement }: Pick<OfEngagement, "engagement"> & { readonly nth: number }) => {
  const known = engagement.visit?.visitors[nth];
  const least = EXCHANGES.includes(engagement.kind) ? LEAST_ON_EXCHANGE : 1;
  const usual = nth === 0 ? (engagement.menteeOrganisation ?? "") : "";
  return (
    <fieldset className="bare">
      <InputField
        name={`visitors/${nth}/organisation`}
        label={say("visit.organisation")}
        initial={known?.organisation ?? usual}
        required={nth === 0}
      />
      <div className="pair">
        <InputField
          name={`visitors/${nth}/people`}
          type="number"
          label={say("visit.people")}
          initial={known?.people ?? least}
          min={least}
          max={MOST_VISITORS}
          required
        />
        <InputField
          name={`visitors/${nth}/withAuthority`}
          type="number"
          label={say("visit.authority")}
          initial={known?.withAuthority ?? 1}
          min={0}
          max={MOST_VISITORS}
          required
        />
      </div>
    </fieldset>
  );
};

const PlanForm = ({ engagement }: Pick<OfEngagement, "engagement">) => {
  const { engagementId, visit, kind, mentorOrganisation } = engagement;
  const [rows, show] = useState(Math.max(1, visit?.visitors.length ?? 1));
  const visitorsIn = (form: FormData) =>
    Array.from({ length: rows }, (_, nth) => ({
      organisation: textOf(form, `visitors/${nth}/organisation`),
      people: numberOf(form, `visitors/${nth}/people`),
      withAuthority: numberOf(form, `visitors/${nth}/withAuthority`),
    })).filter(({ organisation }) => organisation !== "");
  return (
    <CommandForm
      path={`/engagements/${engagementId}/visit`}
      verb={say("visit.plan")}
      look="quiet"
      body={(form) =>
        present({
          hosts: linesOf(form, "hosts"),
          visitors: visitorsIn(form),
          logistics: given(form, "logistics"),
          terms: given(form, "terms"),
          supervision: given(form, "supervision"),
        })
      }
    >
      <TextField
        name="hosts"
        label={say("visit.hosts")}
        hint={say("visit.hosts-hint")}
        rows={2}
        initial={visit?.hosts.join("\n") ?? mentorOrganisation ?? ""}
        required
      />
      {Array.from({ length: rows }, (_, nth) => (
        <VisitorsFields key={nth} nth={nth} engagement={engagement} />
      ))}
      {rows < MOST_ORGANISATIONS && (
        <div className="buttons">
          <button type="button" className="quiet" onClick={() => show(rows + 1)}>
            {say("visit.add")}
          </button>
        </div>
      )}
      <TextField name="logistics" label={say("visit.logistics")} rows={3} initial={visit?.logistics} />
      {kind === INTERNSHIP && (
        <>
          <TextField
            name="terms"
            label={say("visit.terms")}
            hint={say("visit.terms-hint")}
            rows={2}
            initial={visit?.terms}
          />
          <TextField name="supervision" label={say("visit.supervision")} rows={2} initial={visit?.supervision} />
        </>
      )}
    </CommandForm>
  );
};

/** Who receives, who comes and how (SCH-6); of a call there is nothing to say here. */
export const VisitCard = ({ engagement, writes, ahead }: OfEngagement) => {
  const { visit, kind } = engagement;
  if (visit === null && !(VISITS.includes(kind) && writes && ahead)) return null;
  return (
    <Card title={say("visit.title")}>
      {visit === null ? (
        <p className="soft">{say("visit.none")}</p>
      ) : (
        <Facts
          roomy
          pairs={[
            { term: say("visit.hosts"), value: visit.hosts.join(" · ") },
            {
              term: say("visit.visitors-term"),
              value: visit.visitors.map(({ organisation, people, withAuthority: authority }) => (
                <p key={organisation}>{say("visit.visitors", { organisation, people, authority })}</p>
              )),
            },
            visit.logistics !== undefined && { term: say("visit.logistics-term"), value: visit.logistics },
            visit.terms !== undefined && { term: say("visit.terms"), value: visit.terms },
            visit.supervision !== undefined && { term: say("visit.supervision"), value: visit.supervision },
          ]}
        />
      )}
      {writes && ahead && (
        <Disclosure summary={say("visit.summary")} open={visit === null}>
          <PlanForm engagement={engagement} />
        </Disclosure>
      )}
    </Card>
  );
};
