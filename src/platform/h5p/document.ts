import { PREFIX, STATIC } from './headers.ts';
import { PROTOCOL } from './protocol.ts';

/** What the player document needs to know about a content. */
export type PlayerSettings = {
  readonly token: string;
  readonly contentId: string;
  readonly title: string;
  /** BCP 47 tag of the content's own language. */
  readonly language: string;
  /** `Rueckenwind.QuestionSet`, `H5P.TrueFalse`: decides whether the dark theme reaches into the content. */
  readonly machineName: string;
};

const scripts = ['shim.js', 'core/main.bundle.js', 'words.js', 'player.js'];

/** The page inside the frame. `shim.js` has to come first: the H5P core needs a `localStorage` that does not throw. */
export function playerDocument(settings: PlayerSettings): string {
  const data = JSON.stringify({
    protocol: PROTOCOL,
    assets: PREFIX + settings.token,
    shared: STATIC,
    ...settings,
  });
  return `<!doctype html>
<html lang="de" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(settings.title)}</title>
<link rel="stylesheet" href="${STATIC}player.css?v=${PROTOCOL}">
</head>
<body>
<div id="practice"></div>
<p id="message" role="status">Die Übung wird geladen …</p>
<noscript>Für diese Übung muss JavaScript eingeschaltet sein.</noscript>
<script type="application/json" id="settings">${data.replaceAll('<', '\\u003c')}</script>
${scripts.map((name) => `<script src="${STATIC}${name}?v=${PROTOCOL}"></script>`).join('\n')}
</body>
</html>
`;
}

/** What stands in the frame when the address is no longer good. */
export const refusedDocument = `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>Übung nicht verfügbar</title></head>
<body style="margin:0;font:1.125rem/1.5 sans-serif">
<p>Diese Übung ist gerade nicht verfügbar. Bitte laden Sie die Seite neu.</p>
</body>
</html>
`;

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');
