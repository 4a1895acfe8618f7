import autocannon from "autocannon";
import { fresh, freshProgramme } from "./http-load";

const SECONDS = 2;
const OVERLOADED = "503";

/** Commands from so many connections for a moment; being told to come back later is an answer, anything else is not. */
export const commandsFrom = async (
  url: string,
  cookie: string,
  connections: number,
): Promise<{ readonly accepted: number; readonly failed: number }> => {
  const result = await autocannon({
    ...{ url, method: "POST", connections, duration: SECONDS, requests: fresh(freshProgramme) },
    headers: { cookie, "content-type": "application/json" },
  });
  const overloaded = result.statusCodeStats?.[OVERLOADED]?.count ?? 0;
  return { accepted: result["2xx"], failed: result.non2xx - overloaded + result.errors };
};
