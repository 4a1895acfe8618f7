import type { ResourceEntry } from "../../api/library";
import { languageName } from "../../catalogue/language-names";
import { name, say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { Status } from "../../parts/status";
import { useTerms } from "../../parts/use-terms";
import { ResourceFields, resourceOf } from "./resource-fields";

const Keeping = ({ entry, resourceId }: { readonly entry: ResourceEntry; readonly resourceId: string }) => (
  <div>
    <Disclosure summary={say("library.revise")}>
      <CommandForm
        path={`/resources/${resourceId}/revision`}
        verb={say("library.revise-verb")}
        body={(form) => ({ ...resourceOf(form), reason: textOf(form, "reason") })}
        look="quiet"
      >
        <ResourceFields entry={entry} />
        <TextField name="reason" label={say("form.reason")} rows={2} required />
      </CommandForm>
    </Disclosure>
    <Disclosure summary={say("library.withdraw")}>
      <CommandForm
        path={`/resources/${resourceId}/withdrawal`}
        verb={say("library.withdraw-verb")}
        body={(form) => ({ reason: textOf(form, "reason") })}
        look="grave"
      >
        <TextField name="reason" label={say("form.reason")} rows={2} required />
      </CommandForm>
    </Disclosure>
  </div>
);

/** One resource: what it is, whose, for whom, and where it is found. */
export const ResourceItem = ({ entry, keeps }: { readonly entry: ResourceEntry; readonly keeps: boolean }) => {
  const termed = useTerms();
  const origin = [entry.authors, entry.publisher, entry.year].filter((part) => part !== undefined).join(" · ");
  const marks = [
    name("resource-kind", entry.kind),
    ...entry.languages.map(languageName),
    ...entry.populations.map((each) => termed(each)),
  ];
  return (
    <li>
      <div className="card-head">
        <h4>
          {entry.link ? (
            <a href={entry.link} rel="external noreferrer" lang={entry.languages[0]}>
              {entry.title}
            </a>
          ) : (
            <span lang={entry.languages[0]}>{entry.title}</span>
          )}
        </h4>
        {entry.resourceId && <Status word={say("library.own")} shape="full" />}
      </div>
      <p>{entry.about}</p>
      {origin && <p className="small soft">{origin}</p>}
      <p className="small soft">{marks.join(" · ")}</p>
      {entry.vetting && <p className="small">{say("library.vetted", { how: entry.vetting })}</p>}
      {keeps && entry.resourceId && <Keeping entry={entry} resourceId={entry.resourceId} />}
    </li>
  );
};
