import { inRoom, ROOMS, TEST_CODE, type PlaceRule } from "../rule";

/** The exact top level; what begins with a dot is the tools' own. */
const TOP_LEVEL =
  /^(package\.json|package-lock\.json|tsconfig\.base\.json|nx\.json|docker-compose\.yml|(README|CONTRIBUTING|SECURITY|CHANGELOG)\.md|LICENSE|(apps|libs|deploy|tests|docs|\.ci)\/.*|\.(dockerignore|editorconfig|gitattributes|gitignore|npmrc|prettierignore|prettierrc|swcrc))$/;

const LIBS =
  /^libs\/(kernel|contracts|requests|ports|runtime|evidence|privacy|subscriber|testing|demo|contexts\/[^/]+|adapters\/[^/]+)\/(src\/.+|package\.json)$/;

const PORT = "(event-store|read-models|message-bus|key-vault|credentials|drafts|files|snapshots|outbox|clock|rooms)";
/** Besides: what adapters of one technology, or of one port, share, and the choice of adapters for a topology (docs/adr/0008). */
const SHARED = "sqlite-file|mongodb-database|wrapped-keys|list-cursor";
const ADAPTER = new RegExp(`^libs/adapters/(${PORT}-[a-z]+(-[a-z]+)*|${SHARED}|embedded|distributed)/`);

const SERVICES = "(platform|gateway|enrolment|relationships|scheduling|assessment|reporting)";
const APP = new RegExp(`^apps/(${SERVICES}/(package\\.json|src/(main|composition)(\\.spec)?\\.ts)|(web|cli)/.+)$`);

/** What a room may hold, folder by folder, with the suffix that says what a file is. */
const FURNITURE: readonly RegExp[] = [
  /^domain\/([a-z-]+)\/\1\.(events|state|commands|noun|upcast)\.ts$/,
  /^domain\/[a-z-]+\/[a-z-]+(\.[a-z-]+)?\.(decide|policies|spec)\.ts$/,
  /^domain\/[a-z-]+\.policies(\.spec)?\.ts$/,
  /^commands\/[a-z]+(-[a-z]+)+(\.spec)?\.ts$/,
  /^views\/[a-z-]+\/[a-z-]+\.(view|doc|project|query|spec)\.ts$/,
  /^views\/[a-z-]+\.(query|project)\.ts$/,
  /^processes\/([a-z-]+)\/\1(\.spec)?\.ts$/,
  /^integration\/([a-z-]+\.)?(inbound|outbound|refusals)(\.spec)?\.ts$/,
  /^content\/[a-z-]+\/[a-z-]+(\.(schema|spec))?\.ts$/,
  /^content\/[a-z-]+\/[a-z0-9-]+\/v\d+(\.[a-z]{2})?\.json$/,
];

const isFurniture = (room: string, inside: string): boolean =>
  inside === `${room}.context.ts` ||
  inside === `${room}.context.spec.ts` ||
  FURNITURE.some((pattern) => pattern.test(inside));

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));

export const placeRules: readonly PlaceRule[] = [
  {
    name: "the-top-level-is-settled",
    sentence: "A newcomer reads the top level once; nothing is added to it in passing.",
    violations: (paths) => paths.filter((path) => !TOP_LEVEL.test(path)),
  },
  {
    name: "libraries-have-their-place",
    sentence: "Every library is one of the house's, and holds a package.json and src.",
    violations: (paths) => paths.filter((path) => path.startsWith("libs/") && !LIBS.test(path)),
  },
  {
    name: "adapters-are-named-port-technology",
    sentence: "An adapter's folder says which port it fills and with what.",
    violations: (paths) => paths.filter((path) => path.startsWith("libs/adapters/") && !ADAPTER.test(path)),
  },
  {
    name: "adapters-have-one-door",
    sentence: "An adapter is entered through the file that bears its name.",
    violations: (paths) =>
      [...new Set(paths.flatMap((path) => /^libs\/adapters\/[^/]+/.exec(path) ?? []))].filter(
        (folder) => !paths.includes(`${folder}/src/${folder.split("/")[2]}.ts`),
      ),
  },
  {
    name: "apps-hold-main-and-composition",
    sentence: "A process is its start and its composition; everything else is a library. Web and CLI are front ends.",
    violations: (paths) => paths.filter((path) => path.startsWith("apps/") && !APP.test(path)),
  },
  {
    name: "the-rooms-are-these",
    sentence: "Five contexts and the porch; another room is a decision.",
    violations: (paths) =>
      paths.filter(
        (path) => path.startsWith("libs/contexts/") && !ROOMS.some((room) => path.startsWith(`libs/contexts/${room}/`)),
      ),
  },
  {
    name: "rooms-are-furnished-alike",
    sentence: "The same folders and suffixes in every room: a room may lack furniture, it never has its own style.",
    violations: (paths) =>
      paths.filter((path) => {
        const place = inRoom(path);
        return (
          place !== undefined &&
          (ROOMS as readonly string[]).includes(place.room) &&
          !isFurniture(place.room, place.inside)
        );
      }),
  },
  {
    name: "rooms-have-a-manifest",
    sentence: "Every room says what is in it in <room>.context.ts.",
    violations: (paths) => ROOMS.filter((room) => !paths.includes(`libs/contexts/${room}/src/${room}.context.ts`)),
  },
  {
    name: "rules-views-and-processes-have-specs",
    sentence: "A decider, a view and a process have their spec beside them.",
    violations: (paths) => {
      const withSpec = new Set(paths.filter((path) => TEST_CODE.test(path)).map(folderOf));
      return paths.filter(
        (path) =>
          /\.(decide|view)\.ts$|\/processes\/[^/]+\/[^/]+\.ts$/.test(path) &&
          inRoom(path) &&
          !TEST_CODE.test(path) &&
          !withSpec.has(folderOf(path)),
      );
    },
  },
  {
    name: "no-drawers-for-everything",
    sentence: "No utils, common, shared, helpers or index: a file is named after what it is about.",
    violations: (paths) =>
      paths.filter(
        (path) =>
          /^(apps|libs|tests|deploy)\//.test(path) &&
          /(^|\/)(utils?|common|shared|helpers?|misc|lib)(\/|\.[a-z]+$)|\/index\.tsx?$/.test(path),
      ),
  },
  {
    name: "names-are-kebab-case",
    sentence: "Files and folders are lower-case words joined by hyphens.",
    violations: (paths) =>
      paths.filter(
        (path) =>
          /^(apps|libs|tests)\/.*\.(tsx?|json|css|mjs|cjs)$/.test(path) && !/^([a-z0-9-]+\/)+[a-z0-9.-]+$/.test(path),
      ),
  },
];
