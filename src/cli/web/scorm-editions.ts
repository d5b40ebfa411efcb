/** The editions of SCORM that a package can be for. */
export const SCORM_EDITIONS = ["1.2", "2004"] as const;
export type ScormEdition = (typeof SCORM_EDITIONS)[number];
