import autocannon from "autocannon";
import { fresh, freshProgramme } from "./http-load";
import { saidBy } from "./own-process";

const SECONDS = 1;
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
export const commandsFrom = (url: string, cookie: string, connections: number): Promise<Commanded> =>
  saidBy(__filename, [url, cookie, String(connections)]);

if (require.main === module) {
  const [url = "", cookie = "", connections = "1"] = process.argv.slice(2);
  void send(url, cookie, Number(connections)).then((commanded) => process.send?.(commanded, () => process.exit(0)));
}
