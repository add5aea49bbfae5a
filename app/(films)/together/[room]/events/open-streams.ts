/** How many streams are open, so that nobody takes all the connections there are. */
export class OpenStreams {
  private readonly ends = new Set<() => void>();
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly mostOfClient: number,
  ) {}

  get size(): number {
    return this.ends.size;
  }

  /** @param client where they ask from; without, only the whole is bounded */
  refusal(client: string | undefined): "client" | "all" | undefined {
    if (client !== undefined && (this.counts.get(client) ?? 0) >= this.mostOfClient) return "client";
    return this.ends.size >= this.most ? "all" : undefined;
  }

  /** Counts a stream until it says that it has ended. @param end asks it to */
  add(client: string | undefined, end: () => void): () => void {
    this.ends.add(end);
    if (client !== undefined) this.counts.set(client, (this.counts.get(client) ?? 0) + 1);
    return () => {
      if (!this.ends.delete(end) || client === undefined) return;
      const left = (this.counts.get(client) ?? 0) - 1;
      if (left > 0) this.counts.set(client, left);
      else this.counts.delete(client);
    };
  }

  endAll(): void {
    for (const end of [...this.ends]) end();
  }
}
