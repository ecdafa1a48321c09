package org.lotse.nlu.entity;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Whether a date without a year or week lies before or after today, as far as the words around it tell. */
enum Direction {
    PAST,
    FUTURE,
    NEAREST;

    private static final Pattern PAST_BEFORE =
            Pattern.compile("(?:seit|since|vom|letzte[nrms]?|last|vorige[nrms]?|vergangene[nrms]?)(?: dem| the)? $");
    private static final Pattern FUTURE_BEFORE = Pattern.compile(
            "(?:bis|by|until|till|ab|from|zum|nächste[nrms]?|naechste[nrms]?|kommende[nrms]?|next|before|vor)(?: zum| dem| the| on)? $");
    private static final Pattern FUTURE_VERB = Pattern.compile(
            "(?<!\\p{L})(?:kommt|komm|kommen|wird|werden|soll|sollte|will|möchte|kann|brauche|brauch|fliege|flieg|ziehe|arrive|arrives|coming|shall|going to|need|can)(?!\\p{L})");
    private static final Pattern PAST_VERB = Pattern.compile(
            "(?<!\\p{L})(?:hab|habe|haben|hat|hatte|war|waren|wurde|wurden|ordered|bought|bestellt|gekauft|geliefert|verschickt|zurückgeschickt|erhalten|bekommen|kauf|kaufdatum|bestelldatum|purchase|purchased|was|were|have|has|had|did|got|been|sent|paid)(?!\\p{L})");

    /** What is over even where a flow asks for a day, which is mostly one to come: "hab am Montag Zeit" is not. */
    private static final Pattern OVER = Pattern.compile(
            "(?<!\\p{L})(?:wars?|waren|wurden?|was|were|did|got|ordered|bought|sent|paid|arrived|came|kam|kamen|bestellt|gekauft|geliefert|verschickt|zurückgeschickt|erhalten|bekommen|bezahlt|angekommen)(?!\\p{L})");

    /** What the message around the span says. */
    static Direction of(Message message, int start) {
        String before = message.lower().substring(Math.max(0, start - 20), start);
        if (PAST_BEFORE.matcher(before).find()) {
            return PAST;
        }
        if (FUTURE_BEFORE.matcher(before).find()) {
            return FUTURE;
        }
        String around = message.lower()
                .substring(Math.max(0, start - 60), Math.min(message.lower().length(), start + 60));
        if (message.expects("date")) {
            return OVER.matcher(around).find() ? PAST : FUTURE;
        }
        if (PAST_VERB.matcher(around).find()) {
            return PAST;
        }
        return FUTURE_VERB.matcher(around).find() ? FUTURE : NEAREST;
    }

    /** The one of three neighbouring dates that lies in this direction, nearest to today; today itself is in both. */
    LocalDate choose(LocalDate today, LocalDate earlier, LocalDate here, LocalDate later) {
        return switch (this) {
            case PAST -> !here.isAfter(today) ? here : earlier;
            case FUTURE -> !here.isBefore(today) ? here : later;
            case NEAREST -> nearest(today, nearest(today, earlier, here), later);
        };
    }

    /** The nearer date; the earlier of two equally near ones, because most dates in a shop's chat are of orders. */
    private static LocalDate nearest(LocalDate today, LocalDate earlier, LocalDate later) {
        long back = Math.abs(today.toEpochDay() - earlier.toEpochDay());
        long ahead = Math.abs(later.toEpochDay() - today.toEpochDay());
        return back <= ahead ? earlier : later;
    }
}
