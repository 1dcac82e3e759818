import {useEffect, useRef, useState, type ReactNode} from 'react';
import {useHistory} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import readQr from './readQr';
import styles from './styles.module.css';

const LOOK_EVERY = 250;

/** Reads QR codes with the camera, until it is switched off or the page is left. Nothing is recorded. */
export default function Camera({onText}: {onText: (text: string) => void}): ReactNode {
  const video = useRef<HTMLVideoElement>(null);
  const report = useRef(onText);
  const [isOn, setOn] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const history = useHistory();

  useEffect(() => {
    report.current = onText;
  });

  // The next page may be long in coming, and until then this one stays.
  useEffect(() => history.listen(() => setOn(false)), [history]);

  useEffect(() => {
    if (!isOn) return undefined;
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const readCode = async (): Promise<void> => {
      const text = video.current ? await readQr(video.current).catch(() => undefined) : undefined;
      if (isGone) return;
      if (text !== undefined) report.current(text);
      timer = setTimeout(() => void readCode(), LOOK_EVERY);
    };
    const open = async (): Promise<void> => {
      const opened = await navigator.mediaDevices.getUserMedia({video: {facingMode: 'environment'}});
      if (isGone) return opened.getTracks().forEach((track) => track.stop());
      stream = opened;
      if (video.current) {
        video.current.srcObject = opened;
        await video.current.play();
      }
      return readCode();
    };
    // An insecure page has no mediaDevices at all, which throws here too.
    open().catch(() => {
      if (isGone) return;
      setRefused(true);
      setOn(false);
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, [isOn]);

  return (
    <div>
      <button
        type="button"
        aria-pressed={isOn}
        onClick={() => {
          setRefused(false);
          setOn(!isOn);
        }}
      >
        {isOn
          ? translate({id: 'results.camera.off', message: 'Switch the camera off', description: 'Button'})
          : translate({id: 'results.camera.on', message: 'Read codes with the camera', description: 'Button'})}
      </button>
      {isRefused && (
        <p role="alert">
          <Translate id="results.camera.refused" description="The camera cannot be used">
            The camera cannot be used here. Allow it in the browser, or ask for the results as files.
          </Translate>
        </p>
      )}
      {isOn && <video ref={video} className={styles.video} muted playsInline />}
    </div>
  );
}
