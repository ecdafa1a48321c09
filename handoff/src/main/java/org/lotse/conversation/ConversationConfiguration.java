package org.lotse.conversation;

import org.lotse.redis.Redis;
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
    Turns turns(Redis redis, TurnSettings settings) {
        return new Turns(redis, settings);
    }
}
