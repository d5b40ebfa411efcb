import type { ToneName } from "../../network/phone/phone-view.js";
import type { PhoneView } from "../../lab/lab-view.js";

/** A sound: frequencies in hertz, and how long it sounds and is silent, in seconds; without that it goes on. */
interface Sound {
  readonly hertz: readonly number[];
  readonly rhythm?: readonly number[];
}

/** Tones as they are heard in North America (ITU-T E.180 supplement 2). */
const TONES: Readonly<Partial<Record<ToneName, Sound>>> = {
  "dial tone": { hertz: [350, 440] },
  "second dial tone": { hertz: [420, 620] },
  "busy tone": { hertz: [480, 620], rhythm: [0.5, 0.5] },
  "ringback tone": { hertz: [440, 480], rhythm: [2, 4] },
  "reorder tone": { hertz: [480, 620], rhythm: [0.25, 0.25] },
  "call-waiting tone": { hertz: [440], rhythm: [0.3, 9.7] },
  beep: { hertz: [1000], rhythm: [0.2, 10] },
};

const RINGING: Sound = { hertz: [800, 1000], rhythm: [1, 2] };

/** The two frequencies of each key (ITU-T Q.23). */
const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477];
const KEYS = "123456789*0#";

/** What one hears of the phones; browsers let a page sound only after somebody has touched it. */
export class Sounds {
  #context: AudioContext | undefined;
  #playing: { readonly name: string; readonly stop: () => void } | undefined;

  constructor(private readonly isOn: () => boolean) {}

  /** The first ringing phone, else the tone of the first whose handset is lifted. */
  follow(phones: readonly PhoneView[]): void {
    const rings = phones.some(({ screen }) => screen.sound?.kind === "ring");
    const lifted = phones.find(({ handset, screen }) => handset === "off hook" && screen.sound);
    const tone = lifted?.screen.sound?.kind === "tone" ? lifted.screen.sound.name : undefined;
    const sound = rings ? RINGING : tone && TONES[tone];
    this.#play(rings ? "ring" : (tone ?? ""), this.isOn() ? sound : undefined);
  }

  key(key: string): void {
    const place = KEYS.indexOf(key);
    const [row, column] = [ROWS[Math.floor(place / 3)], COLUMNS[place % 3]];
    if (place < 0 || row === undefined || column === undefined || !this.isOn()) return;
    const stop = this.#start({ hertz: [row, column] });
    setTimeout(() => stop?.(), 160);
  }

  #play(name: string, sound: Sound | undefined): void {
    const wanted = sound ? name : "";
    if ((this.#playing?.name ?? "") === wanted) return;
    this.#playing?.stop();
    const stop = sound && this.#start(sound);
    this.#playing = stop && { name: wanted, stop };
  }

  #start({ hertz, rhythm }: Sound): (() => void) | undefined {
    if (!navigator.userActivation.hasBeenActive) return undefined;
    const context = (this.#context ??= new AudioContext());
    const volume = context.createGain();
    volume.gain.value = VOLUME;
    volume.connect(context.destination);
    const tones = hertz.map((frequency) => {
      const tone = new OscillatorNode(context, { frequency });
      tone.connect(volume);
      tone.start();
      return tone;
    });
    const beat = rhythm && beatOf(volume.gain, context, rhythm);
    return () => {
      beat?.();
      for (const tone of tones) tone.stop();
      volume.disconnect();
    };
  }
}

/** Lets a sound come and go; yields what ends that. */
function beatOf(gain: AudioParam, context: AudioContext, [on = 1, off = 1]: readonly number[]): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const turn = (isOn: boolean) => {
    gain.setValueAtTime(isOn ? VOLUME : 0, context.currentTime);
    timer = setTimeout(() => turn(!isOn), (isOn ? on : off) * 1000);
  };
  turn(true);
  return () => clearTimeout(timer);
}

const VOLUME = 0.06;
