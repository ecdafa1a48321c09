import { tokens } from '../design/tokens.css';
import { HkShop } from './app/app';

if (tokens.styleSheet) document.adoptedStyleSheets = [tokens.styleSheet];
const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'de';
// Before /widget.js runs, which takes the language of the page.
document.documentElement.lang = language;
const shop = new HkShop();
shop.language = language;
document.body.prepend(shop);
