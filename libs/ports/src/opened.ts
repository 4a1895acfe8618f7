interface Closable {
  close(): Promise<void>;
}

/** Ports that are opened one after another and closed together, the last one first. */
export class Opened {
  private readonly ports: Closable[] = [];
  private closing: Promise<void> | undefined;

  async open<Port extends Closable>(opening: Promise<Port>): Promise<Port> {
    const port = await opening;
    this.ports.push(port);
    return port;
  }

  /** Something else that is to be ended, in its turn. */
  endsBy(close: () => Promise<unknown> | void): void {
    this.ports.push({ close: async () => void (await close()) });
  }

  /** Once, however often it is asked for: nobody is told that all is closed before it is. */
  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  /** One that cannot be closed, on a full disk for instance, keeps none of the others open: their threads would not end. */
  private async closeAll(): Promise<void> {
    const errors: unknown[] = [];
    for (const port of this.ports.reverse()) await port.close().catch((error: unknown) => void errors.push(error));
    if (errors.length > 0) throw errors[0];
  }
}

/** What is made of ports that are opened on the way; where that fails, those that were opened are closed again. */
export const opening = async <Made>(make: (opened: Opened) => Promise<Made>): Promise<Made> => {
  const opened = new Opened();
  try {
    return await make(opened);
  } catch (error) {
    // Why it could not be made says more than why something of it could not be closed.
    await opened.close().catch(() => undefined);
    throw error;
  }
};
