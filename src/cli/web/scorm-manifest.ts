import type { ScormEdition } from "./scorm-editions.js";

/** `imsmanifest.xml` of a package with one page (SCORM 1.2 CAM 2.3, SCORM 2004 4th edition CAM 3.4). */
export function scormManifest(
  edition: ScormEdition,
  {
    name,
    title,
    files,
  }: { readonly name: string; readonly title: string; readonly files: readonly string[] },
): string {
  const { packaging, adl, version, type } = WORDS[edition];
  const [heading, id] = [escaped(title), escaped(name)];
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="cme-${id}" version="1" xmlns="${packaging}" xmlns:adlcp="${adl}">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${version}</schemaversion>
  </metadata>
  <organizations default="lab">
    <organization identifier="lab">
      <title>${heading}</title>
      <item identifier="tasks" identifierref="page">
        <title>${heading}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:${type}="sco" href="index.html">
${files.map((file) => `      <file href="${escaped(file)}"/>`).join("\n")}
    </resource>
  </resources>
</manifest>
`;
}

const WORDS = {
  "1.2": {
    packaging: "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    adl: "http://www.adlnet.org/xsd/adlcp_rootv1p2",
    version: "1.2",
    type: "scormtype",
  },
  "2004": {
    packaging: "http://www.imsglobal.org/xsd/imscp_v1p1",
    adl: "http://www.adlnet.org/xsd/adlcp_v1p3",
    version: "2004 4th Edition",
    type: "scormType",
  },
} as const;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
