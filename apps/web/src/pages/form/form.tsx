import type { Form as FormAnswer } from "../../api/assessment";
import { LEAD, may } from "../../api/may";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { longDate } from "../../catalogue/moments";
import { inside, language, name, say } from "../../catalogue/words";
import type { EngagementDetail } from "../../api/scheduling";
import { Answer, Skeleton } from "../../parts/answer";
import { Card, Disclosure } from "../../parts/card";
import { FormStatus } from "../../parts/form-status";
import { Page } from "../../parts/page";
import { useNames } from "../../parts/use-names";
import { When } from "../../parts/when";
import { FillForm } from "./fill-form";
import { MeetingLink, useMeeting, withMeeting } from "./of-meeting";
import { SheetView } from "./sheet-view";

const useMayFill = (form: FormAnswer): boolean => {
  const place = { programme: form.programmeId, application: form.applicationId, relationship: form.relationshipId };
  return may(useSession(), place, form.side, ...LEAD);
};

const Submitted = ({ form }: { readonly form: FormAnswer }) => {
  const names = useNames([form.submitted?.by]);
  const mayFill = useMayFill(form);
  const last = form.facts.findLast(({ type }) => /^response\.(submitted|corrected)$/.test(type));
  if (!form.submitted || !form.sheet) return null;
  return (
    <>
      <Card title={say("form.answers")} aside={<FormStatus form={form} />}>
        <p className="soft">
          {say("form.submitted-by", { who: names(form.submitted.by) })} <When at={form.submitted.recorded} />
        </p>
        {form.corrections.map((correction) => (
          <p key={correction.corrects + correction.reason}>{say("form.corrected", { reason: correction.reason })}</p>
        ))}
        <SheetView sections={form.asks.sections} form={form} />
      </Card>
      {mayFill && last && (
        <Card title={say("form.correct-title")}>
          <Disclosure summary={say("form.correct-summary")}>
            <FillForm key={last.id} form={form} corrects={last.id} />
          </Disclosure>
        </Card>
      )}
    </>
  );
};

interface BodyProps {
  readonly form: FormAnswer;
  readonly meeting: EngagementDetail | undefined;
}

const Body = ({ form, meeting }: BodyProps) => {
  const mayFill = useMayFill(form);
  if (form.standing === "submitted") return <Submitted form={form} />;
  const closed = form.closed || !mayFill;
  return (
    <Card title={say("form.card")} aside={<FormStatus form={form} />}>
      {form.reason && <p>{form.reason}</p>}
      {closed ? (
        <p>{say(mayFill ? "form.closed" : "form.not-yours", { side: inside(name("side", form.side)) })}</p>
      ) : (
        <FillForm form={withMeeting(form, meeting)} />
      )}
      <Disclosure summary={say("form.source")}>
        <p className="soft">{form.asks.source}</p>
      </Disclosure>
    </Card>
  );
};

/** The same on paper: as it stands, and without answers once there are some. */
const Papers = ({ form }: { readonly form: FormAnswer }) => (
  <p>
    <a className="paper" href={`/api/v1/forms/${form.assignmentId}/pdf?language=${language.tag}`} download>
      {say(form.sheet ? "form.paper-filled" : "form.paper")}
    </a>
    {form.sheet && (
      <>
        {" · "}
        <a
          className="paper"
          href={`/api/v1/instruments/${form.instrument}/pdf?version=${form.asks.version}&language=${language.tag}`}
          download
        >
          {say("form.paper-blank")}
        </a>
      </>
    )}
  </p>
);

/** One form: what it asks, in the order it is printed in, and what was answered. */
export const Form = ({ assignmentId }: { readonly assignmentId: string }) => {
  const answer = useQuery<FormAnswer>(`/forms/${assignmentId}`);
  const form = answer.data;
  const meeting = useMeeting(form);
  return (
    <div className="stack page-narrow">
      <Page
        title={form?.asks.name ?? say("form.loading")}
        lead={
          form && (
            <>
              <p>{form.asks.purpose}</p>
              <p>
                {say("form.lead", {
                  mentor: form.mentorOrganisation,
                  mentee: form.menteeOrganisation,
                  side: inside(name("side", form.side)),
                  due: longDate(form.dueOn),
                })}
              </p>
              {meeting.data && <MeetingLink meeting={meeting.data} />}
            </>
          )
        }
        crumbs={form ? [{ href: `/relationships/${form.relationshipId}`, label: form.menteeOrganisation }] : []}
        of={answer}
      >
        {form && <Papers form={form} />}
        <Answer of={answer} lines={14}>
          {(body) =>
            meeting.loading && !meeting.data ? <Skeleton lines={14} /> : <Body form={body} meeting={meeting.data} />
          }
        </Answer>
      </Page>
    </div>
  );
};
