/** Something that a walk comes by. */
interface Stop {
  visits: number;
  left: { readonly visits: number } | undefined;
}

/**
 * Walks over as many objects as a lab of so many phones has, and does the same at each: a tenth of the phones is a
 * tenth of the work, so that what it takes more than ten times as long is memory that is further away.
 */
export function walkFor(phones: number): () => void {
  const places = Array.from({ length: phones }, () =>
    Array.from({ length: STOPS }, (): Stop => ({ visits: 0, left: undefined })),
  );
  return () => {
    for (let round = 0; round < ROUNDS; round++) for (const stops of places) visit(stops, round);
  };
}

/** What one frame comes by on its way, spread over the phone's memory. */
function visit(stops: readonly Stop[], round: number): void {
  for (let step = 0; step < STEPS; step++) {
    const stop = stops[(round * 7 + step * 17) % STOPS];
    if (!stop) continue;
    stop.visits++;
    if (step % 4 === 0) stop.left = { visits: stop.visits };
  }
}

/** Objects that a phone and the router's knowledge of it are made of; frames that it meets; objects that one touches. */
const STOPS = 400;
const ROUNDS = 500;
const STEPS = 24;
