/**
 * The search box for other sites: <guides-search lang="ar"></guides-search>.
 *
 * It opens its results on the site that this script comes from. It needs nothing of its host but
 * leave to load this script: no style element, no form, no request, no storage. deploy/search.md
 * says how to put it into a page.
 */
import {chooseLocale, type Locale} from '../lib/locale';
import {directionOf} from '../lib/localeFacts';

const WORDS: Readonly<Record<Locale, Readonly<Record<'label' | 'hint' | 'button', string>>>> = {
  ar: {label: 'البحث في أدلة العمل عن بُعد', hint: 'مثال: الصوت ما يشتغل', button: 'بحث'},
  en: {label: 'Search the remote work guides', hint: 'For example: no sound', button: 'Search'},
};

const LONGEST = 200;
const site = new URL(document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href)
  .origin;

const STYLE = `
:host { display: block; max-inline-size: 40rem; font: inherit; }
:host([hidden]) { display: none; }
div { display: flex; flex-wrap: wrap; align-items: stretch; }
label { flex: 1 0 100%; margin-block-end: 0.35em; font-weight: 600; }
input, button { box-sizing: border-box; min-block-size: 3em; font: inherit; border: 2px solid #0a6170; border-radius: 0; }
input { flex: 1; min-inline-size: 0; padding-inline: 0.75em; background: Field; color: FieldText; }
button { padding-inline: 1.25em; background: #0a6170; color: #fff; font-weight: 600; cursor: pointer; }
:focus-visible { outline: 2px solid #0a6170; outline-offset: 2px; }
`;

class GuidesSearch extends HTMLElement {
  static readonly observedAttributes = ['lang'];

  readonly #shadow = this.attachShadow({mode: 'open', delegatesFocus: true});

  connectedCallback(): void {
    this.#draw();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#draw();
  }

  #draw(): void {
    const asked = this.lang || this.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
    const language = chooseLocale(null, [asked]);
    const words = WORDS[language];

    // Constructed sheets and elements pass every policy that inline styles and markup would not.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#shadow.adoptedStyleSheets = [sheet];

    const box = document.createElement('div');
    box.setAttribute('role', 'search');
    box.dir = directionOf(language);
    box.lang = language;
    const label = document.createElement('label');
    label.textContent = words.label;
    label.htmlFor = 'q';
    const input = document.createElement('input');
    Object.assign(input, {
      id: 'q',
      type: 'search',
      placeholder: words.hint,
      maxLength: LONGEST,
      autocomplete: 'off',
      enterKeyHint: 'search',
      dir: 'auto',
    });
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.button;

    // A form would need the host's form-action; going to an address does not.
    const go = () => {
      const query = input.value.trim().slice(0, LONGEST);
      location.assign(`${site}/${language}/search/${query ? `?${new URLSearchParams({q: query}).toString()}` : ''}`);
    };
    button.addEventListener('click', go);
    input.addEventListener('keydown', (event) => {
      // Enter that ends the choice of a word in an input method sends nothing.
      if (event.key === 'Enter' && !event.isComposing) go();
    });

    box.append(label, input, button);
    this.#shadow.replaceChildren(box);
  }
}

if (!customElements.get('guides-search')) customElements.define('guides-search', GuidesSearch);
