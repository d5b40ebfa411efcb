import type { Router } from "../../router/router.js";
import { phonesInOrder } from "../../router/telephony.js";
import { vocabulary } from "../../modes/device.js";
import { bulkSpeedDial } from "../../modes/ephone/keys.js";
import { bulkSpeedDialList } from "../../modes/telephony/services.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";

/** Conferences on DSPs and lists of speed dials (CME command reference). Conferences of a lab are mixed in software. */
const { action } = vocabulary<Router>()(execWords);

const SHOW = { show: true, packetTracer: false } as const;

const CONFERENCES = [
  "Conference      Type    Active  Max     Peak    Master      MasterPhone Last        cur(initial)",
  "=".repeat(95),
];

const HARDWARE = { conference: "Show conferences", hardware: "Those that are mixed on DSPs" } as const;

const conferences = action({
  ...SHOW,
  syntax: "show telephony-service conference hardware [kind:{ad-hoc | meetme}] [detail] [video]",
  help: {
    ...HARDWARE,
    "ad-hoc": "Those that a phone's key opens",
    meetme: "Those that are called",
    detail: "With all parties",
    video: "Of pictures",
  },
  run: () => linesText(CONFERENCES),
});

const conference = action({
  ...SHOW,
  syntax: "show telephony-service conference hardware number number:DIGITS",
  help: { ...HARDWARE, number: "Of a number" },
  run: () => linesText(CONFERENCES),
});

const BULK = { "bulk-speed-dial": "Show lists of speed dials" } as const;

/** What a list holds stands in its file; the row of a list whose file is not there is empty. */
const bulkSummary = action({
  ...SHOW,
  syntax: "show telephony-service bulk-speed-dial summary",
  help: { ...BULK, summary: "One row a list" },
  run(router) {
    const row = ({ list, file }: SpeedDialList, owner: string) =>
      `${String(list).padEnd(9)}${"0".padEnd(9)}${"0".padEnd(6)}${owner.padEnd(11)}${file}`;
    const global = router.telephony ? bulkSpeedDialList.shown.all(router.telephony) : [];
    const local = phonesInOrder(router).flatMap((phone) =>
      bulkSpeedDial.shown.all(phone).map((list) => row(list, `ephone-${phone.tag}`)),
    );
    return linesText([
      "List-id  Entries  Size  Owner      Reference url",
      "=======  =======  ====  =====      =============",
      ...global.map((list) => row(list, "Global")),
      ...local,
    ]);
  },
});

interface SpeedDialList {
  readonly list: number;
  readonly file: string;
}

/** Entries of a list: none was read. */
const bulkEntries = action({
  ...SHOW,
  syntax:
    "show telephony-service bulk-speed-dial {global list:<0-9> index:<0-9999> | local phone:<1-$maxEphones> own:<0-9> entry:<0-9999>} [all]",
  help: {
    ...BULK,
    global: "A list of all phones",
    local: "A list of one phone",
    phone: "ephone tag",
    list: "List",
    index: "Entry of the list",
    own: "List of the phone",
    entry: "Entry of the list",
    all: "That entry and those behind it",
  },
  run: () => "",
});

/** Sockets on which phones are heard; those of IPv6 and of TLS are never opened. */
const sockets = action({
  ...SHOW,
  syntax: "show ephone socket",
  help: { socket: "Show sockets of phones" },
  run: (router) =>
    linesText([
      `skinny_tcp_listen_socket fd = ${router.telephony?.source ? 0 : -1}`,
      "skinny_tcp_listen_socket (ipv6) fd = -1",
      "skinny_secure_tcp_listen_socket fd = -1",
      "skinny_secure_tcp_listen_socket (ipv6) fd = -1",
      "",
      ...phonesInOrder(router).flatMap(({ tag }) => {
        const socket = router.registrations.get(tag)?.socket;
        return socket === undefined
          ? []
          : [`Phone ${tag}, skinny_sockets[${socket - 1}] fd = ${socket}`, ` read_offset 0, read_length 0`];
      }),
    ]),
});

export const showResources = [conferences, conference, bulkSummary, bulkEntries, sockets];
