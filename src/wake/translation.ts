/**
 * Browsers that translate a page put its texts into elements of their own, behind React's back.
 * React then asks to take out, or to insert before, a text that is no longer where React left it;
 * the browser throws, and the page would be gone. Here such a request does what it means:
 * the text goes, with the wrappers that it leaves empty; the new part stands where the wrapped
 * one is, or last where the translator threw that one away. Every other call is the browser's own.
 * What a text says next is for its component to see to: words that change are the only child of an element.
 */
// eslint-disable-next-line @typescript-eslint/unbound-method -- always called with a place below
const {removeChild, insertBefore} = Node.prototype;

/** The ancestor of a part that stands directly in the place, where it has one. */
function wrapperIn(place: Node, part: Node): Node | null {
  let wrapper: Node | null = part;
  while (wrapper && wrapper.parentNode !== place) wrapper = wrapper.parentNode;
  return wrapper;
}

Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
  if (child.parentNode === this) return removeChild.call(this, child) as T;
  // Thrown away by the translator: its words stay until the element round them goes.
  if (!wrapperIn(this, child)) return child;
  for (let gone: Node = child, parent = gone.parentNode; parent; gone = parent, parent = gone.parentNode) {
    removeChild.call(parent, gone);
    if (parent === this || parent.hasChildNodes()) break;
  }
  return child;
};

Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
  return insertBefore.call(this, node, before && wrapperIn(this, before)) as T;
};

export {};
