import { tokens } from '../design/tokens.css';
import './admin/admin';
import './admin/password/password';
import './app/app';
import './search/search';

if (tokens.styleSheet) document.adoptedStyleSheets = [tokens.styleSheet];
