import {useEffect, useState, type ReactNode} from 'react';
import styles from './styles.module.css';

type Modules = readonly (readonly boolean[])[];

interface Props {
  readonly text: string;
  readonly label: string;
}

/** A QR code, made in the page; the library that draws it is fetched when one is needed. */
export default function QrCode({text, label}: Props): ReactNode {
  return <QrPicture modules={useQrModules(text)} label={label} />;
}

/** The dark and light squares of a code; none until the library has come. Where a page shows one code many times, they are worked out once. */
export function useQrModules(text: string): Modules {
  const [modules, setModules] = useState<Modules>([]);

  useEffect(() => {
    let isCurrent = true;
    void import('uqr').then(({encode}) => {
      if (isCurrent) setModules(encode(text, {ecc: 'M', border: 4}).data);
    });
    return () => {
      isCurrent = false;
    };
  }, [text]);

  return modules;
}

export function QrPicture({modules, label}: {modules: Modules; label: string}): ReactNode {
  const size = modules.length;
  const path = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size || 1} ${size || 1}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
