import { trace } from "@opentelemetry/api";
import { newTraceparent } from "../traces";
import { exportSpans } from "./span-export";
import { isCollected, measured } from "./spans";

const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" };
const within = newTraceparent();

afterEach(() => {
  trace.disable();
  jest.resetModules();
});

test("OPS-2 without an endpoint nothing is loaded, and what is begun is told the trace that there was", async () => {
  jest.doMock("@opentelemetry/sdk-trace-base", () => {
    throw new Error("It was loaded");
  });
  expect(await exportSpans("platform", "0.0.0", {})).toBeUndefined();
  expect(isCollected()).toBe(false);
  expect(await measured("work", { within }, async (told) => told)).toBe(within);
  expect(newTraceparent()).toMatch(/-00$/);
});

test("OPS-2 where its packages are missing an endpoint is refused with a sentence that says what to do", async () => {
  jest.doMock("@opentelemetry/sdk-trace-base", () => {
    throw new Error("Cannot find module");
  });
  await expect(exportSpans("platform", "0.0.0", ENDPOINT)).rejects.toMatchObject({
    code: "telemetry-missing",
    exitCode: 64,
    message: expect.stringContaining("npm install"),
  });
  jest.dontMock("@opentelemetry/sdk-trace-base");
});

test("OPS-2 what fails ends its span and fails still, and a collector that is away does not hold up the end", async () => {
  const spans = await exportSpans("platform", "0.0.0", ENDPOINT);
  expect(isCollected()).toBe(true);
  expect(newTraceparent()).toMatch(/-01$/);
  const told = await measured("work", { within: newTraceparent() }, async (traceparent) => traceparent);
  expect(told).not.toBe(within);
  await expect(measured("work", { within }, () => Promise.reject(new Error("Broken")))).rejects.toThrow("Broken");
  await spans?.stop();
  expect(isCollected()).toBe(false);
});
