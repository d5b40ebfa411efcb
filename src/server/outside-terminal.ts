import { StringDecoder } from "node:string_decoder";
import type { KeyedLogin } from "../network/telnet/terminal-login.js";
import type { KeyedTerminal } from "../network/telnet/terminal-service.js";
import { byteText, bytesIn } from "../network/wire-format/bytes.js";
import { OFFER, TelnetDecoder } from "./telnet-protocol.js";
import { Vty } from "./vty.js";

/** A Telnet client's terminal whose connection is the lab's own; `fault` is told of what goes wrong with it. */
export function outsideTerminal(login: KeyedLogin, fault: (error: unknown) => void): KeyedTerminal {
  const { client } = login;
  let isOpen = false;
  const vty = new Vty(
    client,
    {
      write: (text) => {
        // What it says first is on the client's screen already.
        if (isOpen) login.send(byteText(Buffer.from(text)));
        return true;
      },
      flow: () => undefined,
      end: () => login.close(),
    },
    {
      attended: true,
      penalty: () => (client.admitted ? 0 : login.loginDelay),
      wait: () => LONGEST_WAIT,
      loginTime: LOGIN_TIME,
      timeout: () => login.timeout(),
      over: () => clearInterval(ticker),
      fault,
    },
  );
  const ticker = setInterval(() => vty.tick(), TICK);
  login.send(byteText(OFFER));
  vty.open({ text: "", paged: false });
  isOpen = true;
  const protocol = new TelnetDecoder();
  const keys = new StringDecoder("utf8");
  return {
    receive(bytes) {
      const { typed, reply, window } = protocol.decode(Buffer.from(bytesIn(bytes)));
      if (reply.length > 0) login.send(byteText(reply));
      if (window) vty.resize(window.width, window.length);
      if (typed.length > 0) vty.receive(keys.write(typed));
    },
    closed: () => vty.close(),
  };
}

/** Milliseconds: between two looks, for the router's own waits at most, and until somebody has to be logged in. */
const TICK = 200;
const LONGEST_WAIT = 2500;
const LOGIN_TIME = 30_000;
