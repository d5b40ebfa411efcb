import type { Language } from "../../lab/hint-texts.js";

/** What cme says before a console opens. */
export interface ConsoleTexts {
  readonly leave: string;
  readonly around: string;
  continued(name: string): string;
  begun(name: string): string;
  pending(devices: readonly string[]): string;
  /** Somebody has logged out where he came by `@`. */
  back(device: string, home: string): string;
}

export const consoleTexts: Readonly<Record<Language, ConsoleTexts>> = {
  en: {
    leave: "Ctrl-] leaves the router at any time.",
    around: "@ lists the devices around the router; @PHONE1 dial 102 presses keys there; ? works everywhere.",
    continued: (name) => `The lab ${name}, as its devices saved it.`,
    begun: (name) => `A new lab, kept as ${name} from the first line on.`,
    pending: (devices) =>
      `What ${devices.join(", ")} did not write in the last sitting: @ restore has it back.`,
    back: (device, home) => `Enter logs in at ${device} again; @${home} goes back to ${home}.`,
  },
  fr: {
    leave: "Ctrl-] quitte le routeur à tout moment.",
    around:
      "@ liste les appareils autour du routeur ; @PHONE1 dial 102 y compose un numéro ; ? aide partout.",
    continued: (name) => `Le labo ${name}, tel que ses appareils l'ont enregistré.`,
    begun: (name) => `Un nouveau labo, gardé sous ${name} dès la première ligne.`,
    pending: (devices) =>
      `Ce que ${devices.join(", ")} n'a pas enregistré à la dernière séance : @ restore le ramène.`,
    back: (device, home) => `Entrée rouvre la session sur ${device} ; @${home} ramène à ${home}.`,
  },
};
