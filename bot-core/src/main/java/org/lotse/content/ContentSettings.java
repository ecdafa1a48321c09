package org.lotse.content;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the shop's own texts and data are.
 *
 * @param folder with articles, dialogs, utterances, and the demo's shop; laid out like {@code training-data}
 * @param data what the program itself writes: models, the managed Redis, changes to the demo's orders
 * @param demo whether the demo shop is shown and its orders can be asked for
 */
@ConfigurationProperties("lotse.content")
public record ContentSettings(
        @DefaultValue("training-data") Path folder,
        @DefaultValue(".lotse") Path data,
        @DefaultValue("false") boolean demo) {}
