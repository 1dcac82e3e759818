// @vitest-environment happy-dom
import {expect, test} from 'vitest';
import {passagesOf} from './passages';

const PAGE = `<!doctype html><html><head><meta name="description" content="For whoever shares."></head><body>
<header><p>Menu</p></header>
<main><article><header><ul><li>Meetings</li></ul><p>Lede</p></header>
<p>Before all.</p>
<section><h2 id="steps">Steps</h2><p>Of the section.</p>
<ol><li id="share"><p>Choose Share.</p><p>A list <svg><text>drawn</text></svg>opens.</p>
<div role="tablist"><button>Windows</button></div><p hidden>Later.</p></li></ol>
<h3 id="other">Other</h3><p>Of the other.</p><ul><li>One</li></ul><h3 id="last">Last</h3><p>Of the last.</p></section>
</article></main></body></html>`;
const at = (anchor?: string, heading = '') =>
  passagesOf(PAGE, {places: anchor === undefined ? [] : [{anchor, heading}]}).place;

test('of a step what it says beside its heading, without what is hidden, drawn or pressed', () => {
  expect(at('share', 'Choose Share.')).toEqual(['A list opens.']);
});

test('of a heading what follows up to the next one', () => {
  expect(at('other')).toEqual(['Of the other.', 'One']);
  expect(at('last')).toEqual(['Of the last.']);
  expect(at('steps')).toEqual(['Of the section.', 'Choose Share.', 'A list opens.']);
});

test('of a place that is not there, and of none, nothing', () => {
  expect(at('gone')).toEqual([]);
  expect(at()).toEqual([]);
});

test('of the page its sentences without the way to it, and for whom it is', () => {
  const {page, description} = passagesOf(PAGE, {places: []});
  expect(page).toEqual([
    'Before all.',
    'Of the section.',
    'Choose Share.',
    'A list opens.',
    'Of the other.',
    'One',
    'Of the last.',
  ]);
  expect(description).toBe('For whoever shares.');
});

test('what is no page says nothing', () => {
  expect(passagesOf('', {places: [{anchor: 'a', heading: 'A'}]})).toEqual({place: [], page: [], description: ''});
});
