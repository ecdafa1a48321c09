package org.lotse.knowledge;

import org.lotse.content.ContentSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The knowledge base, indexed at the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContentSettings.class)
class KnowledgeConfiguration {

    @Bean
    KnowledgeBase knowledgeBase(ContentSettings content) {
        return KnowledgeBase.open(content.folder().resolve("articles"));
    }
}
