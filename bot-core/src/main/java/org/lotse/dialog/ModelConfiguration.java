package org.lotse.dialog;

import java.nio.file.Path;
import org.lotse.nlu.Nlu;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The trained model that the bot reads messages with. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

    @Bean
    Nlu nlu(@Value("${lotse.nlu.bundle}") Path bundle) {
        return Nlu.open(bundle);
    }
}
