package org.lotse.conversation;

import java.time.ZoneId;
import org.lotse.redis.Redis;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conversation's parts, all on one Redis. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TurnSettings.class)
class ConversationConfiguration {

    @Bean
    ConversationLog conversationLog(Redis redis) {
        return new RedisConversationLog(redis);
    }

    @Bean
    Signals signals(Redis redis) {
        return new Signals(redis);
    }

    @Bean
    ResumeTokens resumeTokens(Redis redis) {
        return new ResumeTokens(redis);
    }

    @Bean
    Notes notes(Redis redis, Signals signals) {
        return new Notes(redis, signals);
    }

    @Bean
    Drafts drafts(Redis redis, Signals signals) {
        return new Drafts(redis, signals);
    }

    @Bean
    Receipts receipts(Redis redis, Signals signals) {
        return new Receipts(redis, signals);
    }

    @Bean
    Reviews reviews(Redis redis) {
        return new Reviews(redis);
    }

    /** @param zone of the shop, whose midnight ends a day */
    @Bean
    Ratings ratings(Redis redis, @Value("${lotse.handoff.zone:Europe/Berlin}") ZoneId zone) {
        return new Ratings(redis, zone);
    }

    @Bean
    Turns turns(Redis redis, TurnSettings settings) {
        return new Turns(redis, settings);
    }
}
