import {describe, expect, test} from 'vitest';
import {localAddress} from './localAddress';

describe('a site that is packed for readers', () => {
  test.each([
    '',
    'http://localhost:3000',
    'https://LOCALHOST',
    'http://guides.localhost',
    'http://127.0.0.1:8080',
    'http://0.0.0.0:80',
    'http://[::1]:3000',
  ])('at the address "%s" is warned of, in both languages and with the fix', (url) => {
    const {ar, en} = localAddress(url)!;
    for (const words of [ar, en]) {
      expect(words).toContain(url || 'http://localhost:3000');
      for (const part of ['site.url', 'data/entity.yml', 'npm run bundle']) expect(words).toContain(part);
    }
  });

  test.each([
    'https://guides.example.bh',
    'http://10.0.0.7:8080',
    'https://localhost.example.bh',
    'https://guides-localhost.example.bh',
  ])('at %s is not', (url) => {
    expect(localAddress(url)).toBeUndefined();
  });
});
