import { tokens } from '../design/tokens.css';
import './app/app';

if (tokens.styleSheet) document.adoptedStyleSheets = [tokens.styleSheet];
