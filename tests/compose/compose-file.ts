import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export const ROOT = join(__dirname, "../..");

export interface ComposedService {
  readonly image: string;
  readonly build?: object;
  readonly pull_policy?: string;
  readonly profiles?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly restart?: string;
  readonly init?: boolean;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly logging?: { readonly options: Readonly<Record<string, string>> };
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposedService>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** The file that `docker compose` reads, its anchors and merges resolved. */
export const composeFile = (): ComposeFile =>
  parse(readFileSync(join(ROOT, "docker-compose.yml"), "utf8"), { merge: true }) as ComposeFile;

export const OUR_IMAGE = "sankofa:0.1.0";

/** Our processes that go on running, in the default topology. */
export const ourServices = ({ services }: ComposeFile): readonly (readonly [string, ComposedService])[] =>
  Object.entries(services).filter(
    ([, { image, profiles, restart }]) => image === OUR_IMAGE && !profiles && restart !== "no",
  );
