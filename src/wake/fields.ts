/** The question of an address stands in the field of the search page before the app is there. */
import {on} from './on';

on('DOMContentLoaded', () => {
  const field = document.querySelector<HTMLInputElement>('[data-asked]');
  if (field) field.value = new URLSearchParams(location.search).get('q') ?? '';
});
