package org.lotse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lotse.content.ContentSettings;
import org.lotse.content.Yaml;
import org.lotse.staff.CannedReply;
import org.lotse.staff.Staff;
import org.lotse.staff.StaffRefusal;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Gives the agents of a new shop the canned replies of its content, {@code desk/replies.yaml}, if it has any. */
@Component
final class FirstReplies implements InitializingBean {
    private final Path file;
    private final Staff staff;

    FirstReplies(ContentSettings settings, Staff staff) {
        this.file = settings.folder().resolve("desk/replies.yaml");
        this.staff = staff;
    }

    @Override
    public void afterPropertiesSet() {
        if (Files.exists(file)) {
            staff.seed(read(file));
        }
    }

    static List<CannedReply> read(Path file) {
        return Yaml.read(file).members().entrySet().stream()
                .map(reply -> reply(reply.getKey(), reply.getValue()))
                .toList();
    }

    private static CannedReply reply(String shortcut, Yaml place) {
        Map<String, String> text = new TreeMap<>();
        place.members().forEach((language, words) -> text.put(language, words.text()));
        try {
            return new CannedReply(shortcut, text, null);
        } catch (StaffRefusal e) {
            throw place.complaint(String.valueOf(e.getMessage()));
        }
    }
}
