/** A line of an access list as the router keeps it. */
export interface AccessEntry {
  readonly sequence: number;
  readonly arguments: EntryArguments;
  /** Not configuration: how many packets it has decided about. */
  matches?: number;
}

/** What was said in one line: a remark, or whose packets it is about, by the words of standard or of extended lists. */
export interface EntryArguments {
  readonly text?: string;
  readonly action?: "deny" | "permit";
  readonly any?: true;
  readonly host?: string;
  readonly address?: string;
  readonly wildcard?: string;
  readonly log?: true;
  readonly protocol?: string;
  readonly number?: number;
  readonly sourceAny?: "any";
  readonly sourceHost?: string;
  readonly source?: string;
  readonly sourceWildcard?: string;
  readonly sourceOp?: PortComparison;
  readonly sourcePort?: string;
  readonly sourceLow?: string;
  readonly sourceHigh?: string;
  readonly targetAny?: "any";
  readonly targetHost?: string;
  readonly target?: string;
  readonly targetWildcard?: string;
  readonly targetOp?: PortComparison;
  readonly targetPort?: string;
  readonly targetLow?: string;
  readonly targetHigh?: string;
  readonly options?: readonly string[];
  /** An ICMP message by its numbers. */
  readonly type?: number;
  readonly code?: number;
  readonly dscp?: number;
  readonly precedence?: number;
}

export type PortComparison = "eq" | "gt" | "lt" | "neq";
