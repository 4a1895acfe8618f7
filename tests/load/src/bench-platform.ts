import { composition } from "@sankofa/platform-app";
import type { Clock } from "@sankofa/ports/clock";
import type { Platform } from "@sankofa/runtime/compose";
import { firstLink } from "@sankofa/runtime/operations/sign-in-link";
import { tuneCollector } from "@sankofa/runtime/start/collector";
import { pino } from "pino";

/** The real platform in this process, on a folder of its own, with its first administrator signed in. */
export interface BenchPlatform {
  readonly platform: Platform;
  readonly cookie: string;
  /** Sends one command and gives its answer. */
  post<Answer>(path: string, body: object): Promise<Answer>;
  get<Answer>(path: string): Promise<Answer>;
}

export const startPlatform = async (dataFolder: string, clock?: Clock): Promise<BenchPlatform> => {
  tuneCollector();
  const settings = {
    port: 0,
    host: "127.0.0.1",
    dataFolder,
    demo: undefined,
    openBrowser: false,
    origins: [],
    webhookReach: "public" as const,
  };
  const platform = await composition({
    ...settings,
    ...(clock ? { clock } : {}),
    log: pino({ level: "silent" }),
  });
  const link = await firstLink(platform.engine, platform.url);
  const token = link?.split("token=")[1];
  const response = await fetch(`${platform.url}/api/v1/session/first-administrator`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      token,
      funderName: "Bench fund",
      displayName: "Bench",
      name: "bench@example.org",
      password: "a long enough password",
    }),
  });
  if (!response.ok) throw new Error(`The first administrator could not be made: ${await response.text()}`);
  const cookie = response.headers.get("set-cookie")?.split(";")[0] ?? "";
  const send = async <Answer>(method: string, path: string, body?: string): Promise<Answer> => {
    const headers = { cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) };
    const request = { method, headers, ...(body === undefined ? {} : { body }) };
    const reply = await fetch(`${platform.url}/api/v1${path}`, request);
    if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${await reply.text()}`);
    return (await reply.json()) as Answer;
  };
  return {
    platform,
    cookie,
    post: (path, body) => send("POST", path, JSON.stringify(body)),
    get: (path) => send("GET", path),
  };
};
