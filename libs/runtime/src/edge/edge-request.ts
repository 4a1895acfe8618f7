import { requestInvalid } from "../problems";
import { validateRequest } from "../pipeline/validate-request";
import { EdgeProblem } from "./edge-problem";
import { mergedRequest } from "./merged-request";
import type { Exchange, Operation } from "./operation";

/** The request of one of the edge's own operations, checked as the rooms' pipeline checks theirs. */
export const edgeRequest = <Request extends object>(
  requestClass: new () => Request,
  method: Operation["method"],
  exchange: Exchange,
): Request => {
  const raw = mergedRequest(exchange.params, method === "GET" ? exchange.query : exchange.body);
  const checked = validateRequest(requestClass, raw);
  if ("faults" in checked) throw new EdgeProblem(requestInvalid(checked.faults));
  return checked.request;
};
