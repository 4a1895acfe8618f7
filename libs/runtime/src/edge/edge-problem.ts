import type { Problem } from "../rooms";

/** A problem on its way out of a handler. Thrown inside the edge only; rooms answer problems as values. */
export class EdgeProblem extends Error {
  constructor(
    readonly problem: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem.code);
    this.name = "EdgeProblem";
  }
}

type Faults = NonNullable<Problem["errors"]>;

const edgeProblem = (status: number, code: string, title: string, errors?: Faults): EdgeProblem =>
  new EdgeProblem({ code, status, title, ...(errors ? { errors } : {}) });

/** One field to blame. */
export const invalidField = (code: string, pointer: string, detail: string): EdgeProblem =>
  edgeProblem(422, code, detail, [{ pointer, code, detail }]);

export const notSignedIn = (): EdgeProblem => edgeProblem(401, "not-signed-in", "Sign in to do this");

export const signedInAsAnother = (): EdgeProblem =>
  edgeProblem(409, "signed-in-as-another", "Somebody else has signed in in this browser since this page was opened");

export const crossSite = (): EdgeProblem =>
  edgeProblem(403, "cross-site", "Changes are accepted from the platform's own pages only");

export const roleNotAllowed = (): EdgeProblem => edgeProblem(403, "not-allowed", "Your role does not allow this here");

/** One answer for a wrong name and a wrong password: whoever guesses learns nothing. */
export const signInRefused = (): EdgeProblem =>
  edgeProblem(401, "sign-in-refused", "This name and password do not go together");

export const linkUnknown = (): EdgeProblem =>
  edgeProblem(404, "link-unknown", "This link was used, has expired or never was; ask for another one");

export const nameTaken = (): EdgeProblem =>
  edgeProblem(409, "name-taken", "Somebody signs in with this name already", [
    { pointer: "/name", code: "name-taken", detail: "Choose another name, or sign in with this one" },
  ]);

export const notAnIntegration = (): EdgeProblem =>
  edgeProblem(409, "no-integration", "Only an account with the role of an integration has API keys");

export const tooManyAttempts = (retryAfterSeconds: number): EdgeProblem =>
  new EdgeProblem({
    code: "too-many-attempts",
    status: 429,
    title: "Too many attempts; wait a while",
    retryAfterSeconds,
  });

export const noSuchPage = (): EdgeProblem => edgeProblem(404, "no-such-route", "There is nothing at this address");

/** A question among several whose answer is no JSON, or that anybody may ask: those have addresses of their own. */
export const askedAlone = (): EdgeProblem =>
  edgeProblem(422, "asked-alone", "Only what is answered as JSON, to who is signed in, is asked together with others");

/** Its path is not percent-encoded UTF-8, as Fastify refuses it of a request. */
export const badRequest = (): EdgeProblem => edgeProblem(400, "bad-request", "This request cannot be read");
