import { beingSent } from "./integration/being-sent";
import { givingUp } from "./integration/giving-up";
import { integrating } from "./integration/integrating";
import { measuring } from "./integration/measuring";
import { PlatformUnderTest } from "./support/platform-under-test";
import { SpanCollector } from "@sankofa/testing/span-collector";

describe("a program of somebody else's, beside the platform in one process", () => {
  const platform = new PlatformUnderTest("2026-01-05T08:00:00.000Z");
  beforeAll(() => platform.start(), 60_000);
  afterAll(() => platform.end());

  integrating(platform);
});

describe("a program of somebody else's that is sent what is published, beside the platform in one process", () => {
  const collector = new SpanCollector();
  const platform = new PlatformUnderTest("2026-01-05T08:00:00.000Z");
  beforeAll(async () => {
    platform.env = await collector.listens();
    await platform.start();
  }, 60_000);
  afterAll(async () => {
    await platform.end();
    await collector.ends();
  });

  const programs = beingSent(platform);
  measuring(programs, collector, ["platform", "platform"]);
  givingUp(platform, programs);
});
