import { preferences } from './preferences';
import { ring } from './tone';

export type Permission = NotificationPermission | 'unsupported';

/** Calls an agent who looks elsewhere: by sound, and by a notification of the system if the agent has allowed it. */
export const alerts = {
  permission: (): Permission => ('Notification' in window ? Notification.permission : 'unsupported'),

  /** To be called from a press of a button only: browsers ignore or punish everything else. */
  ask: async (): Promise<Permission> => ('Notification' in window ? Notification.requestPermission() : 'unsupported'),

  /** The sound alone, for what concerns everybody who is there. */
  chime(): void {
    if (preferences.tone()) ring();
  },

  /** `tag` names the conversation, so that a later call about it replaces the earlier. */
  call(title: string, body: string, tag: string, onClick: () => void): void {
    alerts.chime();
    if (!preferences.notifications() || alerts.permission() !== 'granted' || document.hasFocus()) return;
    try {
      const shown = new Notification(title, { body, tag, icon: '/favicon.svg' });
      shown.onclick = () => {
        window.focus();
        onClick();
        shown.close();
      };
    } catch {
      // Some phones know the class and allow it only to service workers; the sound has been heard.
    }
  },
};
