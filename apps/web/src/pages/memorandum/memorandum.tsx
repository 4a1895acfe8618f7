import type { Memorandum as MemorandumAnswer } from "../../api/enrolment";
import { LEAD, may } from "../../api/may";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { longDate } from "../../catalogue/moments";
import { language, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card, Disclosure } from "../../parts/card";
import { Page } from "../../parts/page";
import { Status } from "../../parts/status";
import { RevisionForm } from "./revision-form";
import { SignaturesCard } from "./signatures-card";
import { VersionsCard } from "./versions-card";

const Body = ({ memorandum }: { readonly memorandum: MemorandumAnswer }) => {
  const session = useSession();
  const leads = may(session, { programme: memorandum.programmeId, application: memorandum.applicationId }, ...LEAD);
  const current = memorandum.versions.find((version) => version.textVersion === memorandum.textVersion);
  return (
    <div className="columns">
      <Card
        title={say("memorandum.text", { version: memorandum.textVersion })}
        aside={
          <Status
            word={say(memorandum.status === "in-force" ? "memorandum.in-force" : "memorandum.draft")}
            shape={memorandum.status === "in-force" ? "done" : "half"}
          />
        }
      >
        <div className="document" lang="en">
          {current?.text}
        </div>
        <p className="small">
          {say("memorandum.digest")} <code className="digest">{memorandum.digest}</code>
        </p>
        <p className="buttons">
          <a
            className="button quiet"
            href={`/api/v1/memoranda/${memorandum.memorandumId}/pdf?language=${language.tag}`}
            download
          >
            {say("memorandum.pdf")}
          </a>
        </p>
        {leads && memorandum.status === "draft" && current && (
          <Disclosure summary={say("revision.summary")}>
            <RevisionForm key={memorandum.textVersion} memorandum={memorandum} text={current.text} />
          </Disclosure>
        )}
      </Card>
      <div className="stack">
        <SignaturesCard memorandum={memorandum} leads={leads} />
        <VersionsCard memorandum={memorandum} />
      </div>
    </div>
  );
};

/** One memorandum: its text, who has signed which version, and the way to sign. */
export const Memorandum = ({ memorandumId }: { readonly memorandumId: string }) => {
  const session = useSession();
  const memorandum = useQuery<MemorandumAnswer>(`/memoranda/${memorandumId}`);
  const shown = memorandum.data;
  const place = shown && { programme: shown.programmeId, application: shown.applicationId };
  const crumbs =
    shown && place && may(session, place, "funder-administrator", "auditor", "applicant", "mentee", ...LEAD)
      ? [
          {
            href: `/programmes/${shown.programmeId}/applications/${shown.applicationId}`,
            label: shown.menteeOrganisation,
          },
        ]
      : [];
  return (
    <Page
      title={say("memorandum.title")}
      lead={
        shown &&
        say("memorandum.lead", {
          mentor: shown.mentorOrganisation,
          mentee: shown.menteeOrganisation,
          from: longDate(shown.from),
          until: longDate(shown.until),
        })
      }
      crumbs={crumbs}
      of={memorandum}
    >
      <Answer of={memorandum} lines={16}>
        {(body) => <Body memorandum={body} />}
      </Answer>
    </Page>
  );
};
