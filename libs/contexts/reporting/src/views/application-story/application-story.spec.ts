import { folded, readingOver } from "@sankofa/testing/contract-feed";
import { TENANT } from "@sankofa/testing/given-when-then";
import { told, toldCohort } from "@sankofa/testing/told-cohort";
import { applicationStoryView } from "./application-story.view";
import { applicationTimeline } from "./application-timeline.query";

const [applicationId] = told.applications;

describe("ENR-3 an application's story", () => {
  test("goes from the invitation to the relationship that came of it", async () => {
    const page = await applicationTimeline.answer({ applicationId }, readingOver(toldCohort));
    expect(page?.items.map(({ type }) => type)).toEqual([
      "application.invited",
      "application.interest-expressed",
      "application.shortlisted",
      "application.inception-held",
      "cohort.seat-taken",
      "application.selected",
      "relationship.opened",
    ]);
  });

  test("names who decided, although a process carried the decision out", async () => {
    const page = await applicationTimeline.answer({ applicationId }, readingOver(toldCohort));
    expect(page?.items.find(({ type }) => type === "application.selected")).toMatchObject({
      actor: "⟦s1.amara⟧",
      actorId: `account:${told.coordinator}`,
      sentence: "⟦s1.amara⟧ selected the application: Ready",
    });
  });

  test("belongs to the application's programme and funder", () => {
    const docs = folded(applicationStoryView, toldCohort);
    expect(docs.size).toBe(4);
    expect(applicationStoryView.scope(docs.get(applicationId)!)).toEqual({
      funder: TENANT,
      programme: told.programme,
      application: applicationId,
    });
  });
});
