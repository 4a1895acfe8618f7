import type { Organisation } from "../../api/organisations";
import { say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { Facts } from "../../parts/facts";
import { InputField, TextField } from "../../parts/field";
import { given, numberOf, present, textOf } from "../../parts/form-data";

const HOURS_OF_A_MONTH = 750;

/** How the organisation manages its mentoring, and who holds it together (ENR-9). */
export const MentoringCard = ({
  organisation,
  writes,
}: {
  readonly organisation: Organisation;
  readonly writes: boolean;
}) => {
  const { mentoring } = organisation;
  return (
    <Card title={say("mentoring.title")}>
      {mentoring ? (
        <>
          <Facts
            pairs={[
              { term: say("mentoring.coordinator"), value: mentoring.coordinatorName },
              { term: say("mentoring.hours"), value: mentoring.hoursAMonth },
            ]}
          />
          <p>{mentoring.how}</p>
          {mentoring.means && <p>{mentoring.means}</p>}
        </>
      ) : (
        <Empty>{say("mentoring.none")}</Empty>
      )}
      {writes && (
        <Disclosure summary={say("mentoring.summary")}>
          <CommandForm
            key={JSON.stringify(mentoring)}
            path={`/organisations/${organisation.organisationId}/mentoring-plan`}
            verb={say("mentoring.plan")}
            look="quiet"
            body={(form) =>
              present({
                coordinatorName: textOf(form, "coordinatorName"),
                hoursAMonth: numberOf(form, "hoursAMonth"),
                how: textOf(form, "how"),
                means: given(form, "means"),
              })
            }
          >
            <div className="pair">
              <InputField
                name="coordinatorName"
                label={say("mentoring.coordinator")}
                initial={mentoring?.coordinatorName}
                maxLength={200}
                required
              />
              <InputField
                name="hoursAMonth"
                type="number"
                min={1}
                max={HOURS_OF_A_MONTH}
                label={say("mentoring.hours")}
                initial={mentoring?.hoursAMonth}
                narrow
                required
              />
            </div>
            <TextField name="how" label={say("mentoring.how")} initial={mentoring?.how} required />
            <TextField name="means" label={say("mentoring.means")} initial={mentoring?.means} />
          </CommandForm>
        </Disclosure>
      )}
    </Card>
  );
};
