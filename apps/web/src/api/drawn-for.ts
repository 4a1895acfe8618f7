/** The account that this document shows, or showed last: every call says it, so that nothing is done as somebody else. */
let account: string | undefined;
/** False once that person has left: nothing of theirs is kept here any more. */
let here = false;

export const drawnFor = (): string | undefined => account;

export const drawFor = (whose: string | undefined): void => {
  account = whose;
  here = whose !== undefined;
};

/** Whoever was shown is not here any more; what is still on its way remains theirs. */
export const stopKeeping = (): void => {
  here = false;
};

/** True while this person's page stands: what others typed here before is not kept on the device any more. */
export const keepsFor = (owner: string): boolean => here && account === owner;

type Headers = Readonly<Record<string, string>>;

export const inTheNameOf = (owner: string | undefined): Headers => (owner ? { "sankofa-account": owner } : {});

const ANOTHER = "signed-in-as-another";
let heard: () => void = () => undefined;

/** What to do where the platform says that by now somebody else is signed in. */
export const onAnother = (listener: () => void): void => {
  heard = listener;
};

export const isAnother = (code: string): boolean => code === ANOTHER;

export const hearRefusal = (code: string): void => {
  if (isAnother(code)) heard();
};
