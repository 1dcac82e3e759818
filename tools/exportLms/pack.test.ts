import {strFromU8, unzipSync} from 'fflate';
import {expect, test} from 'vitest';
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

test('a package holds its manifest and everything that it names, and the same bytes each time', () => {
  const files = packageFiles(session, 'ar');
  const packed = zip(files);
  expect(Buffer.from(packed).equals(Buffer.from(zip(packageFiles(session, 'ar'))))).toBe(true);
  const unpacked = unzipSync(packed);
  expect(Object.keys(unpacked).sort()).toEqual(['imsmanifest.xml', 'index.html', 'sco.js', 'style.css']);
  const page = strFromU8(unpacked['index.html']!);
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page.match(/<\/script>/g)).toHaveLength(2);
});
