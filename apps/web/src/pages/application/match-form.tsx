import type { Application, Programme } from "../../api/enrolment";
import { POPULATIONS } from "../../api/library";
import type { MatchMentor, MatchProposal } from "../../api/matching";
import type { Organisation } from "../../api/organisations";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { useTerms } from "../../parts/use-terms";

interface OfMatch {
  readonly application: Application;
  readonly proposal: MatchProposal | undefined;
  readonly nameOf: (mentorId: string) => string;
  readonly forbidden: string | undefined;
}

/** What stands in one line, divided by commas. */
const several = (form: FormData, field: string): readonly string[] => {
  const parts = textOf(form, field)
    .split(",")
    .map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))];
};

const Fields = ({
  application,
  proposal,
  nameOf,
  forbidden,
  mentors,
  programme,
  communities,
}: OfMatch & {
  readonly mentors: readonly MatchMentor[];
  readonly programme: Programme;
  readonly communities: readonly string[];
}) => (
  <CommandForm
    path={`/applications/${application.applicationId}/match-proposal`}
    verb={say("match.rank")}
    forbidden={forbidden}
    look="quiet"
    body={(form) =>
      present({
        areas: several(form, "areas"),
        population: given(form, "population"),
        languages: several(form, "languages"),
        from: textOf(form, "from"),
        until: textOf(form, "until"),
        offers: mentors.map(({ mentorId }) =>
          present({
            mentorId,
            population: given(form, `population-${mentorId}`),
            languages: several(form, `languages-${mentorId}`),
          }),
        ),
      })
    }
  >
    <InputField
      name="areas"
      label={say("match.areas")}
      hint={say("match.commas")}
      initial={proposal?.needs?.areas.join(", ")}
      required
    />
    <InputField
      name="population"
      label={say("match.population")}
      initial={proposal?.needs?.population}
      suggestions={communities}
    />
    <InputField
      name="languages"
      label={say("match.languages")}
      hint={say("match.commas")}
      initial={proposal?.needs?.languages.join(", ")}
    />
    <div className="pair">
      <InputField
        name="from"
        type="date"
        label={say("activity.from")}
        initial={proposal?.needs?.from ?? programme.from}
        required
      />
      <InputField
        name="until"
        type="date"
        label={say("activity.until")}
        initial={proposal?.needs?.until ?? programme.until}
        required
      />
    </div>
    {mentors.map(({ mentorId, organisation, areas }) => (
      <fieldset className="field" key={mentorId}>
        <legend>{say("match.of-mentor", { mentor: nameOf(mentorId), organisation, areas: areas.join(", ") })}</legend>
        <InputField name={`population-${mentorId}`} label={say("match.their-population")} suggestions={communities} />
        <InputField name={`languages-${mentorId}`} label={say("match.their-languages")} hint={say("match.commas")} />
      </fieldset>
    ))}
  </CommandForm>
);

/** What the mentee itself said that it needs: the areas below are chosen with it in view. */
const StatedNeeds = ({ application }: Pick<OfMatch, "application">) => {
  const { data } = useQuery<Organisation>(`/organisations/${application.organisationId}`);
  const place = data?.places.find(({ applicationId }) => applicationId === application.applicationId);
  if (!place?.needs) return null;
  return <p>{say("match.stated", { needs: place.needs.needs.map(({ need }) => need).join(" · ") })}</p>;
};

/** What the mentee needs, and what is known of mentors beside their profiles. */
export const MatchForm = ({ application, proposal, nameOf, forbidden }: OfMatch) => {
  const asked = useQuery<{ readonly mentors: readonly MatchMentor[] }>(
    `/programmes/${application.programmeId}/match-mentors`,
  );
  const communities = POPULATIONS.map(useTerms());
  const mentors = asked.data?.mentors ?? [];
  const programme = useQuery<Programme>(`/programmes/${application.programmeId}`);
  if (mentors.length === 0) return <Empty>{say("match.no-mentors")}</Empty>;
  return (
    <Answer of={programme} lines={4}>
      {(body) => (
        <>
          <StatedNeeds application={application} />
          <Fields
            application={application}
            proposal={proposal}
            nameOf={nameOf}
            forbidden={forbidden}
            mentors={mentors}
            programme={body}
            communities={communities}
          />
        </>
      )}
    </Answer>
  );
};
