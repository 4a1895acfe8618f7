import { known, name, type Family, type Values } from "../catalogue/words";

/** Which family of words a refusal's figure belongs to, where it is a code. */
const FAMILY_OF: Readonly<Record<string, Family>> = {
  status: "application-status",
  missing: "application-status",
  stage: "stage",
  from: "stage",
  to: "stage",
  side: "side",
  role: "role",
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The sentence of a refusal, in the same words wherever it stands: beside a control that is off, or as the platform's answer. */
export const refusal = (code: string, params: Values = {}): string | undefined => {
  const spoken = Object.entries(params).map(([key, value]) => {
    const family = FAMILY_OF[key];
    return [key, family && typeof value === "string" && known(family, value) ? lower(name(family, value)) : value] as const;
  });
  return known("refusal", code, Object.fromEntries(spoken));
};
