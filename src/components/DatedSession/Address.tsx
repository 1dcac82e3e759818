import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {datedPath} from '../../lib/session/dated';
import QrCode from '../QrCode';
import useOrigin from '../useOrigin';
import styles from './styles.module.css';

/** Where the session stands, for people and for cameras. */
export default function Address({code}: {code: string}): ReactNode {
  const origin = useOrigin();
  const path = datedPath(code);

  return (
    <p className={styles.address}>
      {origin && (
        <QrCode
          text={origin + path}
          label={translate({
            id: 'dated.qr',
            message: 'QR code that leads to this page',
            description: 'Text alternative of the QR code',
          })}
        />
      )}
      <bdi dir="ltr">
        <span>{origin.replace(/^https?:\/\//, '')}</span>
        <span>{path}</span>
      </bdi>
    </p>
  );
}
