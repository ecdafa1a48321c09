package org.lotse.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotse.archive.Transcript.Stamp;
import org.lotse.content.InvalidContent;

class ConversationIndexTest {
    @TempDir
    Path folder = Path.of("set by JUnit");

    private static List<String> all(ConversationIndex index) {
        List<String> ids = new java.util.ArrayList<>();
        index.refresh();
        index.each(id -> ids.add(id.value()));
        return ids;
    }

    private List<Path> files(String extension) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(extension)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean onDisk(String word) {
        return files("").stream().anyMatch(file -> {
            try {
                return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void index_isThereAfterItWasClosed() {
        Chat chat = Chat.in("de").shopper("Moin").note("anna", "Notiz");
        try (ConversationIndex index = new ConversationIndex(folder)) {
            index.put(chat.transcript());
        }
        try (ConversationIndex index = new ConversationIndex(folder)) {
            assertThat(index.stamp(chat.id)).contains(new Stamp(1, 1));
            index.put(chat.shopper("noch da?").transcript());
            assertThat(all(index)).containsExactly(chat.id.value());
            assertThat(index.stamp(chat.id)).contains(new Stamp(2, 1));
        }
    }

    @Test
    void damagedIndex_isMadeAnew() throws Exception {
        try (ConversationIndex index = new ConversationIndex(folder)) {
            index.put(Chat.in("de").shopper("Moin").transcript());
        }
        for (Path file : files(".cfs")) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(file, bytes);
        }
        try (ConversationIndex index = new ConversationIndex(folder)) {
            assertThat(all(index)).isEmpty();
            index.put(Chat.in("de").shopper("Moin").transcript());
            assertThat(all(index)).hasSize(1);
        }
    }

    @Test
    void cutIndex_isMadeAnew() throws Exception {
        try (ConversationIndex index = new ConversationIndex(folder)) {
            index.put(Chat.in("de").shopper("Moin").transcript());
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (ConversationIndex index = new ConversationIndex(folder)) {
            assertThat(all(index)).isEmpty();
        }
    }

    @Test
    void indexOfAnotherFormat_isMadeAnew() throws Exception {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(Fields.document(Chat.in("de").shopper("Moin").transcript()));
            writer.setLiveCommitData(Map.of("format", "0").entrySet());
        }
        try (ConversationIndex index = new ConversationIndex(folder)) {
            assertThat(all(index)).isEmpty();
        }
    }

    @Test
    void index_thatIsOpenElsewhere_isRefused() {
        try (ConversationIndex index = new ConversationIndex(folder)) {
            assertThat(all(index)).isEmpty();
            assertThatThrownBy(() -> new ConversationIndex(folder))
                    .isInstanceOf(InvalidContent.class)
                    .hasMessageContaining("another server");
        }
    }

    @Test
    void forgottenConversation_leavesNoTraceOnDisk() {
        Chat secret = Chat.in("de").shopper("Kanarienvogelgeheimnis");
        try (ConversationIndex index = new ConversationIndex(folder)) {
            index.put(secret.transcript());
            for (int i = 0; i < 50; i++) {
                index.put(Chat.in("de").shopper("Moin " + i).transcript());
            }
            index.commit();
            index.refresh();
            assertThat(onDisk("Kanarienvogelgeheimnis")).isTrue();
            index.remove(secret.id);
            index.expunge();
            assertThat(onDisk("anarienvogelgeheimnis")).isFalse();
            assertThat(all(index)).hasSize(50);
        }
    }
}
