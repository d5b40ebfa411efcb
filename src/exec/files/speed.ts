/** How fast files are read and written, in bytes a second. */
export const bytesPerSecond = { flash: 400_000, nvram: 1850 } as const;

/** How `copy` tells what it did; the rate is cut off, not rounded. */
export function copiedText(size: number, seconds = size / bytesPerSecond.nvram): string {
  const shown = Math.max(seconds, 0.001).toFixed(3);
  return `${size} bytes copied in ${shown} secs (${Math.floor(size / Number(shown))} bytes/sec)\n\n`;
}
