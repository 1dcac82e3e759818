import {strFromU8, unzipSync} from 'fflate';
import {afterEach, expect, test, vi} from 'vitest';
import type {Session} from '../../src/lib/session/session';
import {packageFiles, zip} from './pack';

const session: Session = {
  id: 'train-vpn',
  title: 'VPN </script>',
  description: 'For all',
  address: '/en/train-vpn/',
  revision: '2025-06',
  minutes: 10,
  objectives: [],
  segments: [],
  exercises: [],
  quiz: [],
  fallbacks: [],
};

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test('a package holds its manifest and everything that it names, and the same bytes each time', () => {
  const files = packageFiles(session, 'ar');
  const packed = zip(files);
  // A year later and elsewhere: within two seconds even a ZIP with the time would be the same.
  vi.useFakeTimers({now: new Date('2036-05-06T07:08:10Z'), toFake: ['Date']});
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  expect(new Date().toString()).toContain('Tue May 06 2036 21:08:10 GMT+1400');
  expect(Buffer.from(packed).equals(Buffer.from(zip(packageFiles(session, 'ar'))))).toBe(true);
  const unpacked = unzipSync(packed);
  expect(Object.keys(unpacked).sort()).toEqual(['imsmanifest.xml', 'index.html', 'sco.js', 'style.css']);
  const page = strFromU8(unpacked['index.html']!);
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page.match(/<\/script>/g)).toHaveLength(2);
});
