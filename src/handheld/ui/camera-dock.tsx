import styles from './camera-dock.module.css';
import { useScanning } from './scan-context.tsx';

/**
 * Where the camera looks out, above the step: the prompt stays in sight while scanning. Empty while it is closed, and
 * on screens on which nothing is scanned. It is closed where it was opened, by the button in the row at the bottom.
 */
export function CameraDock() {
  const { Camera, cameraOpen, offers } = useScanning();
  if (!Camera || !cameraOpen || offers.top === null) return null;
  const { expects, takesKeys } = offers.top;
  return (
    <section className={styles.dock}>
      <Camera takesKeys={takesKeys} {...(expects ? { expects } : {})} />
    </section>
  );
}
