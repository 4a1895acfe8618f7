import type { ProgrammeDetail } from "../../api/enrolment";
import { LEAD, may } from "../../api/may";
import type { ListedTraining, Training as TrainingDetail } from "../../api/scheduling";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { placeOfZone } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { asOfParams, AsOfFrame, useAsOf, type AsOf } from "../../parts/as-of";
import { Card, Disclosure, Empty } from "../../parts/card";
import { Facts } from "../../parts/facts";
import { List } from "../../parts/list";
import { Page } from "../../parts/page";
import { Status } from "../../parts/status";
import { useList } from "../../parts/use-list";
import { DayCard } from "./day-card";
import { LayOutForm } from "./lay-out-form";
import { WebLink } from "../../parts/web-link-text";

interface OneProps {
  readonly listed: ListedTraining;
  readonly writes: boolean;
  readonly asOf: AsOf;
}

const One = ({ listed, writes, asOf }: OneProps) => {
  const training = useQuery<TrainingDetail>(`/trainings/${listed.trainingId}`, asOfParams(asOf));
  return (
    <section className="stack">
      <Facts
        pairs={[
          { term: say("lay-out.agenda"), value: name("template", listed.agenda) },
          listed.place !== null && { term: say("training.where"), value: listed.place },
          listed.link !== null && {
            term: say("lay-out.link"),
            value: <WebLink to={listed.link} />,
          },
          { term: say("training.zone", { zone: placeOfZone(listed.zone) }), value: <TrainingStatus listed={listed} /> },
        ]}
      />
      <Answer of={training} lines={12}>
        {(shown) => (
          <div className="stack">
            {shown.days.map((day) => (
              <DayCard key={day.day} training={shown} day={day} writes={writes} />
            ))}
          </div>
        )}
      </Answer>
    </section>
  );
};

const TrainingStatus = ({ listed }: { readonly listed: ListedTraining }) => (
  <Status word={name("training-status", listed.status)} shape={listed.status === "ended" ? "done" : "open"} />
);

/** The trainings of a programme: agenda, days and registers. */
export const Training = ({ programmeId }: { readonly programmeId: string }) => {
  const asOf = useAsOf();
  const writes = may(useSession(), { programme: programmeId }, ...LEAD);
  const programme = useQuery<ProgrammeDetail>(`/programmes/${programmeId}`, asOfParams(asOf));
  const trainings = useList<ListedTraining>(`/programmes/${programmeId}/trainings`, asOfParams(asOf));
  const called = programme.data?.name ?? say("crumb.programme");
  return (
    <Page
      title={say("training.title")}
      lead={say("training.lead", { programme: called })}
      crumbs={[
        { href: "/", label: say("nav.home") },
        { href: `/programmes/${programmeId}`, label: called },
      ]}
      position={trainings.first.position}
    >
      <AsOfFrame asOf={asOf}>
        <List of={trainings} lines={12} empty={<Empty>{say("trainings.empty")}</Empty>}>
          {(items) => items.map((each) => <One key={each.trainingId} listed={each} writes={writes} asOf={asOf} />)}
        </List>
        {writes && (
          <Answer of={programme}>
            {(shown) => (
              <Card title={say("lay-out.verb")}>
                <Disclosure summary={say("lay-out.summary")} open={trainings.first.data?.items.length === 0}>
                  <LayOutForm programme={shown} />
                </Disclosure>
              </Card>
            )}
          </Answer>
        )}
      </AsOfFrame>
    </Page>
  );
};
