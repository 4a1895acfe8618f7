import type { SourceFile } from "../house";
import { inRoom, TEST_CODE, type FileRule } from "../rule";
import {
  KERNEL,
  CONTRACTS,
  PORTS,
  PRIVACY,
  EVIDENCE,
  RUNTIME,
  ROOM,
  ADAPTER,
  TECHNOLOGY_CHOICE,
  NODE,
  OWN_PACKAGE,
  REQUESTS,
  REQUEST_WORDS,
  EDGE_TECHNOLOGY,
  EDGE_TOOLS,
  TABLES,
  TESTING,
  own,
  startsWith,
  inRoomFolder,
  ownRoom,
  technologyOf,
} from "./import-words";

/** Who may import what: a file's area is the first that holds it, and what is not listed there is forbidden. */
interface Area {
  readonly name: string;
  readonly sentence: string;
  readonly holds: (path: string) => boolean;
  readonly may: (path: string) => readonly RegExp[];
}

const AREAS: readonly Area[] = [
  {
    name: "kernel-imports-typebox-only",
    sentence: "The kernel is pure: its one dependency is TypeBox.",
    holds: startsWith("libs/kernel/"),
    may: () => [KERNEL, /^typebox$/],
  },
  {
    name: "request-words-import-validators-only",
    sentence: "What requests of every room are made of knows how they are checked, and no room.",
    holds: startsWith("libs/requests/"),
    may: () => [REQUEST_WORDS, KERNEL, REQUESTS],
  },
  {
    name: "contracts-import-kernel",
    sentence: "The published language is schemas and nothing else.",
    holds: startsWith("libs/contracts/"),
    may: () => [CONTRACTS, KERNEL],
  },
  {
    name: "ports-import-kernel",
    sentence: "A port is an interface and its contract suite; it knows no technology.",
    holds: startsWith("libs/ports/"),
    may: () => [PORTS, KERNEL],
  },
  {
    name: "evidence-is-pure",
    sentence: "Evidence is verified from bytes alone: kernel and hashes.",
    holds: startsWith("libs/evidence/"),
    may: () => [EVIDENCE, KERNEL, /^node:crypto$/],
  },
  {
    name: "privacy-knows-ports-only",
    sentence: "Sealing needs keys through the KeyVault port, never a place they are kept in.",
    holds: startsWith("libs/privacy/"),
    may: () => [PRIVACY, KERNEL, PORTS, /^node:crypto$/],
  },
  {
    name: "subscribers-need-the-contracts-only",
    sentence:
      "Other teams take the subscriber into their programs: it brings the published language and nothing else of ours.",
    holds: startsWith("libs/subscriber/"),
    may: () => [/^libs\/subscriber\//, CONTRACTS, /^nats$/],
  },
  {
    name: "servers-are-started-in-one-place",
    sentence:
      "Throw-away servers are started by the harness, which knows no more than it takes to see that they are ready.",
    holds: startsWith("libs/testing/src/servers/"),
    may: () => [/^libs\/testing\/src\/servers\//, NODE, /^mongoose$/],
  },
  {
    name: "testing-names-no-technology",
    sentence: "The test harness gives words, and a sample room, to specs of every area, so it may know none of them.",
    holds: startsWith("libs/testing/"),
    may: () => [/^libs\/testing\//, KERNEL, CONTRACTS, PORTS, REQUESTS, NODE, /^fast-check$/],
  },
  {
    name: "the-demo-only-sends-commands",
    sentence: "The demonstration is told through the pipeline, as people would: it imports no room and no store.",
    holds: startsWith("libs/demo/"),
    may: () => [/^libs\/demo\//, KERNEL, CONTRACTS, RUNTIME, NODE],
  },
  {
    name: "runtime-knows-no-room",
    sentence: "The runtime runs any manifest on any ports: it imports no room and no adapter.",
    holds: startsWith("libs/runtime/"),
    may: () => [RUNTIME, KERNEL, CONTRACTS, PORTS, PRIVACY, EVIDENCE, EDGE_TECHNOLOGY, EDGE_TOOLS, TABLES, NODE],
  },
  {
    name: "only-embedded-and-distributed-name-technology",
    sentence: "Which adapter fills which port is said in embedded(env) and distributed(env) alone.",
    holds: (path) => TECHNOLOGY_CHOICE.test(path),
    may: () => [ADAPTER, KERNEL, PORTS, PRIVACY, RUNTIME, NODE, /^libs\/demo\//],
  },
  {
    name: "adapters-use-their-own-technology",
    sentence: "An adapter fills one port with the one technology it is named after.",
    holds: startsWith("libs/adapters/"),
    may: (path) => [
      ...[own(path), KERNEL, PORTS, EVIDENCE, NODE],
      ...technologyOf(path),
      // How a contract travels is part of the published language, whatever carries it.
      ...(path.startsWith("libs/adapters/message-bus-") ? [/^libs\/contracts\/src\/cloud-event$/] : []),
      // Rooms are reached by Nest's transports, and what they answer is the runtime's own.
      ...(path.startsWith("libs/adapters/rooms-") ? [RUNTIME, /^(@nestjs\/microservices|rxjs)$/] : []),
    ],
  },
  {
    name: "domain-imports-kernel-and-itself",
    sentence: "Rules are pure: a domain folder imports the kernel and its own room's domain.",
    holds: inRoomFolder("domain/"),
    may: (path) => [KERNEL, ownRoom(path, "domain/")],
  },
  {
    name: "views-and-processes-hear-contracts",
    sentence:
      "What is heard comes from the contract feed: views and processes know the room's policies, never its stored facts or states.",
    holds: (path) => inRoomFolder("views/")(path) || inRoomFolder("processes/")(path),
    may: (path) => [
      KERNEL,
      CONTRACTS,
      REQUESTS,
      REQUEST_WORDS,
      ...wordsOf(path),
      ...["views/", "processes/", "content/", "commands/request-patterns$", "domain/.*\\.policies$"].map((inside) =>
        ownRoom(path, inside),
      ),
    ],
  },
  {
    name: "rooms-do-not-meet",
    sentence:
      "A room imports the kernel, the contracts and the words of requests; no other room, no runtime, no technology.",
    holds: startsWith("libs/contexts/"),
    may: (path) => [
      KERNEL,
      CONTRACTS,
      REQUESTS,
      REQUEST_WORDS,
      ...wordsOf(path),
      ownRoom(path),
      ...(inRoomFolder("commands/")(path) ? [/^node:crypto$/] : []),
    ],
  },
  {
    name: "web-stays-a-front-end",
    sentence: "The pages speak HTTP: they import no code of the platform and nothing of Node.",
    holds: startsWith("apps/web/src/"),
    may: (path) => [own(path), /^(react|react-dom|wouter|intl-messageformat)$/],
  },
  {
    name: "cli-composes-nothing-new",
    sentence: "The command line works on the ports that the platform composes.",
    holds: startsWith("apps/cli/"),
    may: (path) => [
      own(path),
      OWN_PACKAGE,
      /^apps\/platform\/src\//,
      ROOM,
      TECHNOLOGY_CHOICE,
      KERNEL,
      PORTS,
      PRIVACY,
      EVIDENCE,
      RUNTIME,
      NODE,
      /^(commander|cli-progress|picocolors|pino)$/,
    ],
  },
  {
    name: "compositions-join-rooms-and-ports",
    sentence: "A process is rooms and ports put together: no technology, no rule of its own.",
    holds: (path) => /^apps\/[^/]+\/src\//.test(path),
    may: (path) => [own(path), OWN_PACKAGE, ROOM, TECHNOLOGY_CHOICE, RUNTIME, KERNEL, PORTS, NODE],
  },
];

function wordsOf(path: string): RegExp[] {
  return inRoom(path)?.room === "reporting" ? [/^intl-messageformat$/] : [];
}

const areaOf = (path: string): Area | undefined => AREAS.find((area) => area.holds(path));

/** What else specs may use. One of a view or process may make what it hears with its room's own outbound mapping and commands. */
const specsMay = (path: string): readonly RegExp[] => {
  if (!TEST_CODE.test(path)) return [];
  if (inRoomFolder("content/")(path)) return [...TESTING, /^ajv$/];
  if (path.startsWith("libs/contracts/")) return [...TESTING, /^(ajv|cloudevents)$/];
  if (path.startsWith("libs/adapters/message-bus-nats/")) return [...TESTING, /^cloudevents$/];
  if (path.startsWith("libs/adapters/outbox-smtp/")) return [...TESTING, /^smtp-server$/];
  if (path.startsWith("libs/subscriber/"))
    return [...TESTING, KERNEL, PORTS, ADAPTER, /^(@photostructure\/sqlite|@swc\/core)$/];
  if (path.startsWith("libs/runtime/"))
    return [...TESTING, ADAPTER, /^(supertest|standardwebhooks|ical\.js|@asyncapi\/parser)$/];
  if (path.startsWith("apps/web/")) return [...TESTING, KERNEL, CONTRACTS, ROOM, /^typescript$/];
  return inRoomFolder("views/")(path) || inRoomFolder("processes/")(path) ? [...TESTING, ownRoom(path)] : TESTING;
};

const forbidden = (area: Area, file: SourceFile): readonly string[] => {
  if (areaOf(file.path) !== area) return [];
  const allowed = [...area.may(file.path), ...specsMay(file.path)];
  return file.imports.filter((target) => !allowed.some((pattern) => pattern.test(target)));
};

export const importRules: readonly FileRule[] = AREAS.map((area) => ({
  name: area.name,
  sentence: area.sentence,
  violations: (file) => forbidden(area, file),
}));
