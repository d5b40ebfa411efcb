/** Words with which many commands of an ephone begin. */
export const ephoneWords = {
  conference: "Conferences of this phone",
  lpcor: "Logical partitioning class of restriction",
  "phone-ui": "Pages on the phone",
  transfer: "Transfers of this phone",
} as const;
