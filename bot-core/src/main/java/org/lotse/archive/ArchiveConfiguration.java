package org.lotse.archive;

import java.time.Clock;
import org.lotse.content.ContentSettings;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Notes;
import org.lotse.conversation.Signals;
import org.lotse.desk.Archive;
import org.lotse.desk.Filing;
import org.lotse.desk.Suggestions;
import org.lotse.knowledge.KnowledgeBase;
import org.lotse.nlu.Nlu;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The archive's parts; the index lies in the data folder and begins to follow at once, in the background. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveSettings.class)
class ArchiveConfiguration {

    @Bean
    Sources archiveSources(ConversationLog log, Notes notes, ObjectProvider<Filing> filing) {
        return new Sources(log, notes, filing.getIfAvailable(() -> Filing.NOTHING));
    }

    @Bean(destroyMethod = "") // the follower closes it, after its last round
    ConversationIndex conversationIndex(ContentSettings content) {
        return new ConversationIndex(content.data().resolve("archive"));
    }

    @Bean(initMethod = "start")
    Follower archiveFollower(
            Sources sources, ConversationIndex index, Signals signals, ArchiveSettings settings, Clock clock) {
        return new Follower(sources, index, signals, settings, clock);
    }

    @Bean
    Archive archive(ConversationIndex index, Sources sources, Follower follower) {
        return new LuceneArchive(new ConversationSearch(index), sources, follower);
    }

    @Bean
    Suggestions suggestions(ConversationLog log, KnowledgeBase knowledge, Nlu nlu) {
        return new ArticleSuggestions(log, knowledge, nlu);
    }
}
