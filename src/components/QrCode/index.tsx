import {useEffect, useState, type ReactNode} from 'react';
import styles from './styles.module.css';

/** A QR code, made in the page; the library that draws it is fetched when one is needed. */
export default function QrCode({text, label}: {text: string; label: string}): ReactNode {
  const [modules, setModules] = useState<readonly (readonly boolean[])[]>([]);

  useEffect(() => {
    let isCurrent = true;
    void import('uqr').then(({encode}) => {
      if (isCurrent) setModules(encode(text, {ecc: 'M', border: 4}).data);
    });
    return () => {
      isCurrent = false;
    };
  }, [text]);

  const size = modules.length;
  const path = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className={styles.code} viewBox={`0 0 ${size || 1} ${size || 1}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
