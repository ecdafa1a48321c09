package org.lotse.mail;

/**
 * The mails' own words, with names in braces to be filled in.
 *
 * @param language {@code de} or {@code en}
 */
record Words(
        String language,
        String answerSubject,
        String answered,
        String goOn,
        String soFar,
        String confirmSubject,
        String greeting,
        String arrived,
        String next,
        String addMore,
        String notYou) {

    private static final Words GERMAN = new Words(
            "de",
            "{shop}: Antwort auf Ihre Nachricht [{ref}]",
            "{agent} von {shop} hat Ihnen geantwortet:",
            "Möchten Sie etwas erwidern? Öffnen Sie den Chat auf dieser Seite, am besten im selben Browser wie zuvor – dort"
                    + " geht das Gespräch weiter:",
            "Ihr Gespräch bis hierher (Kennzeichen {ref}):",
            "{shop}: Ihre Nachricht ist angekommen [{ref}]",
            "Guten Tag,",
            "vielen Dank für Ihre Nachricht an {shop}. Sie liegt zusammen mit dem ganzen Chat bei unserem Team und hat das"
                    + " Kennzeichen {ref}.",
            "So geht es weiter: Ein Mensch aus unserem Team liest das Gespräch und antwortet Ihnen an diese Adresse. Bis"
                    + " dahin brauchen Sie nichts zu tun.",
            "Fällt Ihnen noch etwas ein, schreiben Sie es einfach in den Chat:",
            "Sie haben uns gar nicht geschrieben? Dann wurde Ihre Adresse vermutlich aus Versehen angegeben, und Sie können"
                    + " diese E-Mail löschen.");

    private static final Words ENGLISH = new Words(
            "en",
            "{shop}: an answer to your message [{ref}]",
            "{agent} from {shop} has answered you:",
            "Would you like to reply? Open the chat on this page, best in the same browser as before – the conversation goes"
                    + " on there:",
            "Your conversation so far (reference {ref}):",
            "{shop}: your message has arrived [{ref}]",
            "Hello,",
            "Thank you for your message to {shop}. Our team has it together with the whole chat; its reference is {ref}.",
            "What happens next: a person from our team reads the conversation and answers you at this address. There is"
                    + " nothing you need to do until then.",
            "If anything else comes to mind, just add it to the chat:",
            "You did not write to us? Then your address was probably given by mistake, and you can delete this e-mail.");

    static Words in(String language) {
        return language.equals("de") ? GERMAN : ENGLISH;
    }
}
