import fc from "fast-check";
import { given } from "@sankofa/testing/given-when-then";
import { application, applicationDecider, type ApplicationCommand } from "./application.decide";
import type { ApplicationFact } from "./application.events";
import { selectionObstacle, unmet } from "./application.policies";
import {
  declined,
  GOOD,
  interested,
  invited,
  selected,
  shortlisted,
  TERMS,
  waived,
  WAY,
  withdrawn,
  waitlisted,
} from "@sankofa/testing/application-facts";

const at = (...facts: readonly ApplicationFact[]) => given(application).facts(...facts).state;

test("ENR-3: what keeps an application from being selected is named", () => {
  const code = (...facts: readonly ApplicationFact[]) => selectionObstacle(at(...facts), TERMS)?.code;
  expect(code()).toBe("application-unknown");
  expect(code(invited)).toBe("step-missing");
  expect(code(invited, interested())).toBe("step-missing");
  expect(code(invited, interested(), shortlisted)).toBe("step-missing");
  expect(code(...WAY)).toBeUndefined();
  expect(code(...WAY, waitlisted)).toBeUndefined();
  for (const ending of [selected, declined, withdrawn]) expect(code(...WAY, ending)).toBe("application-ended");
  expect(selectionObstacle(at(...WAY), { ...TERMS, programmeStatus: "closed" })?.code).toBe("programme-closed");
});

test("ENR-2: a condition that is not accepted stops the selection unless waived", () => {
  const [first, , ...rest] = WAY;
  const way = [first, interested({ ...GOOD, funding: false }), ...rest];
  expect(selectionObstacle(at(...way), TERMS)).toEqual({ code: "condition-unmet", params: { condition: "funding" } });
  expect(selectionObstacle(at(...way, waived("funding")), TERMS)).toBeUndefined();
});

test("ENR-2: size is met exactly within the limits, whatever they are", () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), fc.nat(300), (least, most, staff) => {
      const terms = { ...TERMS, limits: { "staff-least": least, "staff-most": most } };
      expect(unmet(TERMS.criteria, { ...GOOD, staff }, terms)).toEqual(
        staff >= least && staff <= most ? [] : ["staff"],
      );
    }),
  );
});

const reason = "Because";
const COMMANDS: readonly ApplicationCommand[] = [
  { type: "express-interest", answers: GOOD },
  { type: "shortlist-application", reason },
  {
    type: "record-inception",
    happened: "2026-03-01[Africa/Nairobi]",
    answers: { "explain-programme": true, motivation: "To do better" },
  },
  { type: "confirm-selection", reason, decidedBy: "account:lead" },
  { type: "decline-application", reason },
  { type: "waitlist-application", reason },
  { type: "confirm-withdrawal", reason },
];
const ORDER = ["invited", "interested", "shortlisted", "inception-held"];

test("ENR-3: in whatever order commands come, no selected application skipped a step, and an ending is never undone", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(COMMANDS.length - 1), { maxLength: 12 }), (picks) => {
      let state = applicationDecider.evolve({ status: "absent" }, invited);
      const seen: string[] = ["invited"];
      for (const pick of picks) {
        const command = COMMANDS[pick];
        if (!command) continue;
        const decision = applicationDecider.decide(command, state, {
          now: "2026-03-02T09:00:00.000Z",
          actor: "account:lead",
          tenant: "tenant",
          newId: String,
          factsBefore: 1,
          terms: TERMS,
        });
        if ("accepted" in decision)
          for (const fact of decision.accepted) state = applicationDecider.evolve(state, fact);
        if (state.status !== seen.at(-1)) seen.push(state.status);
      }
      if (seen.includes("selected")) expect(seen.slice(0, 4)).toEqual(ORDER);
      for (const ending of ["declined", "withdrawn"]) if (seen.includes(ending)) expect(seen.at(-1)).toBe(ending);
    }),
  );
});
