interface Closable {
  close(): Promise<void>;
}

/** Ports that are opened one after another and closed together, the last one first. */
export class Opened {
  private readonly ports: Closable[] = [];

  async open<Port extends Closable>(opening: Promise<Port>): Promise<Port> {
    const port = await opening;
    this.ports.push(port);
    return port;
  }

  async close(): Promise<void> {
    for (const port of this.ports.splice(0).reverse()) await port.close();
  }
}

/** What is made of ports that are opened on the way; where that fails, those that were opened are closed again. */
export const opening = async <Made>(make: (opened: Opened) => Promise<Made>): Promise<Made> => {
  const opened = new Opened();
  try {
    return await make(opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
};
