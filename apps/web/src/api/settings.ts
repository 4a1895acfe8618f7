import { call } from "./client";

/** Answers about how the platform is set up for a funder, and about the programs of others that speak with it. */
export interface ListedInstrument {
  readonly id: string;
  readonly version: number;
  readonly kind: "record" | "questionnaire";
  readonly name: string;
  readonly purpose: string;
  readonly items: number;
  readonly published: readonly { readonly version: number; readonly published: string; readonly by: string }[];
}

export interface MatrixVersion {
  readonly version: number;
  readonly questions: number;
  readonly why: string | null;
  readonly on: string | null;
}

export interface ApiKey {
  readonly id: string;
  readonly label: string;
  readonly created: string;
  readonly expires: string;
  readonly lastUsed?: string;
}

export interface Webhook {
  readonly webhookId: string;
  readonly accountId: string;
  readonly label: string;
  readonly url: string;
  readonly types: readonly string[];
  readonly status: "enabled" | "disabled";
  readonly registered: string;
  readonly disabled: { readonly at: string; readonly because: string; readonly reason: string } | null;
  readonly secretSince: string;
  readonly previousSecretUntil: string | null;
}

export interface Attempt {
  readonly attemptId: string;
  readonly type: string;
  readonly cause: "feed" | "by-hand" | "test";
  readonly at: string;
  readonly milliseconds: number;
  readonly status: number | null;
  readonly fault: string | null;
}

export interface PublishedType {
  readonly type: string;
  readonly title: string;
}

interface Described {
  readonly components: {
    readonly messages: Readonly<Record<string, { readonly name: string; readonly title: string }>>;
  };
}

const readTypes = async (): Promise<readonly PublishedType[]> => {
  const described = (await (await call("/asyncapi.json", {}, "")).json()) as Described;
  return Object.values(described.components.messages).map(({ name, title }) => ({ type: name, title }));
};

let read: Promise<readonly PublishedType[]> | undefined;

/** What can be sent, as the platform itself describes what it publishes: read once, and again only where that failed. */
export const publishedTypes = (): Promise<readonly PublishedType[]> => {
  read ??= readTypes().catch((error: unknown) => {
    read = undefined;
    throw error;
  });
  return read;
};
