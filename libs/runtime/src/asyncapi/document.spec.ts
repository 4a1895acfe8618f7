import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "@asyncapi/parser";
import { attributesOf, headersOf } from "@sankofa/contracts/cloud-event";
import { publicContract, type Contract } from "@sankofa/kernel/contract";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { field, list, optional } from "@sankofa/kernel/schema";
import { contract } from "@sankofa/ports/message-bus.contract";
import { tally } from "@sankofa/testing/sample/tally.context";
import { asyncApiDocument } from "./document";
import { eventHeaders } from "./event-headers";

const TYPE = "org.sankofa.tally.counted.v1";
const room: ContextManifest = {
  ...tally,
  contracts: {
    ...tally.contracts,
    [TYPE]: publicContract(1, "A tally counted", {
      tallyId: field.id(),
      by: field.whole(1),
      tags: optional(list(field.code())),
    }),
  },
};

const read = async (document: object) => {
  const { document: parsed, diagnostics } = await new Parser().parse(JSON.stringify(document));
  return { parsed, wrong: diagnostics.filter(({ severity }) => severity <= 1).map(({ message }) => message) };
};

test("the official parser reads the document, and finds every public contract where it is said", async () => {
  const { parsed, wrong } = await read(asyncApiDocument([room], "1.2.3"));
  expect(wrong).toEqual([]);
  expect(parsed?.version()).toBe("3.0.0");
  expect(parsed?.info().version()).toBe("1.2.3");
  const [operation, ...others] = parsed?.operations().all() ?? [];
  expect(others).toEqual([]);
  expect(operation?.isSend()).toBe(true);
  expect(operation?.channels().all()[0]?.address()).toBe("sankofa.public.{funder}.tally.tally.counted.v1");
  const [message] = operation?.messages().all() ?? [];
  expect(message?.name()).toBe(TYPE);
  expect(message?.payload()?.required()).toEqual(["tallyId", "by"]);
});

test("the document of the platform's own rooms, which docs/contracts holds, is read as well", async () => {
  const committed = JSON.parse(
    readFileSync(join(__dirname, "../../../../docs/contracts/asyncapi.json"), "utf8"),
  ) as object;
  const { parsed, wrong } = await read(committed);
  expect(wrong).toEqual([]);
  expect(parsed?.channels().all().length).toBeGreaterThan(10);
});

test("the parser would have told of a channel that is not there", async () => {
  const document = asyncApiDocument([room], "1.2.3");
  const { wrong } = await read({ ...document, channels: {} });
  expect(wrong).not.toEqual([]);
});

test("the headers described are those that are sent", () => {
  const said: Contract = { ...contract(1), type: TYPE, audience: "public" };
  const names = (some: Contract): string[] => headersOf(attributesOf(some)).map(([name]) => name);
  const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  // The last is the broker's to add: it is the same for all that one log says.
  expect([...names({ ...said, previous: "0", traceparent }), "ce-log"].sort()).toEqual(
    Object.keys(eventHeaders.properties).sort(),
  );
  expect(names(said).sort()).toEqual([...eventHeaders.required].sort());
});
