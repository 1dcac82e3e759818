/** While somebody writes: what the content checker finds, above the page. Part of no build. */

import {DIAGNOSTICS_ADDRESS} from './diagnosticsAddress';

function show(diagnostics: readonly string[]): void {
  document.querySelector('[data-content-diagnostics]')?.remove();
  if (diagnostics.length === 0) return;
  const box = document.createElement('div');
  box.dataset.contentDiagnostics = '';
  box.dir = 'ltr';
  box.lang = 'en';
  box.setAttribute('role', 'alert');
  box.style.cssText =
    'position:fixed;inset:auto 0 0;z-index:9999;max-block-size:40vh;overflow:auto;padding:1rem;background:#5c0011;color:#fff;font:1rem/1.5 monospace';
  for (const diagnostic of diagnostics) {
    const line = document.createElement('p');
    line.textContent = diagnostic;
    box.append(line);
  }
  document.body.append(box);
}

if (typeof EventSource !== 'undefined') {
  new EventSource(DIAGNOSTICS_ADDRESS).addEventListener('message', ({data}: MessageEvent<string>) =>
    show(JSON.parse(data) as readonly string[]),
  );
}
