import { the } from "../journeys/support/the";

export interface Listed {
  readonly items: readonly Readonly<Record<string, string>>[];
}

/** The address of every page, each of a record that the demonstration has something to say of. */
export const pagesOf = async (ask: (path: string) => Promise<Listed>): Promise<Readonly<Record<string, string>>> => {
  const relationship = (await ask("/relationships?limit=100")).items[0] ?? {};
  const report = (await ask(`/programmes/${relationship["programmeId"]}/reports`)).items[0] ?? {};
  const application = `/applications/${relationship["applicationId"]}`;
  const { memorandum, organisationId } = (await ask(application)) as unknown as {
    memorandum: { memorandumId: string };
    organisationId: string;
  };
  const [mentor] = (await ask(`/programmes/${relationship["programmeId"]}/mentors`)).items;
  const forms = (await ask(`/relationships/${relationship["relationshipId"]}/forms`)).items;
  const form = forms.find(({ standing }) => standing === "submitted");
  const planned = (await ask(`/calendar/entries?of=programme&on=${relationship["programmeId"]}`)).items;
  const [challenge] = (await ask(`/relationships/${relationship["relationshipId"]}/challenges`)).items;
  return {
    portfolio: "/",
    "sign-in": "/",
    home: "/",
    my: "/my",
    calendar: "/calendar",
    "open-programme": "/programmes/new",
    programme: `/programmes/${relationship["programmeId"]}`,
    report: `/reports/${report["reportId"]}`,
    "roll-up": `/programmes/${relationship["programmeId"]}/roll-up`,
    import: `/programmes/${relationship["programmeId"]}/import`,
    training: `/programmes/${relationship["programmeId"]}/training`,
    application: `/programmes/${relationship["programmeId"]}${application}`,
    interest: `${application}/interest`,
    memorandum: `/memoranda/${memorandum.memorandumId}`,
    relationship: `/relationships/${relationship["relationshipId"]}`,
    engagement: `/engagements/${the(planned.find(({ what }) => what === "engagement"))["id"]}`,
    form: `/forms/${the(form)["assignmentId"]}`,
    working: `/relationships/${relationship["relationshipId"]}/working`,
    plan: `/relationships/${relationship["relationshipId"]}/plan`,
    "relationship-life": `/relationships/${relationship["relationshipId"]}/life`,
    budget: `/relationships/${relationship["relationshipId"]}/budget`,
    journal: `/relationships/${relationship["relationshipId"]}/journal`,
    confidence: `/relationships/${relationship["relationshipId"]}/confidence`,
    "programme-confidence": `/programmes/${relationship["programmeId"]}/confidence`,
    challenge: `/challenges/${the(challenge)["challengeId"]}`,
    organisations: "/organisations",
    organisation: `/organisations/${organisationId}`,
    mentor: `/mentors/${the(mentor)["mentorId"]}`,
    library: "/library",
    settings: "/settings",
    integrations: "/settings/integrations",
    people: "/settings/people",
    audit: "/audit",
    "not-found": "/nowhere",
  };
};
