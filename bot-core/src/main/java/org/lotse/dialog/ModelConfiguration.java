package org.lotse.dialog;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.lotse.nlu.Nlu;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The trained model that the bot reads messages with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelConfiguration.NluSettings.class)
class ModelConfiguration {

    /**
     * @param bundle the folder of the trained model
     * @param remembered how many texts, of those that many shoppers type alike, stay understood
     */
    @ConfigurationProperties("lotse.nlu")
    public record NluSettings(
            Path bundle, @DefaultValue("10000") int remembered) {}

    @Bean
    Nlu nlu(NluSettings settings, MeterRegistry registry) {
        Nlu nlu = Nlu.open(settings.bundle()).remembering(settings.remembered());
        FunctionCounter.builder("lotse.nlu.remembered", nlu, Nlu::remembered)
                .description("messages whose words were understood before")
                .register(registry);
        return nlu;
    }
}
