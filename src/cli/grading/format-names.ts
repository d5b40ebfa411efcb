/** The forms in which marks are printed. */
export const REPORT_FORMATS = ["text", "json", "csv", "junit", "gradescope", "html"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
