import built from './built';

const BASE = `/${built.locale}/`;

/** An address of this language: "/search/" → "/ar/search/". */
export default function useBaseUrl(address: string): string {
  return address.startsWith(BASE) ? address : BASE + address.replace(/^\//, '');
}
