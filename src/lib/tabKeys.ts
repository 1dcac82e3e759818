/**
 * Which tab a key leads to (WAI-ARIA Authoring Practices, tabs pattern). In a
 * right-to-left page the next tab stands to the left, so ArrowLeft leads to it.
 *
 * @returns the index of the tab, or -1 when the key is not for tabs
 */
export function nextTab(key: string, index: number, count: number, direction: string): number {
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forward:
      return (index + 1) % count;
    case back:
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
