package org.lotse.benchmarks.hot;

import java.util.List;
import org.lotse.nlu.Language;

/** Messages as shoppers send them: short and long, with and without entities. */
final class Messages {
    private static final List<String> GERMAN = List.of(
            "wo bleibt mein paket",
            "Wo ist meine Bestellung HK-204511?",
            "Ich möchte die Schuhe in Größe 42 zurückgeben, sie sind mir zu klein.",
            "rechnung nochmal schicken bitte",
            "Der Gutschein SOMMER20 funktioniert nicht, es kommt immer eine Fehlermeldung an der Kasse.",
            "Kann ich die Lieferadresse noch ändern? Ich ziehe am 3. Dezember um, neue PLZ 20457",
            "hallo",
            "stornieren");
    private static final List<String> ENGLISH = List.of(
            "where is my parcel",
            "Where is my order HK-204511?",
            "I would like to return the shoes in size 42, they are too small for me.",
            "send the invoice again please",
            "The voucher SOMMER20 does not work, there is always an error at the checkout.",
            "Can I still change the delivery address? I move on December 3, new postcode 20457",
            "hello",
            "cancel it");

    private Messages() {}

    static List<String> of(Language language) {
        return language == Language.DE ? GERMAN : ENGLISH;
    }
}
