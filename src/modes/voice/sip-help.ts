/** The sentences for options of SIP that a router has for all calls (`voice service voip`, `sip`) and for those of a dial-peer (`voice-class sip`). */
export const sipHelp = {
  assertedId: {
    "asserted-id": "Configure the privacy header",
    pai: "P-Asserted-Identity",
    ppi: "P-Preferred-Identity",
  },
  callRoute: {
    "call-route": "What calls are routed by",
    "dest-route-string": "Destination route string",
    "history-info": "History-Info header",
    "p-called-party-id": "P-Called-Party-ID header",
    url: "The URL",
  },
  midcallSignaling: {
    "midcall-signaling": "Messages that change a call that stands",
    block: "Keep them from the other side",
    passthru: "Pass them on",
    "preserve-codec": "Keep the codec of the call",
    "media-change": "Only those that change its media",
  },
  g729: { g729: "G729 codec interoperability settings", "annexb-all": "Take all flavors of G.729 for one" },
  privacyPolicy: {
    "privacy-policy": "Policy for the Privacy header",
    passthru: "Pass it on",
    "send-always": "Send it with every call",
    strip: "Leave it out",
  },
  transport: {
    transport: "Configure transport",
    switch: "Change the transport of large messages",
    udp: "From UDP",
    tcp: "To TCP",
  },
  block: {
    block: "Drop provisional responses",
    180: "180 Ringing",
    181: "181 Call is being forwarded",
    183: "183 Session progress",
    sdp: "Those with or without SDP only",
    absent: "Those without SDP",
    present: "Those with SDP",
  },
  rel1xx: {
    rel1xx: "Type of reliable provisional response support",
    disable: "Disable reliable provisional responses",
    require: "Require reliable provisional responses",
    supported: "Support reliable provisional responses",
    value: "Option tag",
  },
  reset: {
    reset: "Start again",
    timer: "Timer",
    expires: "The expires timer",
    183: "At a 183 Session progress",
  },
  asymmetric: {
    asymmetric: "Asymmetric payload",
    payload: "Payload",
    dtmf: "Asymmetric payload support for DTMF",
    "dynamic-codecs": "Asymmetric payload support for dynamic codecs",
    full: "Asymmetric payload support for DTMF and dynamic codecs",
  },
} as const;
