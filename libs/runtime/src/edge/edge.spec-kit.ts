import "reflect-metadata";
import { Module, type DynamicModule } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import type { Position } from "@sankofa/kernel/contract";
import type { Caller } from "@sankofa/kernel/scope";
import { instant, later, type Instant } from "@sankofa/kernel/time";
import type { ApiKey, CalendarAddress, Credentials, Link, Password, Session } from "@sankofa/ports/credentials";
import type { FastifyInstance } from "fastify";
import { pino, type Logger } from "pino";
import { Registry } from "prom-client";
import { Subject } from "rxjs";
import type { RoomCall, RoomReply } from "../rooms";
import { edgeModule } from "./edge.module";
import type { EdgeOptions } from "./edge.options";
import { noSuchFile } from "./files/file-problems";
import type { BackupStanding } from "../operations/backups/daily-backups";
import type { StoreHealth, Degraded, Lag, ServiceHealth } from "./health-source";
import { httpAdapter } from "./http-adapter";
import { library } from "./library.spec-kit";
import type { Rooms } from "./rooms-client";
import { newSecret, secretDigest } from "./secrets";

export const FUNDER = "0190a1b2-0000-7000-8000-0000000000f1";
export const ACCOUNT = "0190a1b2-0000-7000-8000-0000000000a1";
export const BOOK = "0190a1b2-0000-7000-8000-0000000000b1";

/** Credentials in this process's memory. */
export class MemoryCredentials implements Credentials {
  readonly links = new Map<string, Link>();
  readonly sessions = new Map<string, Session>();
  readonly passwords = new Map<string, Password>();
  readonly apiKeys = new Map<string, ApiKey>();
  readonly calendars = new Map<string, CalendarAddress>();
  platformKey = async () => Buffer.alloc(32, 7);
  saveLink = async (link: Link) => void this.links.set(link.digest, link);
  peekLink = async (digest: string, now: Instant) =>
    [this.links.get(digest)].find((link) => link && link.expires > now);
  useLink = async (digest: string, now: Instant) => {
    const link = await this.peekLink(digest, now);
    return this.links.delete(digest) ? link : undefined;
  };
  savePassword = async (password: Password) => {
    const other = this.passwords.get(password.nameDigest);
    if (other && other.account !== password.account) return false;
    this.passwords.set(password.nameDigest, password);
    return true;
  };
  findPassword = async (nameDigest: string) => this.passwords.get(nameDigest);
  saveSession = async (session: Session) => void this.sessions.set(session.digest, session);
  session = async (digest: string, now: Instant) =>
    [this.sessions.get(digest)].find((each) => each && each.expires > now);
  endSession = async (digest: string) => void this.sessions.delete(digest);
  endSessionsOf = async (account: string) => {
    for (const [digest, session] of this.sessions) if (session.account === account) this.sessions.delete(digest);
  };
  saveApiKey = async (key: ApiKey) => void this.apiKeys.set(key.digest, key);
  apiKey = async (digest: string, now: Instant) =>
    [this.apiKeys.get(digest)].find((each) => each && each.expires > now);
  apiKeysOf = async (account: string) => [...this.apiKeys.values()].filter((each) => each.account === account);
  noteApiKeyUsed = async (digest: string, at: Instant) => {
    const key = this.apiKeys.get(digest);
    if (key) this.apiKeys.set(digest, { ...key, lastUsed: at });
  };
  endApiKey = async (account: string, id: string) => {
    const key = [...this.apiKeys.values()].find((each) => each.account === account && each.id === id);
    return key !== undefined && this.apiKeys.delete(key.digest);
  };
  saveCalendarAddress = async (address: CalendarAddress) => {
    const { account, of, on } = address;
    for (const each of await this.calendarAddressesOf(account))
      if (each.of === of && each.on === on) this.calendars.delete(each.digest);
    this.calendars.set(address.digest, address);
  };
  calendarAddress = async (digest: string) => this.calendars.get(digest);
  calendarAddressesOf = async (account: string) =>
    [...this.calendars.values()].filter((each) => each.account === account);
  noteCalendarFetched = async (digest: string, at: Instant) => {
    const address = this.calendars.get(digest);
    if (address) this.calendars.set(digest, { ...address, lastFetched: at });
  };
  endCalendarAddress = async (account: string, id: string) => {
    const address = (await this.calendarAddressesOf(account)).find((each) => each.id === id);
    return address !== undefined && this.calendars.delete(address.digest);
  };
  close = async () => undefined;
}

/** Rooms that answer what a spec tells them, and remember what they were asked. */
export class ToldRooms {
  readonly calls: { readonly pattern: string; readonly call: RoomCall }[] = [];
  answer: (pattern: string, call: RoomCall) => RoomReply<unknown> | Promise<RoomReply<unknown>> = () => ({
    problem: { code: "not-found", status: 404, title: "None" },
  });
  send = (async (pattern: string, call: RoomCall) => {
    this.calls.push({ pattern, call });
    return this.answer(pattern, call);
  }) as Rooms["send"];
}

export class EdgeKit {
  now: Instant = instant(Date.UTC(2026, 2, 3, 9));
  readonly credentials = new MemoryCredentials();
  readonly rooms = new ToldRooms();
  readonly positions$ = new Subject<Position>();
  readonly callers = new Map<string, Caller>();
  mayGive = true;
  knowsFunders = true;
  files: EdgeOptions["files"] = {
    receive: () => Promise.reject(noSuchFile()),
    handOut: () => Promise.reject(noSuchFile()),
    takeAway: async () => "missing",
  };
  drafts: EdgeOptions["drafts"] = {
    read: async () => undefined,
    keep: async () => undefined,
    drop: async () => undefined,
  };
  imports: EdgeOptions["imports"] = {
    tables: [],
    inTrace: () => this.imports,
    preview: () => Promise.reject(noSuchFile()),
    commit: () => Promise.reject(noSuchFile()),
  };
  published: EdgeOptions["published"] = async function* () {};
  readonly webhooks: EdgeOptions["webhooks"] = {
    secret: async (_tenant, secretId) => `whsec_${secretId}`,
    faultOf: (url) => (url.startsWith("https:") ? undefined : "Only https"),
    reached: async () => true,
    attempts: async () => undefined,
    test: async () => undefined,
    sendAgain: async () => undefined,
  };
  stores: readonly StoreHealth[] = [{ name: "event-store", up: true }];
  degraded: readonly Degraded[] = [];
  services: readonly ServiceHealth[] = [];
  backups: BackupStanding | undefined;
  clockBehind: number | undefined;
  lags: readonly Lag[] = [
    { name: "books", kind: "projection", position: "00000000000000000007", events: 0, seconds: 0 },
  ];
  logged: object[] = [];
  app!: NestFastifyApplication;

  async start(
    options: Partial<EdgeOptions> = {},
    before: (fastify: FastifyInstance) => unknown = () => undefined,
  ): Promise<void> {
    const log: Logger = pino(
      { level: "debug" },
      { write: (line: string) => void this.logged.push(JSON.parse(line) as object) },
    );
    const edge = edgeModule({
      manifests: [library],
      rooms: this.rooms,
      accounts: {
        callerOf: async ({ account }) => this.callers.get(account),
        profileOf: async ({ account, tenant }) =>
          this.knowsFunders
            ? { account: { id: account, displayName: "Ama", language: null }, funder: { id: tenant, name: "Fund" } }
            : undefined,
        mayGive: async () => this.mayGive,
        reached: async () => undefined,
      },
      credentials: this.credentials,
      files: this.files,
      drafts: this.drafts,
      imports: this.imports,
      clock: { now: () => this.now, until: async () => undefined },
      health: {
        stores: async () => this.stores,
        lags: async () => this.lags,
        services: async () => this.services,
        backups: async () => this.backups,
        clockBehind: async () => this.clockBehind,
        degraded: () => this.degraded,
        head: async () => ({ position: "00000000000000000007", count: 7 }),
      },
      leaves: async () => new Map(),
      metrics: new Registry(),
      log,
      positions$: this.positions$,
      published: (tenant, after, signal) => this.published(tenant, after, signal),
      webhooks: this.webhooks,
      version: "0.1.0",
      secureCookies: false,
      ...options,
    });
    @Module({})
    class Host {}
    const host: DynamicModule = { module: Host, imports: [edge] };
    const adapter = httpAdapter();
    before(adapter.getInstance() as unknown as FastifyInstance);
    this.app = await NestFactory.create<NestFastifyApplication>(host, adapter, { logger: false, abortOnError: false });
    await this.app.init();
    await this.app.getHttpAdapter().getInstance().ready();
  }

  get server() {
    return this.app.getHttpServer();
  }

  /** A session's cookie of an account with these grants. */
  async signedIn(
    grants: Caller["grants"] = [{ id: BOOK, role: "programme-manager", level: "funder", on: FUNDER }],
  ): Promise<string> {
    const secret = newSecret();
    this.callers.set(ACCOUNT, { actor: `account:${ACCOUNT}`, tenant: FUNDER, grants });
    await this.credentials.saveSession({
      digest: secretDigest(secret),
      account: ACCOUNT,
      tenant: FUNDER,
      created: this.now,
      expires: later(this.now, 3_600_000),
    });
    return `sankofa_session=${secret}`;
  }

  /** A one-time link's token. */
  async link(link: Partial<Link>): Promise<string> {
    const secret = newSecret();
    await this.credentials.saveLink({
      digest: secretDigest(secret),
      purpose: "sign-in",
      tenant: FUNDER,
      account: ACCOUNT,
      about: {},
      expires: later(this.now, 1_800_000),
      ...link,
    });
    return secret;
  }
}
