import type { GradeRow } from "./grade-row.js";

/** Signs by which two works may have one origin: serial numbers of routers and hardware addresses of phones. */
export function originSigns(text: string): readonly string[] {
  const serials = [...text.matchAll(/^license udi pid \S+ sn (\S+)/gm)].map(
    ([, serial = ""]) => `sn ${serial}`,
  );
  const addresses = [...text.matchAll(/^ *mac-address ([\da-f.]{14})/gim)].map(
    ([, mac = ""]) => `mac ${mac}`,
  );
  return [...new Set([...serials, ...addresses])];
}

/** For each student the others who share signs: only such as few share, since what all share was handed out. */
export function sharedOrigins(rows: readonly GradeRow[]): ReadonlyMap<string, readonly SharedSign[]> {
  const owners = new Map<string, string[]>();
  for (const { student, origin } of rows)
    for (const sign of origin) owners.set(sign, [...(owners.get(sign) ?? []), student]);
  const most = Math.max(2, Math.floor(rows.length / 10));
  const shared = new Map<string, SharedSign[]>();
  for (const [sign, students] of owners) {
    if (students.length < 2 || students.length > most) continue;
    for (const student of students) {
      const others = students.filter((one) => one !== student);
      shared.set(student, [...(shared.get(student) ?? []), { sign, others }]);
    }
  }
  return shared;
}

export interface SharedSign {
  /** `sn FTX1234A5BC`, `mac 0200.0000.0001` */
  readonly sign: string;
  readonly others: readonly string[];
}
