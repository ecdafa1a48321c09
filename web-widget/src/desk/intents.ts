import type { Language } from './texts';

type Words = Record<Language, string>;

/** What the demo shop's intents mean, in the words of an agent. Another shop's labels show as they are. */
const INTENTS: Readonly<Record<string, Words>> = {
  'order.status': { de: 'Wo ist die Bestellung?', en: 'Where is the order?' },
  'order.cancel': { de: 'Bestellung stornieren', en: 'Cancel an order' },
  'order.cancel_terms': { de: 'Regeln zur Stornierung', en: 'Cancellation terms' },
  'order.change': { de: 'Bestellung ändern', en: 'Change an order' },
  'order.place': { de: 'Hilfe beim Bestellen', en: 'Help with ordering' },
  'order.confirmation_missing': { de: 'Bestellbestätigung fehlt', en: 'No order confirmation' },
  'delivery.options': { de: 'Versandarten und Kosten', en: 'Delivery options and costs' },
  'delivery.time': { de: 'Lieferzeit', en: 'Delivery time' },
  'delivery.address': { de: 'Lieferadresse ändern', en: 'Change the delivery address' },
  'delivery.lost': { de: 'Paket nicht angekommen', en: 'Parcel has not arrived' },
  'delivery.wrong_or_damaged': { de: 'Falsche oder beschädigte Ware', en: 'Wrong or damaged item' },
  'return.start': { de: 'Artikel zurückgeben', en: 'Return an item' },
  'return.exchange': { de: 'Artikel umtauschen', en: 'Exchange an item' },
  'return.policy': { de: 'Rückgabebedingungen', en: 'Return policy' },
  'return.label': { de: 'Rücksendeetikett', en: 'Return label' },
  'refund.request': { de: 'Geld zurück', en: 'Get a refund' },
  'refund.status': { de: 'Wo bleibt die Erstattung?', en: 'Where is the refund?' },
  'payment.methods': { de: 'Zahlungsarten', en: 'Ways to pay' },
  'payment.problem': { de: 'Problem mit der Zahlung', en: 'Problem with a payment' },
  'payment.invoice': { de: 'Rechnung', en: 'Invoice' },
  'payment.reminder': { de: 'Mahnung erhalten', en: 'Got a payment reminder' },
  'price.voucher': { de: 'Gutschein oder Rabattcode', en: 'Voucher or discount code' },
  'price.question': { de: 'Frage zum Preis', en: 'Question about a price' },
  'product.info': { de: 'Frage zu einem Produkt', en: 'Question about a product' },
  'product.availability': { de: 'Ist das lieferbar?', en: 'Is it in stock?' },
  'product.advice': { de: 'Beratung zu Produkten', en: 'Advice on products' },
  'product.size': { de: 'Welche Größe passt?', en: 'Which size fits?' },
  'product.troubleshooting': { de: 'Gerät funktioniert nicht', en: 'A product does not work' },
  'product.warranty': { de: 'Garantie und Reparatur', en: 'Warranty and repair' },
  'account.create': { de: 'Kundenkonto eröffnen', en: 'Open an account' },
  'account.registration_problem': { de: 'Registrierung klappt nicht', en: 'Registration fails' },
  'account.login': { de: 'Anmelden und Passwort', en: 'Login and password' },
  'account.edit': { de: 'Kundendaten ändern', en: 'Change account details' },
  'account.switch': { de: 'Konto wechseln', en: 'Switch accounts' },
  'account.delete': { de: 'Konto löschen', en: 'Delete the account' },
  'account.privacy': { de: 'Datenschutz', en: 'Privacy and data' },
  'account.newsletter': { de: 'Newsletter', en: 'Newsletter' },
  'service.human': { de: 'Mit einem Menschen sprechen', en: 'Talk to a person' },
  'service.contact': { de: 'Kontakt zum Kundenservice', en: 'Contact customer service' },
  'service.store': { de: 'Filialen und Öffnungszeiten', en: 'Stores and opening hours' },
  'service.complaint': { de: 'Beschwerde', en: 'Complaint' },
  'service.feedback': { de: 'Lob oder Bewertung', en: 'Praise or a review' },
  'chat.greeting': { de: 'Begrüßung', en: 'Greeting' },
  'chat.thanks': { de: 'Dank', en: 'Thanks' },
  'chat.goodbye': { de: 'Verabschiedung', en: 'Goodbye' },
  'chat.affirm': { de: 'Zustimmung', en: 'Yes' },
  'chat.deny': { de: 'Ablehnung', en: 'No' },
  'chat.bot': { de: 'Frage nach dem Assistenten', en: 'Asks about the assistant' },
  'chat.help': { de: 'Was kann der Assistent?', en: 'What can the assistant do?' },
  'chat.abuse': { de: 'Beleidigung', en: 'Insult' },
};

/** An intent in words, or its bare label if it is one that this desk has never heard of. */
export function intentName(label: string, language: Language): string {
  return INTENTS[label]?.[language] ?? label;
}
