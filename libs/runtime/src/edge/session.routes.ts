import { viewLags } from "../problems";
import { laggingAnswer } from "./answers";
import type { EdgeOptions } from "./edge.options";
import { openRoute, signedInRoute } from "./edge-operation";
import { notSignedIn } from "./edge-problem";
import type { Answer, Exchange, Operation } from "./operation";
import { roomsInTrace } from "./rooms-client";
import { ComingIn, type CameIn } from "./session/coming-in";
import { invite, peek } from "./session/inviting";
import { Passwords } from "./session/passwords";
import {
  FirstAdministratorRequest,
  InviteRequest,
  LinkRequest,
  NewPersonRequest,
  NothingRequest,
  SignInRequest,
  WaitingRequest,
} from "./session/session.requests";
import { cameInSchema, invitationSchema, linkSchema, sessionSchema } from "./session/session.schemas";
import { laggingSchema } from "./room-operations";
import { SignIn, type Recognised } from "./session/sign-in";
import type { Sessions } from "./sessions";

const NEVER_KEPT = { "cache-control": "no-store" };

/** The routes around sign-in, which belong to no room: data like the rooms' own, registered by the same factory. */
export const sessionOperations = (edge: EdgeOptions, sessions: Sessions): readonly Operation[] => {
  const passwords = new Passwords(edge.credentials);
  const signIn = new SignIn(edge, passwords);
  const comingIn = ({ traceparent }: Exchange): ComingIn =>
    new ComingIn({ ...edge, rooms: roomsInTrace(edge.rooms, traceparent) }, passwords);

  const begun = async (status: 200 | 201, who: Recognised | CameIn): Promise<Answer> => ({
    status,
    body: who,
    headers: { ...NEVER_KEPT, "set-cookie": await sessions.begin(who.account, who.funder) },
  });

  return [
    openRoute({
      id: "session.sign-in",
      route: "POST /session",
      summary: "Sign in with a name and a password",
      request: SignInRequest,
      answers: { 200: cameInSchema },
      answer: async (request, exchange) => begun(200, await signIn.withPassword(request, exchange)),
    }),
    openRoute({
      id: "session.sign-in-by-link",
      route: "POST /session/link",
      summary: "Sign in with a one-time link",
      request: LinkRequest,
      answers: { 200: cameInSchema },
      answer: async ({ token }, exchange) => begun(200, await signIn.withLink(token, exchange)),
    }),
    openRoute({
      id: "session.become-first-administrator",
      route: "POST /session/first-administrator",
      summary: "Register a funder and become its first administrator, with the operator's link",
      request: FirstAdministratorRequest,
      answers: { 201: cameInSchema },
      answer: async (request, exchange) => begun(201, await comingIn(exchange).firstAdministrator(request)),
    }),
    openRoute({
      id: "session.accept-invitation",
      route: "POST /session/invitation",
      summary: "Take up an invitation: open an account and be given what the invitation is for",
      request: NewPersonRequest,
      answers: { 201: cameInSchema },
      answer: async (request, exchange) => begun(201, await comingIn(exchange).invited(request)),
    }),
    openRoute({
      id: "links.peek",
      route: "POST /links/peek",
      summary: "What a link is for, without using it",
      request: LinkRequest,
      answers: { 200: linkSchema },
      answer: async ({ token }) => ({ status: 200, body: await peek(edge, token), headers: NEVER_KEPT }),
    }),
    signedInRoute({
      id: "links.invite",
      route: "POST /links",
      summary: "Make an invitation link for a grant that you may give",
      request: InviteRequest,
      answers: { 201: invitationSchema },
      answer: async (request, signedIn, { origin }) => ({
        status: 201,
        body: await invite(edge, request, signedIn, origin),
        headers: NEVER_KEPT,
      }),
    }),
    signedInRoute({
      id: "session.show",
      route: "GET /session",
      summary: "Who is signed in, for which funder and with which grants",
      request: WaitingRequest,
      answers: { 200: sessionSchema, 202: laggingSchema },
      answer: async ({ after }, { session }, exchange) => {
        if (after !== undefined) await edge.accounts.reached(after);
        const [now, profile] = await Promise.all([sessions.of(exchange), edge.accounts.profileOf(session)]);
        if (!now) throw notSignedIn();
        // Somebody who came in a moment ago may be known before their funder is: that is no reason to be sent away.
        if (!profile) return laggingAnswer(viewLags(after ?? ""));
        return { status: 200, body: { ...profile, grants: now.caller.grants }, headers: NEVER_KEPT };
      },
    }),
    signedInRoute({
      id: "session.end",
      route: "DELETE /session",
      summary: "Sign out",
      request: NothingRequest,
      answers: { 204: null },
      answer: async (_request, { session }) => ({
        status: 204,
        headers: { ...NEVER_KEPT, "set-cookie": await sessions.end(session) },
      }),
    }),
  ];
};
