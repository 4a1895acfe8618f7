/** What somebody signs in with, and how others see them. */
export interface SignIn {
  readonly displayName: string;
  readonly name: string;
  readonly password: string;
}

/** Somebody nominated: three personal values and a role. */
export interface Nominee {
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly role: string;
}

const addressOf = (name: string): string => `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@post.example`;

/** Everybody in a journey. Whatever is personal about them is kept here, so that the data folder can be searched for it. */
export class Cast {
  private readonly values = new Set<string>();

  /** Every personal value, and every word of a name: half a name gives somebody away too. */
  personal(): readonly string[] {
    return [...this.values];
  }

  signIn(displayName: string): SignIn {
    const name = addressOf(displayName);
    const password = `kept in the head of nobody else ${this.values.size}`;
    this.keep(displayName, ...displayName.split(" "), name, password);
    return { displayName, name, password };
  }

  contact(name: string): { readonly contactName: string; readonly contactEmail: string } {
    const email = addressOf(name);
    this.keep(name, ...name.split(" "), email);
    return { contactName: name, contactEmail: email };
  }

  nominee(name: string, jobTitle: string, role: string): Nominee {
    const email = addressOf(name);
    this.keep(name, ...name.split(" "), email, jobTitle);
    return { name, email, jobTitle, role };
  }

  signatory(name: string, title: string): { readonly name: string; readonly title: string } {
    this.keep(name, ...name.split(" "), title);
    return { name, title };
  }

  /** Something told in confidence: sealed like what is personal. */
  confides(text: string): string {
    this.keep(text);
    return text;
  }

  private keep(...values: readonly string[]): void {
    for (const value of values) this.values.add(value);
  }
}
