import type { Method, Route } from "@sankofa/kernel/manifest";
import type { TSchema } from "@sankofa/kernel/schema";
import { notAllowed } from "../problems";
import { EdgeProblem } from "./edge-problem";
import { edgeRequest } from "./edge-request";
import { API, type Answer, type Exchange, type Operation, type SignedIn } from "./operation";

interface EdgeRoute<Request extends object> {
  readonly id: string;
  /** Below the API, like a room's. */
  readonly route: Route;
  readonly summary: string;
  readonly request: new () => Request;
  readonly answers: Readonly<Record<number, TSchema | null>>;
}

const described = <Request extends object>(route: EdgeRoute<Request>) => {
  const [method = "GET", path = ""] = route.route.split(" ");
  return {
    id: route.id,
    method: method as Method,
    path: API + path,
    summary: route.summary,
    kind: "edge" as const,
    request: route.request,
    answers: route.answers,
  };
};

/** A route of the edge itself that somebody takes who is not signed in yet. */
export const openRoute = <Request extends object>(
  route: EdgeRoute<Request> & { readonly answer: (request: Request, exchange: Exchange) => Promise<Answer> },
): Operation => {
  const base = described(route);
  return {
    ...base,
    open: true,
    handle: async (exchange) => route.answer(edgeRequest(route.request, base.method, exchange), exchange),
  };
};

/** A route of the edge itself for people who are signed in. */
export const signedInRoute = <Request extends object>(
  route: EdgeRoute<Request> & {
    readonly answer: (request: Request, signedIn: SignedIn, exchange: Exchange) => Promise<Answer>;
  },
): Operation => {
  const base = described(route);
  return {
    ...base,
    open: false,
    handle: async (exchange, signedIn) =>
      route.answer(edgeRequest(route.request, base.method, exchange), signedIn, exchange),
  };
};

/** The same for what is somebody's own: a program that comes with a key of their account is not them. */
export const ownRoute = <Request extends object>(route: Parameters<typeof signedInRoute<Request>>[0]): Operation =>
  signedInRoute<Request>({
    ...route,
    answer: async (request, signedIn, exchange) => {
      if (signedIn.byKey) throw new EdgeProblem(notAllowed());
      return route.answer(request, signedIn, exchange);
    },
  });
