// What terminals, terminal programs and recorders make of a configuration that is shown in them.
import { between, commands, lines, utf8, type Soil } from "./soil.js";

/** A terminal of so many columns breaks longer lines; who copies from it gets two lines. */
const wrappedAt =
  (width: number): Soil =>
  (text) =>
    commands((line) => line.replace(new RegExp(`.{${width}}(?=.)`, "g"), "$&\n"))(text);

const stamps = (stamp: (index: number) => string): Soil => lines((line, index) => `${stamp(index)}${line}`);
const two = (number: number) => String(number % 60).padStart(2, "0");

const framed =
  (above: string, below = ""): Soil =>
  (text) =>
    `${above}\n${text.trimEnd()}\n${below}`;

const session =
  (show: string, prompt = "R1"): Soil =>
  (text) =>
    `${prompt}>en\nPassword: \n${prompt}#terminal length 0\n${prompt}#${show}\nBuilding configuration...\n\nCurrent configuration : 3120 bytes\n${text.trimEnd()}\n\n${prompt}#`;

export const TERMINAL_DIRT: Readonly<Record<string, Soil>> = {
  "lines wrapped at 80 columns": wrappedAt(80),
  "lines wrapped at 60 columns": wrappedAt(60),
  "lines wrapped at 80 columns behind line numbers": (text) =>
    lines((line) => line.replace(/.{80}(?=.)/g, "$&\n"))(
      lines((line, index) => `${String(index + 1).padStart(4)} ${line}`)(text),
    ),
  "pager mark with long dashes": between(7, (line) => ` \u2014More\u2014 \n${line}`),
  "pager mark in capital letters": between(7, (line) => `--MORE--\n${line}`),
  "pager mark of a French more": between(7, (line) => `--Plus--(12%)\n${line}`),
  "pager mark of a French Windows": between(7, (line) => `-- Suite  -- \n${line}`),
  "pager mark with a typed key": between(7, (line) => ` --More-- q\n${line}`),
  "marks of less": between(11, (line, index) => `lines ${index}-${index + 21}\n${line}`),
  "a colon of less": between(11, (line) => `:\n${line}`),
  "tildes of less": (text) => `${text.trimEnd()}\n~\n~\n~\n(END)\n`,
  "colours whose escape was lost": commands((line) => line.replace(/^( *)(\w+)/, "$1[1;32m$2[0m")),
  "colours in caret notation": commands((line) => line.replace(/^( *)(\w+)/, "$1^[[1;32m$2^[[0m")),
  "colours of a script": commands((line) => line.replace(/^( *)(\w+)/, "$1\\033[1;32m$2\\033[0m")),
  "colours with a picture of the escape": commands((line) =>
    line.replace(/^( *)(\w+)/, "$1\u241b[32m$2\u241b[m"),
  ),
  "rows placed by the cursor": (text) =>
    `\u001b[2J${text
      .trimEnd()
      .split("\n")
      .map((line, index) => `\u001b[${(index % 24) + 1};1H${line}\u001b[K`)
      .join("")}`,
  "another screen and a bracketed paste": (text) =>
    `\u001b[?1049h\u001b[?2004h${text}\u001b[?2004l\u001b[?1049l`,
  "nulls behind carriage returns": (text) => text.replaceAll("\n", "\r\0\n"),
  "nulls between lines": (text) => text.replaceAll("\n", "\n\0"),
  "carriage returns behind line feeds": (text) => text.replaceAll("\n", "\n\r"),
  "carriage returns, and one line feed": (text) => `${text.trimEnd().replaceAll("\n", "\r")}\n`,
  "carriage returns below a header": (text) => `Serveur : R1\n\n${text.trimEnd().replaceAll("\n", "\r")}`,
  "an end of file of DOS": (text) => `${text}\u001a`,
  bells: between(5, (line) => `\u0007${line}`),
  "lines that fill the screen": lines((line) => line.padEnd(80)),
  "ETX as delimiter": (text) => text.replaceAll("^C", "\u0003"),
  "a picture of ETX": (text) => text.replaceAll("^C", "\u2403"),
  "syslog within a line": between(9, (line) =>
    /^ \S{3,}.{20}/.test(line) && !/banner|certificate|quit/.test(line)
      ? `${line.slice(0, 17)}\n*Mar  1 00:03:12.123: %SYS-5-CONFIG_I: Configured from console by console\n${line.slice(17)}`
      : line,
  ),
  "debug lines": between(
    9,
    (line) => `*Mar  1 00:10:01.003: ISDN Se0/0/0:23 Q931: TX -> SETUP pd = 8  callref = 0x0081\n${line}`,
  ),
  "syslog of a server": between(
    9,
    (line) =>
      `<189>45: Mar 12 10:02:33: %SYS-5-CONFIG_I: Configured from console by vty0 (192.168.10.9)\n${line}`,
  ),
  "messages of a phone call": between(9, (line) => `%PHONE_CALL-4-TEST: something happened.\n${line}`),
  "prompts between lines": between(13, (line) => `R1#\nR1#\n${line}`),
  "time stamps of picocom": stamps((index) => `[2026-03-12 10:02:${two(index)}.123] `),
  "time stamps of ts": stamps((index) => `Mar 12 10:02:${two(index)} `),
  "time stamps of ISO 8601": stamps((index) => `2026-03-12T10:02:${two(index)}.123456789Z `),
  "time stamps with an offset": stamps((index) => `2026-03-12T10:02:${two(index)}+01:00 `),
  "time stamps of Tera Term": stamps((index) => `[Thu Mar 12 10:02:${two(index)}.123 2026] `),
  "time stamps of France": stamps((index) => `12/03/2026 10:02:${two(index)} `),
  "time stamps in seconds": stamps((index) => `[${(index * 0.013).toFixed(6)}] `),
  "time stamps in seconds, twice": stamps((index) => `[${(index * 0.013).toFixed(6)} 0.013000] `),
  "time stamps since 1970": stamps((index) => `17733073${two(index)}.123456 `),
  "time stamps of uptime": stamps((index) => `[+00:00:${two(index)}] `),
  "time stamps of a journal": stamps((index) => `Mar 12 10:02:${two(index)} poste12 picocom[812]: `),
  "time stamps with a level": stamps((index) => `2026-03-12 10:02:${two(index)},123 INFO `),
  "time stamps and a bar": stamps((index) => `10:02:${two(index)} | `),
  "time stamps and an arrow": stamps((index) => `10:02:${two(index)}.123 -> `),
  "time stamps behind a name": stamps((index) => `COM3 [10:02:${two(index)}]: `),
  "header of SecureCRT": framed("*** SecureCRT session log: 192.168.10.1 (03/12/2026 10:02:33) ***"),
  "header of Xshell": framed("[BEGIN] 12/03/2026 10:02:33", "[END] 12/03/2026 10:09:33\n"),
  "header of MobaXterm": framed(
    [
      "     \u250c\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2510",
      "     \u2502       \u2022 MobaXterm 23.1 \u2022        \u2502",
      "     \u2502  (SSH client, X-server and tools) \u2502",
      "     \u2514\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2518",
    ].join("\n"),
  ),
  "header of minicom": framed(
    "Welcome to minicom 2.8\n\nOPTIONS: I18n\nPort /dev/ttyUSB0, 10:02:33\n\nPress CTRL-A Z for help on special keys\n\n",
  ),
  "header of picocom": framed(
    "picocom v3.1\n\nport is        : /dev/ttyUSB0\nflowcontrol    : none\nbaudrate is    : 9600\nparity is      : none\n\nType [C-a] [C-h] to see available commands\nTerminal ready\n",
    "\nTerminating...\nThanks for using picocom\n",
  ),
  "header of screen": framed("", "[screen is terminating]\n"),
  "status line of tmux": (text) =>
    between(
      23,
      (line) => `[0] 0:minicom*  1:bash-                     "poste12" 10:02 12-Mar-26\n${line}`,
    )(text),
  "header of plink": framed(
    'Using username "admin".\nKeyboard-interactive authentication prompts from server:\n| Password:\nEnd of keyboard-interactive prompts from server\n',
  ),
  "header of ssh": framed(
    "camille@poste12:~$ ssh admin@192.168.10.1\n(admin@192.168.10.1) Password: \n\nR1#show running-config\nBuilding configuration...\n",
    "\nR1#exit\nConnection to 192.168.10.1 closed by remote host.\nConnection to 192.168.10.1 closed.\ncamille@poste12:~$ ",
  ),
  "header of telnet": framed(
    "C:\\Users\\camille>telnet 192.168.10.1\nTrying 192.168.10.1 ... Open\n\n\nUser Access Verification\n\nUsername: admin\nPassword: \nR1#sh run\nBuilding configuration...\n",
    "\nR1#quit\n\n[Connection to 192.168.10.1 closed by foreign host]\n",
  ),
  "load and time above": framed(
    "R1#show running-config\nLoad for five secs: 1%/0%; one minute: 1%; five minutes: 1%\nTime source is NTP, 10:02:33.123 CET Thu Mar 12 2026\n\nBuilding configuration...\n\nCurrent configuration : 3120 bytes",
    "\nR1#",
  ),
  "show tech-support": framed(
    "R1#show tech-support\n\n------------------ show version ------------------\n\nCisco IOS Software, 2800 Software\nR1 uptime is 3 hours, 2 minutes\n\n------------------ show running-config ------------------\n\n\nBuilding configuration...\n\nCurrent configuration : 3120 bytes",
    "\n\n------------------ show stacks ------------------\n\nMinimum process stacks:\n Free/Size   Name\n 5288/6000   CDP BLOB\n\nR1#",
  ),
  "a session with a long prompt": session("show running-config", "Exemple-Camille-TSSR2.Paris"),
  "a session in configuration": (text) =>
    `R1(config)#do sh run\nBuilding configuration...\n\nCurrent configuration : 3120 bytes\n${text.trimEnd()}\n\nR1(config)#`,
  "a session that shows tables, too": (text) =>
    `${session("sh run")(text)}show ip int brief\nInterface                  IP-Address      OK? Method Status                Protocol\nFastEthernet0/0            192.168.10.1    YES manual up                    up\n\nR1#`,
  "a session typed with corrections": session("show rnu\b \b\b \bun"),
  "a startup-configuration": (text) =>
    `R1#show startup-config\nUsing 3120 out of 245752 bytes\n${text.trimEnd()}\n\nR1#`,
  "a head that was shown twice": (text) =>
    `Building configuration...\n\nCurrent configuration : 3120 bytes\nBuilding configuration...\n\nCurrent configuration : 3120 bytes\n${text}`,
  "a head between lines": between(31, (line) => `Building configuration...\n${line}`),
  "a first part, then all": (text) =>
    `R1#sh run\nBuilding configuration...\n\nCurrent configuration : 3120 bytes\n${text.split("\n").slice(0, 20).join("\n")}\nR1#sh run\nBuilding configuration...\n\nCurrent configuration : 3120 bytes\n${text.trimEnd()}\n\nR1#`,
  "UTF-8 read as a code page of DOS": (text) =>
    Array.from(utf8(text), (byte) => (byte < 128 ? String.fromCharCode(byte) : (DOS[byte - 128] ?? ""))).join(
      "",
    ),
};

/** The upper half of code page 850. */
const DOS =
  "\u00c7\u00fc\u00e9\u00e2\u00e4\u00e0\u00e5\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u00ec\u00c4\u00c5\u00c9\u00e6\u00c6\u00f4\u00f6\u00f2\u00fb\u00f9\u00ff\u00d6\u00dc\u00f8\u00a3\u00d8\u00d7\u0192" +
  "\u00e1\u00ed\u00f3\u00fa\u00f1\u00d1\u00aa\u00ba\u00bf\u00ae\u00ac\u00bd\u00bc\u00a1\u00ab\u00bb\u2591\u2592\u2593\u2502\u2524\u00c1\u00c2\u00c0\u00a9\u2563\u2551\u2557\u255d\u00a2\u00a5\u2510" +
  "\u2514\u2534\u252c\u251c\u2500\u253c\u00e3\u00c3\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u00a4\u00f0\u00d0\u00ca\u00cb\u00c8\u0131\u00cd\u00ce\u00cf\u2518\u250c\u2588\u2584\u00a6\u00cc\u2580" +
  "\u00d3\u00df\u00d4\u00d2\u00f5\u00d5\u00b5\u00fe\u00de\u00da\u00db\u00d9\u00fd\u00dd\u00af\u00b4\u00ad\u00b1\u2017\u00be\u00b6\u00a7\u00f7\u00b8\u00b0\u00a8\u00b7\u00b9\u00b3\u00b2\u25a0\u00a0";
