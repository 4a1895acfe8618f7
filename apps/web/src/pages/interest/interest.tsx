import { Link } from "wouter";
import type { Application } from "../../api/enrolment";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card, Empty } from "../../parts/card";
import { Page } from "../../parts/page";
import { criteriaOf, useTemplate, wording } from "../../parts/use-template";
import { InterestForm } from "./interest-form";

const Answered = ({ application }: { readonly application: Application }) => (
  <Empty
    step={
      <Link
        href={`/programmes/${application.programmeId}/applications/${application.applicationId}`}
        className="button"
      >
        {say("interest.follow")}
      </Link>
    }
  >
    {say("interest.answered")}
  </Empty>
);

/** What was typed before stays in its draft; there is nobody any more to send it to. */
const Closed = () => <Empty>{say("interest.closed")}</Empty>;

const Asked = ({ application }: { readonly application: Application }) => {
  const answer = useTemplate(application.template, application.templateVersion);
  return (
    <Answer of={answer} lines={14}>
      {(template) => (
        <InterestForm
          application={application}
          criteria={criteriaOf(template, application.extraCriteria)}
          conditions={template.template.conditions}
          label={wording(template, { practice: application.practice })}
        />
      )}
    </Answer>
  );
};

/** The applicant's form: every criterion and condition, answered for the organisation. */
export const Interest = ({ applicationId }: { readonly applicationId: string }) => {
  const application = useQuery<Application>(`/applications/${applicationId}`);
  const shown = application.data;
  return (
    <div className="stack page-narrow">
      <Page
        title={say("interest.title")}
        lead={
          shown &&
          say("interest.lead", {
            organisation: shown.organisationName,
            programme: shown.programmeName,
            lead: shown.leadOrganisation,
          })
        }
        of={application}
      >
        <Card title={say("interest.card")}>
          <Answer of={application} lines={14}>
            {(body) => {
              if (body.status !== "invited") return <Answered application={body} />;
              return body.programmeClosed ? <Closed /> : <Asked application={body} />;
            }}
          </Answer>
        </Card>
      </Page>
    </div>
  );
};
