package org.lotse.nlu.intent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lotse.nlu.Intent;

/** Small things that the tests of this package are made of. */
final class Toy {
    private Toy() {}

    /** What experts say of a text: for each the probabilities of all labels. */
    static Opinions opinions(double[]... probabilities) {
        double[][] logs = new double[probabilities.length][];
        for (int m = 0; m < logs.length; m++) {
            logs[m] = Opinions.logs(probabilities[m]);
        }
        return new Opinions(logs, 1, 0, 10);
    }

    /** A message whose right label is the one at {@code gold}. */
    static HeldOut heldOut(int gold, double[]... probabilities) {
        return new HeldOut(new Sample("label" + gold, ""), gold, opinions(probabilities));
    }

    static Stage.Judgement judgement(String label, double confidence, double score) {
        return new Stage.Judgement(List.of(new Intent(label, confidence)), score);
    }

    interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    static byte[] bytes(Writer writer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    static DataInputStream input(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /** Eight intents with twelve texts each, and thirty texts that none of them fits. */
    static final String GERMAN = """
            order.status: wo ist meine bestellung | wo bleibt mein paket | wann kommt meine lieferung | paket noch nicht da | \
            ist meine bestellung schon unterwegs | wie ist der stand meiner bestellung | wann wird mein paket zugestellt | \
            sendung verfolgen | wo steckt mein päckchen | lieferstatus bitte | ich warte auf meine bestellung | \
            wann kommen die schuhe an
            order.cancel: ich möchte meine bestellung stornieren | bitte bestellung abbrechen | storno bitte | \
            kann ich die bestellung noch stornieren | bestellung widerrufen | ich will den auftrag stornieren | \
            doch nicht bestellen bitte abbrechen | auftrag bitte löschen | stornierung meiner bestellung | \
            ich habe es mir anders überlegt bitte stornieren | bestellung rückgängig machen | bitte den kauf stornieren
            return.start: ich möchte etwas zurückschicken | wie sende ich die schuhe zurück | rücksendung anmelden | \
            retoure starten | ich will den artikel zurückgeben | wie funktioniert die rückgabe | rücksendeetikett bitte | \
            schuhe passen nicht zurück damit | artikel zurücksenden | rückgabe einer hose | ich brauche ein retourenlabel | \
            kann ich das zurückgeben
            refund.status: wo bleibt mein geld | wann bekomme ich meine erstattung | geld noch nicht zurück | \
            rückerstattung noch nicht erhalten | wann wird mir der betrag erstattet | erstattung fehlt | \
            status der erstattung | gutschrift noch nicht da | wie lange dauert die rückerstattung | \
            ich warte auf mein geld | habt ihr mir schon erstattet | geld zurück wann
            account.password: passwort vergessen | ich habe mein passwort vergessen | kennwort zurücksetzen | \
            ich komme nicht in mein konto | neues passwort bitte | login geht nicht | anmelden klappt nicht | \
            wie ändere ich mein passwort | zugangsdaten vergessen | passwort falsch | \
            ich kann mich nicht einloggen | passwort zurücksetzen
            product.size: welche größe brauche ich | fallen die schuhe klein aus | gibt es größe 43 | größentabelle | \
            passt mir größe m | wie fällt die jacke aus | ist die hose groß geschnitten | größenberatung bitte | \
            habt ihr das in xl | welche schuhgröße soll ich nehmen | fällt das normal aus | größe zwischen s und m
            payment.methods: kann ich auf rechnung zahlen | welche zahlungsarten gibt es | nehmt ihr paypal | \
            zahlung mit kreditkarte | kann ich bar bezahlen | geht ratenzahlung | wie kann ich bezahlen | \
            bezahlen per lastschrift | zahlungsmöglichkeiten | kauf auf rechnung möglich | apple pay möglich | \
            womit kann ich zahlen
            service.human: ich möchte mit einem menschen sprechen | bitte einen mitarbeiter | verbinde mich mit jemandem | \
            echter mensch bitte | kundenservice mitarbeiter | kann ich mit jemandem reden | ich will einen berater | \
            mensch statt bot | bitte weiterleiten an einen menschen | gibt es hier echte leute | \
            ich brauche einen kollegen | mit einem berater chatten
            out_of_scope: wie wird das wetter morgen | erzähl mir einen witz | wer wird deutscher meister | \
            was ist die hauptstadt von peru | koch mir eine suppe | wie alt bist du | spielst du schach | \
            übersetze das auf spanisch | was läuft heute im kino | wie hoch ist der mond | rezept für pfannkuchen | \
            wer war goethe | schreibe ein gedicht | wann fährt der nächste zug | was kostet ein kilo gold | \
            hilf mir bei den hausaufgaben | suche mir eine wohnung | ich habe kopfschmerzen | magst du katzen | \
            stell den wecker auf sieben | wie viele beine hat eine spinne | singe ein lied | was ist sieben mal acht | \
            buche mir einen flug | wo liegt honolulu | wer regiert frankreich | mach das licht an | \
            wie heißt der größte see | was soll ich heute kochen | welcher tag ist heute
            """;

    static final String ENGLISH = """
            order.status: where is my order | where is my parcel | when will my delivery come | package has not arrived | \
            is my order on its way | what is the status of my order | when will the parcel be delivered | \
            track my shipment | where is my package | delivery status please | i am waiting for my order | \
            when do the shoes arrive
            order.cancel: i want to cancel my order | please cancel the order | cancel please | \
            can i still cancel the order | withdraw my order | i would like to cancel my purchase | \
            do not send it please cancel | delete my order please | cancellation of my order | \
            i changed my mind please cancel | undo my order | call off the purchase
            return.start: i want to send something back | how do i return the shoes | register a return | \
            start a return | i want to return the item | how do returns work | return label please | \
            shoes do not fit i return them | send an item back | return a pair of trousers | i need a return label | \
            can i give this back
            refund.status: where is my money | when do i get my refund | money not back yet | \
            refund not received yet | when will the amount be refunded | refund is missing | \
            status of the refund | credit has not arrived | how long does a refund take | \
            i am waiting for my money | have you refunded me yet | money back when
            account.password: forgot password | i forgot my password | reset my password | \
            i cannot get into my account | new password please | login does not work | signing in fails | \
            how do i change my password | lost my login data | wrong password | \
            i cannot log in | password reset
            product.size: which size do i need | do the shoes run small | is there a size 43 | size chart | \
            does size m fit me | how does the jacket fit | are the trousers cut large | help with sizes please | \
            do you have it in xl | which shoe size should i take | does it run true to size | between size s and m
            payment.methods: can i pay by invoice | which payment methods are there | do you take paypal | \
            payment by credit card | can i pay cash | can i pay in instalments | how can i pay | \
            pay by direct debit | ways to pay | is invoice possible | is apple pay possible | \
            what can i pay with
            service.human: i want to talk to a human | an agent please | connect me to someone | \
            real person please | customer service agent | can i speak to somebody | i want an adviser | \
            human instead of bot | please forward me to a human | are there real people here | \
            i need a colleague of yours | chat with an adviser
            out_of_scope: what will the weather be tomorrow | tell me a joke | who wins the league | \
            what is the capital of peru | cook me a soup | how old are you | do you play chess | \
            translate this to spanish | what is on at the cinema | how high is the moon | pancake recipe | \
            who was shakespeare | write a poem | when does the next train leave | what is a kilo of gold worth | \
            help me with my homework | find me a flat | i have a headache | do you like cats | \
            set the alarm to seven | how many legs has a spider | sing a song | what is seven times eight | \
            book me a flight | where is honolulu | who rules france | switch on the light | \
            what is the largest lake called | what shall i cook today | what day is it today
            """;

    static List<Sample> samples(String lines) {
        List<Sample> samples = new ArrayList<>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            for (String text : line.substring(colon + 2).split("\\|")) {
                samples.add(new Sample(line.substring(0, colon), text.strip()));
            }
        });
        return samples;
    }
}
