import { browserTickets, tabUnsent } from './keeping';
import { LotseChat } from './chat/chat';
import { LotseComposer } from './composer/composer';
import { LotseHead } from './head/head';
import { settings } from './settings';
import { LotseSurvey } from './survey/survey';
import { LotseTranscript } from './transcript/transcript';

/** The one script a shop embeds. A second tag of it changes nothing. */
if (!customElements.get('lotse-chat')) {
  customElements.define('lotse-composer', LotseComposer);
  customElements.define('lotse-head', LotseHead);
  customElements.define('lotse-survey', LotseSurvey);
  customElements.define('lotse-transcript', LotseTranscript);
  customElements.define('lotse-chat', LotseChat);
  const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;
  const chat = new LotseChat();
  chat.settings = settings(script, document);
  chat.tickets = browserTickets(() => localStorage);
  chat.unsentStore = tabUnsent(() => sessionStorage);
  const mount = (): void => void document.body.append(chat);
  if (document.body) mount();
  else document.addEventListener('DOMContentLoaded', mount);
}
