import { createHash } from 'node:crypto';

/** Everything from here alone, no plug-ins, no frames, no forms that leave. */
const CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'; object-src 'none'";

/** What a page of the site or the server may load: only its own files. */
export const SITE_POLICY = `${CLOSED}; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'`;

const ICON =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22%3E%3Cpath d=%22M2 3h12v2H2zm0 4h8v2H2zm0 4h12v2H2z%22 fill=%22%230b4fae%22/%3E%3C/svg%3E';

function documentOf(policy: string, attributes: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="kk"${attributes}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>adisteme</title>
<link rel="icon" href="${ICON}">
${head}
</head>
<body>
<div id="app"></div>
${body}
</body>
</html>
`;
}

/** Returns the page of a site: `from` is where the server may be found, null for a folder that is only read. */
export function siteDocument(hasServer: boolean): string {
  const attributes = hasServer ? ' data-server="true"' : '';
  const head = '<link rel="stylesheet" href="style.css">';
  return documentOf(SITE_POLICY, attributes, head, '<script type="module" src="app.js"></script>');
}

function sourceHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** JSON that cannot end the script element it stands in. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

/** Returns one page that carries code, styles and data, and may load nothing at all. */
export function singleDocument(script: string, style: string, data: ReadonlyMap<string, string>): string {
  const code = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--');
  const policy = `${CLOSED}; script-src ${sourceHash(code)}; style-src ${sourceHash(style)}; img-src data:`;
  const carried = [...data].map(
    ([path, json]) => `<script type="application/json" data-path="${path}">${inScript(json)}</script>`,
  );
  const body = `${carried.join('\n')}\n<script type="module">${code}</script>`;
  return documentOf(policy, ' data-single="true"', `<style>${style}</style>`, body);
}
