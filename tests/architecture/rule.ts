import type { SourceFile } from "./house";

/** A rule about one file; gives what is wrong with it. */
export interface FileRule {
  readonly name: string;
  readonly sentence: string;
  readonly violations: (file: SourceFile) => readonly string[];
}

/** A rule about where things stand, over the paths of all files; gives the paths that are wrong. */
export interface PlaceRule {
  readonly name: string;
  readonly sentence: string;
  readonly violations: (paths: readonly string[]) => readonly string[];
}

export const ROOMS = ["access", "enrolment", "relationships", "scheduling", "assessment", "reporting"] as const;
/** Specs and their kits, and the contract suites that ports have for their adapters, with their cases and samples. */
export const TEST_CODE = /\.(spec|spec-kit|contract|cases-[a-z-]+|samples)\.tsx?$/;

/** `libs/contexts/enrolment/src/views/queue/queue.view.ts` → room `enrolment`, inside `views/queue/queue.view.ts`. */
export const inRoom = (path: string): { readonly room: string; readonly inside: string } | undefined => {
  const match = /^libs\/contexts\/([^/]+)\/src\/(.+)$/.exec(path);
  return match ? { room: match[1] ?? "", inside: match[2] ?? "" } : undefined;
};
