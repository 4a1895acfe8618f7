import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { funder } from "./funder.decide";

const administrator = newIdOf(1);
const register = { type: "register-funder", name: "Umoja Trust", administrator } as const;
const open = { administrator: { status: "open", accountId: administrator, displayName: "Amara" } } as const;
const registered = {
  type: "access.funder-registered",
  data: { funderId: TENANT, name: "Umoja Trust", administrator },
} as const;

describe("PRV-2 a funder", () => {
  test("is its own tenant and starts with an administrator", () => {
    given(funder).when(register, open).then(registered).twiceWritesNothing();
  });

  test("is not registered for somebody without an open account", () => {
    given(funder)
      .when(register, { administrator: { status: "absent" } })
      .thenRefused("administrator-without-account");
    given(funder)
      .when(register, { administrator: { status: "closed", accountId: administrator } })
      .thenRefused("administrator-without-account");
  });

  test("is not registered again under another name", () => {
    given(funder)
      .facts(registered)
      .when({ ...register, name: "Other" }, open)
      .thenRefused("funder-registered-otherwise");
  });

  test("folds every history", () => expectTotal(funder.decider, [registered]));
});
