import autocannon from "autocannon";
import { fork } from "node:child_process";
import { once } from "node:events";
import { fresh, freshProgramme } from "./http-load";

const SECONDS = 2;
const OVERLOADED = "503";

/** What so many connections were answered. */
export interface Commanded {
  readonly accepted: number;
  readonly failed: number;
}

/** Commands from so many connections for a moment; being told to come back later is an answer, anything else is not. */
const send = async (url: string, cookie: string, connections: number): Promise<Commanded> => {
  const result = await autocannon({
    ...{ url, method: "POST", connections, duration: SECONDS, requests: fresh(freshProgramme) },
    headers: { cookie, "content-type": "application/json" },
  });
  const overloaded = result.statusCodeStats?.[OVERLOADED]?.count ?? 0;
  return { accepted: result["2xx"], failed: result.non2xx - overloaded + result.errors };
};

/** The same from a process of their own: what hundreds of callers hold in memory is not the platform's. */
export const commandsFrom = async (url: string, cookie: string, connections: number): Promise<Commanded> => {
  const callers = fork(__filename, [url, cookie, String(connections)], { execArgv: [] });
  const ended = once(callers, "exit");
  const heard = await Promise.race([once(callers, "message"), ended.then(() => undefined)]);
  await ended;
  if (!heard) throw new Error("The callers over HTTP ended before they were done");
  return heard[0] as Commanded;
};

if (require.main === module) {
  const [url = "", cookie = "", connections = "1"] = process.argv.slice(2);
  void send(url, cookie, Number(connections)).then((commanded) => process.send?.(commanded, () => process.exit(0)));
}
