import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

export { notifications } from '@mantine/notifications';

/** The toasts, at the foot of the page. */
export default function ToastList() {
  return <Notifications position="bottom-center" limit={3} />;
}
