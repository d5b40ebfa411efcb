import type { Clock, FailedLogin, LoginRecord, Watching } from "../modes/device.js";
import { longLocalTime } from "../router/time-text.js";
import { letsIn, type Caller } from "../router/access-match.js";
import type { Router } from "../router/router.js";
import type { LoginGuard, LoginNotice } from "../router/system-model.js";
import type { Timeline } from "./timeline.js";

/** What a watch needs of its router. */
interface Watched {
  readonly router: Router;
  readonly clock: Clock;
  readonly timeline: Timeline;
  log(message: string): void;
}

type Rule = NonNullable<LoginGuard["blockFor"]>;

/** A time in which wrong logins are counted, or in which nobody may come; milliseconds since the router started. */
interface Period {
  readonly rule: Rule;
  start: number;
  failures: number;
}

/** So many kinds of wrong logins are remembered. */
const MOST = 50;

/**
 * Counts the wrong logins of a router and closes it where they come too fast (IOS Security Configuration Guide, "Cisco
 * IOS Login Enhancements"). The console is announced, but neither counted nor closed.
 */
export class LoginWatch implements LoginRecord {
  readonly #watched: Watched;
  readonly #failures = new Map<string, FailedLogin>();
  #failed = 0;
  #succeeded = 0;
  #window: Period | undefined;
  #quiet: Period | undefined;

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  get total(): number {
    return this.#failed;
  }

  get failures(): readonly FailedLogin[] {
    return [...this.#failures.values()];
  }

  get watching(): Watching | undefined {
    const rule = this.#rule;
    if (!rule) return undefined;
    const quiet = this.#quietNow;
    const period = quiet ?? this.#windowOf(rule);
    const length = quiet ? rule.seconds : rule.within;
    return {
      quiet: quiet !== undefined,
      seconds: this.#left(period, length),
      failures: quiet ? 0 : period.failures,
    };
  }

  /** Whether somebody may come: nobody but those of the quiet mode's list while the router is closed. */
  admits(caller: Caller): boolean {
    if (!this.#quietNow) return true;
    const { router } = this.#watched;
    const { quietList } = router.loginGuard;
    return quietList !== undefined && !caller.address.includes(":") && letsIn(router, quietList, caller);
  }

  /** Somebody logged in; `caller` is undefined on the console. */
  succeeded(user: string, caller: Caller | undefined): void {
    this.#succeeded++;
    const { onSuccess } = this.#watched.router.loginGuard;
    if (isDue(onSuccess, this.#succeeded)) {
      this.#tell(`%SEC_LOGIN-5-LOGIN_SUCCESS: Login Success ${origin(user, caller)}`);
    }
  }

  /** Somebody gave a wrong name or password. */
  failed(user: string, caller: Caller | undefined): void {
    this.#failed++;
    this.#remember(user, caller);
    const { onFailure } = this.#watched.router.loginGuard;
    if (isDue(onFailure, this.#failed)) {
      this.#tell(`%SEC_LOGIN-4-LOGIN_FAILED: Login failed ${origin(user, caller)} ${REASON}`);
    }
    const rule = this.#rule;
    if (!rule || !caller || this.#quietNow) return;
    const window = this.#windowOf(rule);
    window.failures++;
    if (window.failures >= rule.attempts) this.#close(rule, window, origin(user, caller));
  }

  get #rule(): Rule | undefined {
    return this.#watched.router.loginGuard.blockFor;
  }

  /** The time in which the router is closed; whoever changes the rule opens it. */
  get #quietNow(): Period | undefined {
    return this.#quiet?.rule === this.#rule ? this.#quiet : undefined;
  }

  /** The window of the present moment: one follows the other from the first look on. */
  #windowOf(rule: Rule): Period {
    const now = this.#watched.clock.uptime();
    const window = this.#window?.rule === rule ? this.#window : { rule, start: now, failures: 0 };
    const passed = Math.floor((now - window.start) / (rule.within * 1000));
    if (passed > 0) {
      window.start += passed * rule.within * 1000;
      window.failures = 0;
    }
    this.#window = window;
    return window;
  }

  #left({ start }: Period, seconds: number): number {
    return Math.ceil((start + seconds * 1000 - this.#watched.clock.uptime()) / 1000);
  }

  #close(rule: Rule, window: Period, from: string): void {
    const { router, clock, timeline } = this.#watched;
    const list = router.loginGuard.quietList ?? DEFAULT_LIST;
    const left = this.#left(window, rule.within);
    this.#tell(
      `%SEC_LOGIN-1-QUIET_MODE_ON: Still timeleft for watching failures is ${left} secs, ${from} ${REASON} [ACL: ${list}]`,
    );
    const quiet: Period = { rule, start: clock.uptime(), failures: 0 };
    this.#quiet = quiet;
    this.#window = undefined;
    timeline.after(rule.seconds * 1000, () => this.#open(quiet));
  }

  #open(quiet: Period): void {
    if (this.#quietNow !== quiet) return;
    this.#quiet = undefined;
    this.#tell("%SEC_LOGIN-5-QUIET_MODE_OFF: Quiet Mode is OFF, because block period timed out");
  }

  #remember(user: string, caller: Caller | undefined): void {
    const { address, port } = caller ?? CONSOLE;
    const key = JSON.stringify([user, address, port]);
    const count = (this.#failures.get(key)?.count ?? 0) + 1;
    this.#failures.delete(key);
    this.#failures.set(key, { user, address, port, count, at: this.#watched.clock.now() });
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > MOST && oldest !== undefined) this.#failures.delete(oldest);
  }

  #tell(message: string): void {
    const { router, clock } = this.#watched;
    this.#watched.log(`${message} at ${longLocalTime(router, clock.now())}`);
  }
}

const CONSOLE: Caller = { address: "0.0.0.0", port: 0 };
const REASON = "[Reason: Login Authentication Failed]";
/** The list that closes a router where none was named. */
const DEFAULT_LIST = "sl_def_acl";

/** Whether the nth login of its kind is announced. */
function isDue(notice: LoginNotice | undefined, count: number): boolean {
  return notice !== undefined && count % (notice.every ?? 1) === 0;
}

function origin(user: string, caller: Caller | undefined): string {
  const { address, port } = caller ?? CONSOLE;
  return `[user: ${user}] [Source: ${address}] [localport: ${port}]`;
}
