import { Session } from "../../session/session.js";
import { TelnetClient } from "./telnet-client.js";

/** The command line of somebody who came by Telnet, as far as he has come. */
export class VtyClient extends TelnetClient<Session> {
  /** Whether the router has ended the session. */
  get over(): boolean {
    return this.own.over;
  }

  /** How often a wrong name or password was given. */
  get denials(): number {
    return this.own.denials;
  }

  /** Whether somebody has got past the login. */
  get admitted(): boolean {
    return this.own.admitted;
  }

  /** The session ends, and with it the connection that was opened from it. */
  override hangUp(): void {
    super.hangUp();
    if (!this.own.over) this.own.hangUp();
  }
}
