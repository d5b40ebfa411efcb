import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { ExportAsteriskOptions } from "./commands/export-asterisk.js";
import type { HandoutOptions } from "./commands/handout.js";
import type { TestOptions } from "./commands/lab.js";
import type { NewLabOptions } from "./commands/lab-new.js";
import type { CodecOptions } from "./commands/codec.js";
import type { DiffFormat } from "./commands/diff-reports.js";
import type { TopologyOptions } from "./commands/topology.js";
import { SCORM_EDITIONS } from "./web/scorm-editions.js";
import type { ExportOptions } from "./commands/web.js";
import { REPORT_FORMATS } from "./grading/format-names.js";
import type { Io } from "./io.js";
import { nearest } from "../language/edit-distance.js";
import { visible } from "../parse/visible.js";

/** Filled in by the build, from package.json. */
declare const CME_VERSION: string;

/**
 * The `cme` program; yields its exit code. Only what every start needs is imported above: each command
 * is a part of its own, which is loaded when it runs.
 */
export async function main(args: readonly string[], io: Io = process): Promise<number> {
  if (asksForVersionJson(args)) {
    io.stdout.write(
      `${JSON.stringify({ version: CME_VERSION, node: process.versions.node, os: process.platform })}\n`,
    );
    return 0;
  }
  let code = 0;
  const program = describeProgram(io, (result) => {
    code = result;
  });
  if (args.some((arg) => HELP.includes(arg))) await describePlatforms(program);
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    // Commander throws to end the program, after help and version too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** `cme --version --json`, for a program to read. */
function asksForVersionJson(args: readonly string[]): boolean {
  return (
    args.length === 2 && args.includes("--json") && ["-V", "--version"].some((one) => args.includes(one))
  );
}

/** The program with its commands; `done` hears with which code it ends. */
export function describeProgram(io: Io, done: (code: number) => void): Command {
  const program = new Command("cme")
    .description("A Cisco CallManager Express router, and the lab around it, in your terminal.")
    .version(CME_VERSION)
    .usage("[options] [command]")
    .helpCommand("help [command]", "display help for command")
    // Whatever is no command arrives here.
    .argument("[words...]")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => {
        write(`${visible(oneLine(text))}\n`);
      },
    })
    .showSuggestionAfterError()
    .enablePositionalOptions()
    .addOption(language())
    .addOption(plain())
    .hook("preAction", (_, command) => {
      // What is said in front of a command holds for it, too.
      for (const [name, value] of Object.entries(program.opts()))
        if (command.getOptionValue(name) === undefined) command.setOptionValue(name, value);
    })
    .action(async ([word]: readonly string[], options: object) => {
      if (word !== undefined) program.error(noCommand(word, program));
      done(await (await import("./menu.js")).menuCommand(options, io));
    });

  program
    .command("console")
    .description("open a lab's console right away: the one that was open last, or LAB")
    .argument("[lab]", "a saved lab, a built-in one (course, site-lab) or a topology in YAML")
    .addOption(config())
    .addOption(platform())
    .addOption(lab())
    .option("--fresh", "begin the lab anew, and keep what was saved of it as a backup")
    .option("--nvram <file>", "where the saved configuration lives; nothing else is kept then")
    .option("--record <file>", "write a transcript there, and an asciicast beside it")
    .addOption(pcap())
    .addOption(hints())
    .addOption(language())
    .addOption(plain())
    .action(async (name: string | undefined, options: { readonly lab?: string }) => {
      const wanted = name === undefined ? options : { ...options, lab: name };
      done(await (await import("./commands-console.js")).consoleCommand(wanted, io));
    });

  describeLabs(
    program.command("lab").description("labs with tasks: what to do, what is done, and why"),
    io,
    done,
  );
  describeSaves(program.command("saves").description("the labs that are saved on this computer"), io, done);

  program
    .command("run")
    .description("replay scripts as if typed, and print what the terminal shows")
    .argument("<script...>", "files of commands or pasted terminal logs; - is standard input")
    .option(
      "--config <[device=]file>",
      "a configuration to start with: for the first router, for DEVICE, or a folder with one named after each; again for others",
      collected,
    )
    .addOption(platform())
    .addOption(hardware())
    .addOption(new Option("--input <kind>", "read the file as this").choices(["log", "commands"]))
    .option("--mode <mode>", "start in this mode: user, privileged, config")
    .option("--strict", "exit with 1 if a line is refused")
    .option("--no-wait", "type lines for phones and PCs at once, though they are still starting")
    .option(
      "--check",
      "compare each answer with the one recorded in the log; exit with 1 on a difference, with 2 if there was none to compare",
    )
    .option("--hints", "say on stderr what was wrong with a refused line")
    .addOption(hints())
    .addOption(language())
    .addOption(plain())
    .addOption(lab())
    .addOption(pcap())
    .option(
      "--save <[device=]file>",
      "write the resulting configuration there: that of the router where lines are typed, of DEVICE, or of all into a folder",
      collected,
    )
    .option("--json", "one JSON object for each typed line")
    .action(async (scripts: string[], options: object) => {
      done(await (await import("./commands/run.js")).runCommand(scripts, options, io));
    });

  program
    .command("exec")
    .description("load a configuration, run one EXEC command, print its output")
    .argument("<command>", 'an EXEC command, such as "show running-config"')
    .addOption(config())
    .addOption(platform())
    .addOption(language())
    .action(async (command: string, options: object) => {
      done(await (await import("./commands/exec.js")).execCommand(command, options, io));
    });

  program
    .command("explain")
    .description("how the router reads a line")
    .argument("<line>", "a command line; - reads rows of MODE, a tab and a line")
    .option("--mode <mode>", "the mode in which it is typed, as in the prompt", "privileged")
    .addOption(platform())
    .option("--json", "one JSON object for each line")
    .action(async (line: string, options: { mode: string }) => {
      done(await (await import("./commands/explain.js")).explainCommand(line, options, io));
    });

  program
    .command("lint")
    .description("type the commands of course pages; exit with 1 if a device refuses one")
    .argument("<page...>", "pages in Markdown, text or HTML, or folders of them; - is standard input")
    .addOption(platform())
    .addOption(hardware())
    .addOption(language())
    .option("--json", "one JSON object for each page")
    .action(async (pages: string[], options: object) => {
      done(await (await import("./commands/lint.js")).lintCommand(pages, options, io));
    });

  program
    .command("coverage")
    .description("what of a configuration is simulated, kept and shown only, or not recognised")
    .argument("<file...>", "running-configs; - is standard input")
    .addOption(platform())
    .addOption(language())
    .option("--json", "for a program to read")
    .action(async (files: string[], options: object) => {
      done(await (await import("./commands/coverage.js")).coverageCommand(files, options, io));
    });

  program
    .command("diff")
    .description("compare configurations with a model by meaning; exit with 1 if one differs")
    .argument("<model>", "a running-config; <name> stands for any argument in it, and >=4 for a number")
    .argument("<file...>", "what is compared with it: running-configs, scripts, folders of them")
    .option("--contains", "what the model says must hold; what a file says besides is no difference")
    .addOption(
      new Option(
        "--format <format>",
        "how to print the findings: text for one file, table for several unless it is said",
      ).choices(["text", "table", "json", "unified"] satisfies DiffFormat[]),
    )
    .addOption(platform())
    .option("--model-platform <id>", "the model's device, where it is not that of the files")
    .addOption(language())
    .action(async (model: string, files: string[], options: object) => {
      done(await (await import("./commands/diff.js")).diffCommand(model, files, options, io));
    });

  describeGrade(
    program
      .command("grade")
      .description("marks for what students handed in, each lost point with its reason"),
    io,
    done,
  );

  program
    .command("codec")
    .description("what voice codecs cost: bit rate, packets, and bandwidth with all headers")
    .argument("[name]", "a codec, such as g729r8 or G.711: also shows how its figure comes about")
    .option("--calls <number>", "how many calls at the same time", "1")
    .addOption(
      new Option("--link <kind>", "what carries the packets")
        .choices(["ethernet", "ppp", "frame-relay"])
        .default("ethernet"),
    )
    .option("--crtp", "with compressed headers, on ppp and frame-relay")
    .addOption(language())
    .option("--json", "for a program to read, in bits, bytes and milliseconds")
    .action(async (name: string | undefined, options: CodecOptions) => {
      done((await import("./commands/codec.js")).codecCommand(name, options, io));
    });

  program
    .command("doctor")
    .description("why phones or calls do not work, and what mends it; exit with 1 if something is broken")
    .argument("[config]", "a running-config: a lab is made around it; - is standard input")
    .addOption(lab())
    .addOption(platform())
    .option("--json", "for a program to read")
    .addOption(language())
    .action(async (config: string | undefined, options: object) => {
      done(await (await import("./commands/doctor.js")).doctorCommand(config, options, io));
    });

  program
    .command("export")
    .description("what a configuration says, for another system")
    .command("asterisk")
    .description(
      "write pjsip.conf and extensions.conf: users, lines and dial plan, and what has no equivalent",
    )
    .argument("<config>", "a router's running-config; - is standard input")
    .requiredOption("--out <folder>", "where the files go")
    .addOption(platform())
    .addOption(language())
    .action(async (config: string, options: ExportAsteriskOptions) => {
      done(await (await import("./commands/export-asterisk.js")).exportAsterisk(config, options, io));
    });

  program
    .command("serve")
    .description("put routers behind SSH and Telnet, and let real phones register with them")
    .option("--ssh <place>", "listen for SSH on [HOST:]PORT; port 0 takes any that is free")
    .option("--telnet <place>", "listen for Telnet on [HOST:]PORT")
    .option("--sccp <place>", "let Cisco phones register on [HOST:]PORT; 2000 is the usual port")
    .option("--tftp <place>", "give phones their files on [HOST:]PORT; phones ask at port 69")
    .option("--sip <place>", "let SIP phones register on [HOST:]PORT, by UDP and TCP; 5060 is the usual port")
    .option(
      "--rtp <ports>",
      "UDP ports LOW-HIGH of their voice, which goes through here; 16384-32767 unless it is said",
    )
    .option(
      "--allow-trunk <place>",
      "let SIP dial-peers send calls to ADDRESS[:PORT] outside of the lab; may be said several times",
      (place: string, before?: readonly string[]) => [...(before ?? []), place],
    )
    .option("--phones <host>", "all of these, on the usual ports of HOST")
    .addOption(config())
    .addOption(lab())
    .option("--devices <count>", "so many routers, on ports in a row")
    .option("--inventory <file>", "a router for each user: lines of NAME PASSWORD [CONFIGURATION]")
    .option("--nvram <folder>", "keep there what the routers save, and the host keys")
    .option("--record <folder>", "write down each session there, as a transcript and as an asciicast")
    .addOption(pcap())
    .option("--ssh-legacy", "offer old SSH clients what they need, safe or not")
    .addOption(platform())
    .addOption(language())
    .action(async (options: object) => {
      done(await (await import("./commands/serve.js")).serveCommand(options, io));
    });

  program
    .command("mcp")
    .description("tools for an AI assistant, by the Model Context Protocol on standard input and output")
    .option("--root <folder>", "the folder whose files the tools may read; without it they read none")
    .action(async (options: object) => {
      done(await (await import("./commands/mcp.js")).mcpCommand(options, io));
    });

  program
    .command("completion")
    .description("print what lets a shell complete commands, options and files: see cme help completion")
    .argument("<shell>", "bash, zsh or fish")
    .addHelpText("after", COMPLETION_HELP)
    .action(async (shell: string) => {
      await describePlatforms(program);
      done((await import("./commands/completion.js")).completionCommand(shell, program, io));
    });

  program
    .command("man", { hidden: true })
    .description("print the manual page")
    .action(async () => {
      await describePlatforms(program);
      done((await import("./commands/man.js")).manCommand(program, io));
    });

  describeWeb(program.command("web").description("the lab as a page in a browser"), io, done);

  program
    .command("topology")
    .description("draw a lab: its devices, ports and addresses")
    .argument("[file]", "a topology in YAML, or a built-in lab: course (default), site-lab")
    .addOption(
      new Option("--format <format>", "how to draw it").choices(["text", "svg", "mermaid"]).default("text"),
    )
    .addOption(language())
    .addOption(plain())
    .action(async (file: string | undefined, options: TopologyOptions) => {
      done(await (await import("./commands/topology.js")).topologyCommand(file, options, io));
    });

  return program;
}

const COMPLETION_HELP = `
Once, for every shell that is opened later:
  bash  cme completion bash > ~/.local/share/bash-completion/completions/cme
  zsh   cme completion zsh > ~/.zfunc/_cme    (a folder of fpath)
  fish  cme completion fish > ~/.config/fish/completions/cme.fish`;

/** `cme web …` */
function describeWeb(web: Command, io: Io, done: (code: number) => void): void {
  const parts = () => import("./commands/web.js");
  web
    .command("serve", { isDefault: true })
    .description(
      "hand the page to the browsers of this machine: with the labs that cme brings along, or with LAB",
    )
    .argument("[lab]", "one of cme lab list, a built-in lab, or a lab file in YAML")
    .option("--port <number>", "the port of 127.0.0.1; 0 takes any that is free, 8026 without it")
    .action(async (lab: string | undefined, options: object) => {
      done(await (await parts()).webCommand(lab, options, io));
    });
  web
    .command("export")
    .description("write the same page as files that any web server hosts")
    .argument("[lab]", "one of cme lab list, a built-in lab, or a lab file in YAML")
    .requiredOption("--to <folder-or-zip>", "a new folder, or a FILE.zip")
    .addOption(
      new Option(
        "--scorm [edition]",
        "as a package of LAB for Moodle and other platforms; 1.2 unless it is said",
      )
        .choices(SCORM_EDITIONS)
        .preset("1.2"),
    )
    .addOption(language())
    .action(async (lab: string | undefined, options: ExportOptions) => {
      done(await (await parts()).exportWeb(lab, options, io));
    });
}

/** `cme lab …` */
function describeLabs(labs: Command, io: Io, done: (code: number) => void): void {
  const parts = () => import("./commands/lab.js");
  labs
    .command("play")
    .description("do a lab's tasks at its console, from where you left it")
    .argument("[lab]", "one of cme lab list, or a lab file in YAML; the course's unless it is named")
    .option("--fault [number]", "find the fault: a lab that so many faults break, 1 to 4")
    .option("--seed <number>", "which lab and which faults: the same for everybody who says the same")
    .addOption(platform())
    .option("--fresh", "begin the lab anew, and keep what was saved of it as a backup")
    .option("--exam", "as an examination: no hints, no doctor, a time limit, one record")
    .option("--record <file>", "where an examination writes what is typed: to be handed in")
    .option("--minutes <number>", "how long an examination lasts, if not as long as the lab says")
    .addOption(language())
    .addOption(plain())
    .action(async (lab: string | undefined, options: object) => {
      done(await (await parts()).playLab(lab, options, io));
    });
  labs
    .command("test")
    .description(
      "whether a lab may be given to a class: exit with 1 if its start earns points, or its solution not all",
    )
    .argument("<lab>", "one of cme lab list, or a lab file in YAML")
    .option("--record <file>", "test a student's record: play it again, and give its marks")
    .option("--variant <number>", "the variant of the lab that the record's student has")
    .addOption(language())
    .action(async (lab: string, options: TestOptions & { readonly record?: string }) => {
      const { record } = options;
      if (record === undefined) done(await (await parts()).testLab(lab, options, io));
      else done(await (await import("./commands/lab-record.js")).testRecord(lab, { ...options, record }, io));
    });
  labs
    .command("new")
    .description("write a lab file: a check for each section of a solution, with its names as holes")
    .requiredOption("--from <file>", "a router's running-config, or a script or a log that leads to it")
    .option("--out <file>", "where the lab goes; standard output without it")
    .addOption(platform())
    .addOption(language())
    .action(async (options: NewLabOptions) => {
      done(await (await import("./commands/lab-new.js")).newLabFile(options, io));
    });
  labs
    .command("from-configs")
    .description("write a topology file: exported configurations, cabled as show cdp neighbors says")
    .argument("<folder>", "configurations with their hostnames, and texts of show cdp neighbors")
    .option("--out <file>", "where the lab goes; standard output without it")
    .action(async (folder: string, options: object) => {
      done((await import("./commands/lab-from-configs.js")).labFromConfigs(folder, options, io));
    });
  labs
    .command("handout")
    .description(
      "a folder for each student: the tasks, the lab without its solution, what devices start with",
    )
    .argument("<lab>", "one of cme lab list, or a lab file in YAML")
    .requiredOption("--roster <file>", "a table of the students: columns id and name")
    .requiredOption("--out <folder>", "where the folders go")
    .option("--secret <text>", "gives variants by this secret and the student's id, as cme grade does")
    .addOption(language())
    .action(async (lab: string, options: HandoutOptions) => {
      done(await (await import("./commands/handout.js")).handoutCommand(lab, options, io));
    });
  labs
    .command("list")
    .description("list the labs with tasks that cme brings along")
    .addOption(language())
    .action(async (options: object) => {
      done((await parts()).listLabs(options, io));
    });
  labs
    .command("schema")
    .description(
      "print what a topology or a lab file may hold: a JSON Schema for editors, or its fields in words",
    )
    .addOption(
      new Option("--format <format>", "how to print it").choices(["json", "markdown"]).default("json"),
    )
    .action(async ({ format }: { format: "json" | "markdown" }) => {
      done(await (await parts()).labSchema(format, io));
    });
}

/** `cme grade …` */
function describeGrade(grade: Command, io: Io, done: (code: number) => void): void {
  const several = (value: string, before: readonly string[] = []) => [...before, value];
  const formats: readonly string[] = REPORT_FORMATS;
  grade
    .argument("<lab>", "one of cme lab list, or a lab file in YAML")
    .argument("<submission...>", "files, folders, or archives as Moodle makes them; - is standard input")
    .option(
      "--roster <file>",
      "a table of the students (columns id and name): gives names, and variants in its order",
    )
    .option("--secret <text>", "gives variants by this secret and the student's id")
    .addOption(
      new Option("--format <format>", `how to print the marks: ${formats.join(", ")}; once or more`)
        .argParser((value: string, before: readonly string[] | undefined) => {
          if (!formats.includes(value))
            throw new InvalidArgumentError(`Allowed choices are ${formats.join(", ")}.`);
          return several(value, before);
        })
        .default(undefined, "text"),
    )
    .option(
      "--out <file>",
      "where the marks go, for each --format in turn; standard output without it",
      several,
    )
    .option("--student <name>", "grade this student's work only")
    .addOption(
      new Option("--view <view>", "student leaves out what was expected, and hidden checks")
        .choices(["teacher", "student"])
        .default("teacher"),
    )
    .option("--anonymous", "leave out who it was")
    .option("--overrides <file>", "a table of a human's decisions: student, check, points, comment")
    .option("--against <file>", "say on stderr which marks moved since this --format json")
    .option("--worksheet <file>", "fill in the grading worksheet that was downloaded from Moodle")
    .option("--feedback <zip>", "write a page a student there, as Moodle takes feedback files")
    .option("--pass <percent>", "exit with 1 if somebody has less")
    .option("--jobs <number>", "how many processes grade; as many as there are processors without it")
    .addOption(new Option("--share <share>").hideHelp())
    .addOption(language())
    .action(async (lab: string, submissions: readonly string[], options: object) => {
      done(await (await import("./commands/grade.js")).gradeCommand(lab, submissions, options, io));
    });
}

/** `cme saves …` */
function describeSaves(saves: Command, io: Io, done: (code: number) => void): void {
  const parts = () => import("./commands/saves.js");
  saves
    .command("list", { isDefault: true })
    .description("list them, the one that was used last first")
    .option("--json", "for a program to read")
    .addOption(language())
    .action(async (options: object) => {
      done((await parts()).listSaves(options, io));
    });
  saves
    .command("rename")
    .description("give one another name")
    .argument("<name>")
    .argument("<new-name>")
    .action(async (name: string, newName: string) => {
      done(await (await parts()).renameSave(name, newName, io));
    });
  saves
    .command("delete")
    .description("delete one for good")
    .argument("<name>")
    .option("--yes", "without a question")
    .addOption(language())
    .action(async (name: string, options: object) => {
      done(await (await parts()).deleteSave(name, options, io));
    });
  saves
    .command("export")
    .description("write a whole one into one file, for handing in or carrying home")
    .argument("<name>")
    .argument("[file]", "NAME.cme-lab.json unless it is given")
    .option("--force", "replace a file that is there")
    .action(async (name: string, file: string | undefined, options: object) => {
      done(await (await parts()).exportSave(name, file, options, io));
    });
  saves
    .command("import")
    .description("save one from such a file")
    .argument("<file>", "what cme saves export wrote; - is standard input")
    .option("--as <name>", "under this name")
    .action(async (file: string, options: object) => {
      done(await (await parts()).importSave(file, options, io));
    });
}

/** An option that may be given several times. */
function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function config(): Option {
  return new Option("--config <file>", "a configuration to start with");
}

function platform(): Option {
  return new Option("--platform <id>", "the device");
}

/** What to say of a word that is no command; it names the one that was probably meant. */
function noCommand(word: string, { commands }: Command): string {
  const meant = nearest(
    word,
    commands.map((command) => command.name()),
  );
  const advice = meant === undefined ? "cme --help lists the commands" : `did you mean cme ${meant}?`;
  return `error: there is no command ${word}: ${advice}`;
}

const HELP: readonly string[] = ["-h", "--help", "help"];

/** Names the platforms in the help of each command; no other start reads what they are. */
async function describePlatforms(program: Command): Promise<void> {
  const { platformHelp } = await import("./platform-help.js");
  for (const { options } of allCommands(program)) {
    for (const option of options)
      if (option.attributeName() === "platform") option.description = platformHelp();
  }
}

/** A program's commands, and theirs. */
function allCommands({ commands }: Command): readonly Command[] {
  return commands.flatMap((command) => [command, ...allCommands(command)]);
}

function pcap(): Option {
  return new Option("--pcap <file>", "write the lab's traffic there, for Wireshark");
}

function lab(): Option {
  return new Option("--lab <lab>", "the devices around the router: course, site-lab, or a topology in YAML");
}

function hardware(): Option {
  return new Option("--hardware <kind>", "any: every port and every maximum is there").choices(["any"]);
}

function language(): Option {
  return new Option(
    "--lang <language>",
    "language of cme's own words; the locale's unless it is said",
  ).choices(["en", "fr"]);
}

function plain(): Option {
  return new Option("--plain", "sentences in place of drawings and colours, as for a screen reader");
}

function hints(): Option {
  return new Option("--no-hints", "no hints, as in an examination");
}

function oneLine(error: string): string {
  return error
    .trim()
    .replace(/^error:/, "cme:")
    .replaceAll(/\s*\n\s*/g, " ");
}
