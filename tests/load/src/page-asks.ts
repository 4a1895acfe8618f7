/**
 * What a page asks the platform for when it is opened, after who is signed in: what stands in one row is asked at once and in one
 * request, and the next row when all of it is there. The browser suite holds this to what the pages really ask.
 */
export const PAGE_ASKS = {
  portfolio: [["/portfolio", "/templates"]],
  my_day: [
    [
      "/outlasting-grants?limit=20",
      "/calendar?from={from}&until={until}",
      "/mentor-searches",
      "/dues",
      "/forms",
      "/tasks",
    ],
  ],
  programme: [
    ["/programmes/{programmeId}"],
    [
      "/programmes/{programmeId}/figures",
      "/programmes/{programmeId}/applications?limit=50",
      "/relationships?programmeId={programmeId}&limit=50",
      "/changes?programmeId={programmeId}&limit=20",
      "/templates/snmp-track-3?version=1&language=en",
      "/programmes/{programmeId}/mentors?limit=50",
      "/programmes/{programmeId}/reports?limit=20",
      "/programmes/{programmeId}/obligations?limit=20",
      "/programmes/{programmeId}/trainings",
      "/calendar-addresses",
    ],
    ["/account-names?ids={accountIds}"],
  ],
  relationship: [
    ["/relationships/{relationshipId}"],
    [
      "/relationships/{relationshipId}/health",
      "/stage-guidance",
      "/plans/{relationshipId}",
      "/instruments",
      "/relationships/{relationshipId}/forms?limit=10",
      "/relationships/{relationshipId}/change",
      "/rights",
      "/relationships/{relationshipId}/timeline/days",
      "/relationships/{relationshipId}/timeline?limit=100&first=newest",
      "/relationships/{relationshipId}/life",
      "/programmes/{programmeId}/obligations?relationshipId={relationshipId}&limit=20",
      "/calendar-addresses",
    ],
    // What the device keeps is looked up before.
    ["/drafts/contact.{relationshipId}"],
  ],
  relationship_as_of: [
    ["/relationships/{relationshipId}", "/relationships/{relationshipId}?{asOf}"],
    [
      "/relationships/{relationshipId}/health?{asOf}",
      "/stage-guidance",
      "/plans/{relationshipId}?{asOf}",
      "/instruments",
      "/relationships/{relationshipId}/forms?limit=10",
      "/relationships/{relationshipId}/change?{asOf}",
      "/rights",
      "/relationships/{relationshipId}/timeline/days",
      "/relationships/{relationshipId}/timeline?limit=1&first=newest",
      "/relationships/{relationshipId}/timeline?limit=100&first=newest&{asOf}",
      "/relationships/{relationshipId}/life?{asOf}",
      "/programmes/{programmeId}/obligations?relationshipId={relationshipId}&limit=20&{asOf}",
      "/calendar-addresses",
    ],
    // What the device keeps is looked up before.
    ["/drafts/contact.{relationshipId}"],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>;

export type PageName = keyof typeof PAGE_ASKS;

/** The questions with what stands in braces filled in. */
export const filledIn = (page: PageName, places: Readonly<Record<string, string>>): readonly (readonly string[])[] =>
  PAGE_ASKS[page].map((turn) =>
    turn.map((path) => path.replace(/\{(\w+)\}/g, (_, place: string) => places[place] ?? `{${place}}`)),
  );
