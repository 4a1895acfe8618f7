import type { Locator } from "playwright-core";
import { openSection } from "../deeds";
import type { Story } from "./story";

const JOINED = "Jirani Network";

/** A mentor's time is shared for a while: who leads brings another organisation in and lets it go, and the mentee reads both. */
export const sharing = (story: Story): void => {
  let place = "";
  const mentees = (): Locator => story.applicant.page.getByRole("region", { name: "Who is mentored", exact: true });
  const reads = async (path: string): Promise<void> => {
    await story.applicant.visit(path);
    expect(await story.applicant.violations()).toEqual([]);
    expect(await story.applicant.sideways()).toBe(0);
  };

  story.chapter("REL-1 another mentee is brought in, and the first reads with whom it shares its mentor", async () => {
    const { manager, applicant } = story;
    place = new URL(applicant.page.url()).pathname;
    await manager.visit(`${place}/life`);
    await manager.open("Bring in another mentee");
    await manager.page.getByLabel("Organisation", { exact: true }).first().selectOption({ label: JOINED });
    await manager.press("Bring it in");
    const card = manager.page.getByRole("region", { name: "Who is mentored", exact: true });
    await card.getByRole("listitem").filter({ hasText: JOINED }).waitFor();

    await reads(`${place}/life`);
    await mentees().getByRole("listitem").filter({ hasText: JOINED }).waitFor();
    // Who leads says who is mentored.
    expect(await mentees().innerText()).not.toMatch(/Bring in another mentee|A mentee leaves/);
    await applicant.screenshot("18-mentees-phone");
    await reads(place);
    await openSection(applicant, "Who took part");
    const took = applicant.page.getByRole("region", { name: "Who took part", exact: true });
    expect(await took.innerText()).toContain(`${JOINED}: nothing noted yet`);
    expect(await took.innerText()).toContain("Tumaini Children's Trust: nothing noted yet");
  });

  story.chapter("REL-1 once it is released it is mentored no longer, and what it took part in stays", async () => {
    const { manager } = story;
    await manager.open("A mentee leaves…");
    const leaving = manager.page.locator("form:has(button:text-is('Release it'))");
    await leaving.getByLabel("Why", { exact: true }).fill("It has found a mentor of its own.");
    await leaving.getByRole("button", { name: "Release it" }).click();
    const card = manager.page.getByRole("region", { name: "Who is mentored", exact: true });
    await card.getByRole("listitem").filter({ hasText: JOINED }).waitFor({ state: "detached" });

    await reads(`${place}/life`);
    expect(await mentees().getByRole("listitem").count()).toBe(1);
    expect(await mentees().innerText()).not.toContain(JOINED);
    await reads(place);
    const told = story.applicant.page.locator(".happenings > li", { hasText: JOINED });
    expect(await told.count()).toBe(2);
    // Back to where the story goes on.
    await manager.visit(place);
  });
};
