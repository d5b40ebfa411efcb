import { phoneTypes, type PhoneTypeName } from "../router/phone-types.js";

/** The phone types as a choice of keywords, for the commands that take one. */
const NAMES =
  "12SP | 6901 | 6911 | 6921 | 6941 | 6945 | 6961 | 7902 | 7905 | 7906 | 7910 | 7911 | 7912 | 7920 | 7921 | 7925 | 7931 | 7935 | 7936 | 7937 | 7940 | 7941 | 7941GE | 7942 | 7945 | 7960 | 7961 | 7961GE | 7962 | 7965 | 7970 | 7971 | 7975 | 7985 | 8941 | 8945 | 8961 | 9951 | 9971 | CIPC | IP-STE | anl | ata | bri | vgc-phone";

export const PHONE_TYPES = `{${NAMES}}` as const;
export const PHONE_TYPES_OR_ALL = `{all | ${NAMES}}` as const;

/** What `?` says of each type. */
export const phoneTypeHelp = Object.fromEntries(
  Object.entries(phoneTypes).map(([name, { help }]) => [name, help]),
) as Readonly<Record<PhoneTypeName, string>>;

/** Expansion modules beside a phone. */
export const MODULES = "{7914 | 7915-12 | 7915-24 | 7916-12 | 7916-24}";

export const moduleHelp = {
  "7914": "Expansion module with 14 buttons",
  "7915-12": "Expansion module 7915 with 12 buttons",
  "7915-24": "Expansion module 7915 with 24 buttons",
  "7916-12": "Expansion module 7916 with 12 buttons",
  "7916-24": "Expansion module 7916 with 24 buttons",
} as const;
