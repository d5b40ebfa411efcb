/** What cme itself says of a lab, in each language; what a device says is English and a plain string. */
export type LabText = Readonly<Record<"en" | "fr", string>>;
