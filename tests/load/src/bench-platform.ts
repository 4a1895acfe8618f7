import { composition } from "@sankofa/platform-app";
import type { Platform } from "@sankofa/runtime/compose";
import { firstLink } from "@sankofa/runtime/operations/sign-in-link";
import { pino } from "pino";

/** The real platform in this process, on a folder of its own, with its first administrator signed in. */
export interface BenchPlatform {
  readonly platform: Platform;
  readonly cookie: string;
  /** Sends one command and gives its answer. */
  post<Answer>(path: string, body: object): Promise<Answer>;
}

export const startPlatform = async (dataFolder: string): Promise<BenchPlatform> => {
  const settings = { port: 0, host: "127.0.0.1", dataFolder, demo: undefined, openBrowser: false, origins: [] };
  const platform = await composition({ ...settings, log: pino({ level: "silent" }) });
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
  return {
    platform,
    cookie,
    post: async <Answer>(path: string, body: object): Promise<Answer> => {
      const reply = await fetch(`${platform.url}/api/v1${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie },
        body: JSON.stringify(body),
      });
      if (!reply.ok) throw new Error(`POST ${path} answered ${reply.status}: ${await reply.text()}`);
      return (await reply.json()) as Answer;
    },
  };
};
