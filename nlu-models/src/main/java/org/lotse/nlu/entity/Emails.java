package org.lotse.nlu.entity;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses; the value is in lower case. */
final class Emails implements Finder {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,4}\\.\\p{L}{2,24}");

    @Override
    public void find(Message message, Consumer<Candidate> found) {
        if (message.lower().indexOf('@') < 0) {
            return;
        }
        Matcher matcher = ADDRESS.matcher(message.lower());
        while (matcher.find()) {
            found.accept(new Candidate("email", matcher.group(), matcher.start(), matcher.end(), Source.PATTERN));
        }
    }
}
