import {fittingScale} from '../../lib/session/slides';

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/**
 * Makes the letters of each slide as small as they must be for all of it to be seen: on the
 * sheet of this screen (`--fit`) and on paper, which is always wide (`--fit-paper`).
 */
export default function fitSlides(
  deck: HTMLElement,
  sheets: Readonly<Record<'wide' | 'upright', Sheet>>,
  shown: 'wide' | 'upright',
): void {
  const slides = [...deck.querySelectorAll<HTMLElement>('.slides > section')];
  for (const [sheet, names] of [
    ['wide', ['--fit', '--fit-paper']],
    ['upright', ['--fit']],
  ] as const) {
    if (sheet === 'upright' && shown !== 'upright') continue;
    deck.dataset.sheet = sheet;
    for (const slide of slides) {
      const {display, inlineSize, blockSize} = slide.style;
      // The library takes far slides out of the layout.
      Object.assign(slide.style, {
        display: 'flex',
        inlineSize: `${sheets[sheet].width}px`,
        blockSize: `${sheets[sheet].height - 1}px`,
      });
      const scale = fittingScale((tried) => {
        slide.style.setProperty('--fit', String(tried));
        return slide.scrollHeight > slide.clientHeight || slide.scrollWidth > slide.clientWidth;
      });
      for (const name of names) slide.style.setProperty(name, String(scale));
      Object.assign(slide.style, {display, inlineSize, blockSize});
    }
  }
}
