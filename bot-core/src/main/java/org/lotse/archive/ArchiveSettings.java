package org.lotse.archive;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How closely the index follows the logs.
 *
 * @param settle how long changes are gathered before the index takes them in
 * @param commit how often it is written to disk; what a crash loses is read from the logs again
 * @param reconcile how often all logs are compared with it, for signals that were lost
 */
@ConfigurationProperties("lotse.archive")
record ArchiveSettings(
        @DefaultValue("500ms") Duration settle,
        @DefaultValue("5s") Duration commit,
        @DefaultValue("1h") Duration reconcile) {}
