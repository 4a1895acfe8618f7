import { seated, type Demonstration } from "../demonstration";
import type { Reader } from "../reader";

const TASK = "Ask both boards for a day";
const LET_IN = "Zawadi Njoroge";
const STAYS = "Pendo Macharia";
const OUTCOME = "Both boards came, and stayed for the afternoon.";

/** A pair that goes on and has chosen how it works. */
export const pairOf = (reader: Reader): Promise<string> =>
  reader.page.evaluate(async () => {
    const ask = async (path: string): Promise<unknown> => (await fetch(`/api/v1${path}`)).json();
    const { items } = (await ask("/relationships?limit=100")) as {
      readonly items: readonly { readonly relationshipId: string; readonly status: string }[];
    };
    for (const { relationshipId, status } of items) {
      const asked = status === "active" ? await ask(`/relationships/${relationshipId}/approaches`) : {};
      const { chosen = [] } = asked as { readonly chosen?: readonly object[] };
      if (chosen.length > 0) return relationshipId;
    }
    throw new Error("No pair goes on that has chosen an approach");
  });

/** Somebody of a mentee's people, with an account and a role in the relationship. */
const letIn = (reader: Reader, pair: string, who: string): Promise<void> =>
  reader.page.evaluate(
    async ([on, displayName]) => {
      const post = async (path: string, body: object): Promise<{ readonly id: string }> => {
        const headers = { "content-type": "application/json", "idempotency-key": crypto.randomUUID() };
        return (await fetch(`/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) })).json() as never;
      };
      const { id } = await post("/accounts", { displayName });
      await post(`/accounts/${id}/grants`, { role: "mentee", level: "relationship", on });
    },
    [pair.replace("/relationships/", ""), who],
  );

/** Whoever leads: looks after a pair on its own pages. */
export const leadStory = (standing: () => Demonstration): void => {
  describe("a programme's manager", () => {
    let manager: Reader;
    let pair = "";
    beforeAll(async () => {
      manager = await seated(standing(), "programme-manager");
      await manager.visit("/");
      pair = `/relationships/${await pairOf(manager)}`;
      for (const who of [LET_IN, STAYS]) await letIn(manager, pair, who);
    });
    afterAll(async () => {
      await manager?.close();
    });

    test("REL-1 brings another mentee into a relationship, and lets it go again", async () => {
      await manager.visit(`${pair}/life`);
      const card = manager.page.getByRole("region", { name: "Who is mentored", exact: true });
      const before = await card.getByRole("listitem").count();
      await manager.open("Bring in another mentee");
      await manager.press("Bring it in");
      await card.getByRole("listitem").nth(before).waitFor();
      await manager.open("A mentee leaves…");
      const leaving = card.locator("form").filter({ has: manager.page.getByRole("button", { name: "Release it" }) });
      await leaving.getByLabel("Why", { exact: true }).fill("It has found a mentor of its own.");
      expect(await manager.violations()).toEqual([]);
      await manager.screenshot("story-lead-mentees");
      await leaving.getByRole("button", { name: "Release it" }).click();
      await card.getByRole("listitem").nth(before).waitFor({ state: "detached" });
    });

    test("PRV-2 is asked on my day about the access of who may have left with it, finds one right and takes one away", async () => {
      await manager.visit("/my");
      await manager.page.getByRole("link", { name: /may be over wait to be looked at/ }).click();
      const card = manager.page.getByRole("region", { name: "Access that may be over", exact: true });
      const right = card.getByRole("listitem").filter({ hasText: STAYS });
      await right.getByRole("button", { name: "It is still right" }).click();
      await right.waitFor({ state: "detached" });
      const row = card.getByRole("listitem").filter({ hasText: LET_IN });
      await row.getByText(/^A mentee left .*Was it theirs/).waitFor();
      await row.getByText("Take away…").click();
      await row.getByLabel("Reason", { exact: true }).fill("She went with her organisation.");
      expect(await manager.violations()).toEqual([]);
      await manager.screenshot("story-lead-outlasting");
      await row.getByRole("button", { name: "Take this role away" }).click();
      await row.waitFor({ state: "detached" });
    });

    test("REL-4 gives a task to another side, and says what came of an approach beside what was hoped", async () => {
      await manager.visit(`${pair}/working`);
      await manager.open("Add a task");
      await manager.fill({ "What will be done": TASK });
      await manager.press("Assign this task");
      const task = manager.page.getByRole("listitem").filter({ hasText: TASK });
      await task.getByText("Somebody else, or another day").click();
      await task.getByLabel("Whose it is", { exact: true }).selectOption({ label: "Programme" });
      await task.getByLabel("Reason", { exact: true }).last().fill("The programme knows both boards.");
      await task.getByRole("button", { name: "Change it" }).click();
      await task
        .getByText(/^Programme/)
        .first()
        .waitFor();
      await manager.open("Say what came of it");
      const approaches = manager.page.getByRole("region", { name: "Approaches", exact: true });
      await approaches.getByLabel("Beside what was hoped").first().selectOption({ label: "Better than hoped" });
      await approaches.getByLabel("What came of it", { exact: true }).first().fill(OUTCOME);
      await approaches.getByRole("button", { name: "Note what came of it" }).first().click();
      await approaches.getByText(OUTCOME).last().waitFor();
      expect(await manager.violations()).toEqual([]);
      await manager.screenshot("story-lead-working");
      expect(manager.faults).toEqual([]);
    });
  });
};
