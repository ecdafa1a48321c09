package org.lotse.dialog;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lotse.content.Bilingual;
import org.lotse.content.ContentSettings;
import org.lotse.content.Yaml;
import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Event;
import org.lotse.conversation.Turns;
import org.lotse.handoff.Announcements;
import org.lotse.handoff.Handoff;
import org.lotse.knowledge.KnowledgeBase;
import org.lotse.mail.Mails;
import org.lotse.nlu.Nlu;
import org.lotse.shop.Shop;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bot's parts; it begins to answer when everything else has started. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DialogSettings.class)
class DialogConfiguration {

    @Bean
    Phrases phrases(ContentSettings content) {
        return new Phrases(content.folder().resolve("dialogs").resolve("phrases.yaml"));
    }

    @Bean
    Announcements announcements(Phrases phrases) {
        return new Announcer(phrases);
    }

    @Bean
    Bot bot(
            ContentSettings content,
            Phrases phrases,
            DialogSettings settings,
            Nlu nlu,
            KnowledgeBase knowledge,
            Shop shop,
            ConversationLog log,
            Handoff handoff,
            Mails mails,
            MeterRegistry registry,
            Clock clock) {
        Path folder = content.folder().resolve("dialogs");
        Map<String, Bilingual> labels = intentLabels(folder.resolve("intents.yaml"), nlu);
        OrderActions orders = new OrderActions(shop, settings, clock);
        Map<String, Action> actions = new HashMap<>(orders.actions());
        actions.putAll(TicketActions.actions());
        Map<String, Function<Turn, List<Event.Choice>>> choiceMakers = new HashMap<>(orders.choiceMakers());
        choiceMakers.putAll(TicketActions.choiceMakers());
        FlowReader reader = new FlowReader(folder, actions, choiceMakers.keySet(), nlu.labels());
        List<Flow> flows = reader.read(folder);
        Map<String, String> flowOfIntent = new HashMap<>();
        flows.forEach(flow -> flow.intents().forEach(intent -> flowOfIntent.put(intent, flow.id())));
        BotMetrics metrics = new BotMetrics(registry);
        Replies replies = new Replies(
                nlu,
                new Policy(settings, flowOfIntent, labels.keySet()),
                new FlowRunner(flows, actions, choiceMakers, reader.sharedSlots()),
                orders,
                new ProductAnswers(shop),
                knowledge,
                phrases,
                labels,
                settings,
                metrics);
        return new Bot(log, handoff, replies, phrases, mails, metrics);
    }

    private static Map<String, Bilingual> intentLabels(Path file, Nlu nlu) {
        Map<String, Bilingual> labels = new HashMap<>();
        Yaml.read(file).members(nlu.labels()).forEach((intent, label) -> labels.put(intent, label.bilingual()));
        return labels;
    }

    @Bean
    ApplicationRunner answering(Turns turns, Bot bot) {
        return _ -> turns.start(bot);
    }
}
