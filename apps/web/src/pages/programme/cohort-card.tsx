import type { ProgrammeDetail } from "../../api/enrolment";
import { countryName } from "../../catalogue/countries";
import { sentenceList } from "../../catalogue/moments";
import { name, NOT_YET, say } from "../../catalogue/words";
import { Card } from "../../parts/card";
import { Facts } from "../../parts/facts";
import { Status } from "../../parts/status";
import { CountedNumber } from "../../parts/figures/counted-number";
import { useTemplate, wordsOf } from "../../parts/use-template";

const Seats = ({ taken, capacity }: { readonly taken: number; readonly capacity: number }) => (
  <div className="seats" aria-hidden="true">
    {Array.from({ length: Math.min(capacity, 50) }, (_, seat) => (
      <span key={seat} className={seat < taken ? "seat taken" : "seat"} />
    ))}
  </div>
);

/** The seats of the cohort and the terms of the programme. */
export const CohortCard = ({ programme }: { readonly programme: ProgrammeDetail }) => {
  const answer = useTemplate(programme.template, programme.templateVersion);
  const word = wordsOf(answer, programme);
  return (
    <Card
      title={say("cohort.title")}
      aside={
        programme.closed ? (
          <Status word={say("programme.closed")} shape="stop" />
        ) : (
          <Status word={say("programme.open")} shape="full" />
        )
      }
    >
      <p>
        <strong>
          <CountedNumber
            path="/figures/seats/facts"
            title={name("figure", "seats")}
            value={programme.seatsTaken}
            shown={say("cohort.seats", { taken: programme.seatsTaken, capacity: programme.capacity })}
            asked={{ programmeId: programme.programmeId }}
          />
        </strong>
      </p>
      <Seats taken={programme.seatsTaken} capacity={programme.capacity} />
      <Facts
        pairs={[
          {
            term: say("cohort.template"),
            value: answer.data?.catalogue.name ?? (answer.loading ? NOT_YET : programme.template),
          },
          { term: say("cohort.region"), value: sentenceList(programme.region.map(countryName)) },
          { term: say("cohort.practice"), value: word(`practice.${programme.practice}`, programme.practice) },
          {
            term: say("cohort.invited"),
            value: (
              <CountedNumber
                path="/figures/applications/facts"
                title={name("figure", "applications")}
                value={Object.values(programme.applications).reduce((sum, each) => sum + each, 0)}
                asked={{ programmeId: programme.programmeId }}
              />
            ),
          },
        ]}
      />
    </Card>
  );
};
