import type { Decider } from "@sankofa/kernel/decider";
import { accept, refuse } from "@sankofa/kernel/decision";
import { expectTotal, given } from "./given-when-then";

type Lamp = { readonly type: "lamp-lit"; readonly data: { readonly by: string } };
const lamp: Decider<
  { readonly type: "light"; readonly by: string },
  { readonly lit: boolean },
  Lamp,
  "no-oil",
  { readonly oil: boolean }
> = {
  initial: { lit: false },
  decide: (command, state, { oil }) =>
    state.lit
      ? accept()
      : oil
        ? accept({ type: "lamp-lit", data: { by: command.by } })
        : refuse("no-oil", { by: command.by }),
  evolve: () => ({ lit: true }),
};

test("says what became true, and that the second time nothing does", () => {
  const lit = given(lamp).when({ type: "light", by: "Ama" }, { oil: true });
  lit
    .then({ type: "lamp-lit", data: { by: "Ama" } })
    .thenTypes("lamp-lit")
    .twiceWritesNothing();
  expect(lit.state).toEqual({ lit: true });
});

test("says why not, by code and params", () => {
  given({ decider: lamp }).when({ type: "light", by: "Ama" }, { oil: false }).thenRefused("no-oil", { by: "Ama" });
  expect(() => given(lamp).when({ type: "light", by: "Ama" }, { oil: false }).then()).toThrow();
});

test("folds every order of facts", () => {
  expectTotal(lamp, [{ type: "lamp-lit", data: { by: "Ama" } }]);
  expect(() =>
    expectTotal({ initial: 0, evolve: () => undefined as unknown as number }, [{ type: "x", data: {} }]),
  ).toThrow();
});
