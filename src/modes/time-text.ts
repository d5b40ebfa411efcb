const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

const two = (number: number): string => String(number).padStart(2, "0");

/** A time (milliseconds since 1970, UTC) as version stamps have it: `Jun 18 2007 07:44:25`. */
export function stampOf(time: number): string {
  const date = new Date(time);
  const month = MONTHS[date.getUTCMonth()] ?? "";
  return `${month} ${two(date.getUTCDate())} ${date.getUTCFullYear()} ${clockOf(date)}`;
}

/** A time as `22:52:05 UTC Thu Apr 28 2005`. */
export function longTime(time: number): string {
  const date = new Date(time);
  const day = `${DAYS[date.getUTCDay()] ?? ""} ${MONTHS[date.getUTCMonth()] ?? ""} ${date.getUTCDate()}`;
  return `${clockOf(date)} UTC ${day} ${date.getUTCFullYear()}`;
}

function clockOf(date: Date): string {
  return [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(":");
}
