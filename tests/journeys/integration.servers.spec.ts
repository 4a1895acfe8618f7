import { beingSent } from "./integration/being-sent";
import { integrating } from "./integration/integrating";
import { DistributedUnderTest } from "./support/distributed-under-test";

describe("a program of somebody else's, beside services on servers", () => {
  const platform = new DistributedUnderTest("2026-01-05T08:00:00.000Z");
  beforeAll(() => platform.start(), 120_000);
  afterAll(() => platform.end());

  integrating(platform);
});

describe("a program of somebody else's that is sent what is published, beside services on servers", () => {
  const platform = new DistributedUnderTest("2026-01-05T08:00:00.000Z");
  beforeAll(() => platform.start(), 120_000);
  afterAll(() => platform.end());

  beingSent(platform);
});
