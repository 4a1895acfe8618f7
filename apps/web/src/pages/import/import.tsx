import { useState } from "react";
import type { ProgrammeDetail } from "../../api/enrolment";
import type { ImportTable } from "../../api/imports";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Page } from "../../parts/page";
import { EarlierCard } from "./earlier-card";
import { FileCard } from "./file-card";
import { FoundCard } from "./found-card";
import type { Looked } from "./looked";

/** Tables whose every row a closed programme refuses. */
const TAKE_IN: readonly string[] = ["applications", "mentors"];

/** A spreadsheet becomes records: looked at first, row by row, and written then. */
export const Import = ({ programmeId }: { readonly programmeId: string }) => {
  const programme = useQuery<ProgrammeDetail>(`/programmes/${programmeId}`);
  const tables = useQuery<{ readonly items: readonly ImportTable[] }>("/imports");
  const [looked, setLooked] = useState<Looked>();
  const name = programme.data?.name;
  return (
    <Page
      title={say("import.title")}
      lead={name && say("import.lead", { programme: name })}
      crumbs={[
        { href: "/", label: say("nav.home") },
        { href: `/programmes/${programmeId}`, label: name ?? say("programme.loading") },
      ]}
      of={programme}
    >
      <div className="stack">
        <Answer of={programme} lines={6}>
          {({ closed }) => (
            <Answer of={tables} lines={6}>
              {({ items }) => (
                <FileCard
                  programmeId={programmeId}
                  tables={items.filter((table) => !closed || !TAKE_IN.includes(table.name))}
                  onLooked={setLooked}
                />
              )}
            </Answer>
          )}
        </Answer>
        {looked && <FoundCard key={looked.digest} programmeId={programmeId} looked={looked} />}
        <EarlierCard programmeId={programmeId} />
      </div>
    </Page>
  );
};
