/** The time zones of `time-zone` (CME command reference; REFERENCE.md section 3.9). */
export interface TimeZone {
  readonly name: string;
  /** Minutes from UTC, as the command reference prints them. */
  readonly offset: number;
}

const TABLE = `
Dateline -720, Samoa -660, Hawaii -600, Alaska -540, Pacific -480, Mountain -420, US Mountain -420, Central -360,
Mexico -360, Canada Central -360, SA Pacific -300, Eastern -300, US Eastern -300, Atlantic -240, SA Western -240,
Newfoundland -210, SA -180, SA Eastern -180, Mid-Atlantic -120, Azores -60, UTC 0, Greenwich 0, W Europe 60,
GTB 60, Egypt 60, E Europe 60, Romance 120, C Europe 120, S Africa 120, Jerusalem 120, Saudi 180, Russian 180,
Iran 210, Caucasus 240, Arabian 240, Afghanistan 270, W Asia 300, Ekaterinburg 300, India 330, C Asia 360,
SE Asia 420, China 480, Taipei 480, Tokyo 540, C Australia 570, AUS Central 570, E Australia 600, AUS Eastern 600,
W Pacific 600, Tasmania 600, C Pacific 660, Fiji 720, New Zealand 720, Venezuela -270, Pacific SA Daylight -180,
Pacific SA -240`;

/** By their number less one. */
export const timeZones: readonly TimeZone[] = TABLE.trim()
  .split(/,\s+/)
  .map((row) => {
    const at = row.lastIndexOf(" ");
    return { name: row.slice(0, at), offset: Number(row.slice(at)) };
  });
