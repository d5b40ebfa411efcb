/** What a configuration says about something, found when it is first asked for and right until the next change. */
export class ConfiguredCache<T> {
  readonly #found = new Map<string, T>();

  constructor(private readonly find: (about: string) => T) {}

  about(what: string): T {
    const found = this.#found.get(what);
    if (found !== undefined || this.#found.has(what)) return found as T;
    const answer = this.find(what);
    this.#found.set(what, answer);
    return answer;
  }

  /** The configuration has changed. */
  forget(): void {
    this.#found.clear();
  }
}
