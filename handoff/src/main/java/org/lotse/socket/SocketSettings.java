package org.lotse.socket;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of every WebSocket.
 *
 * @param origins of the pages that may open one, exactly as browsers send them: {@code https://shop.example}
 * @param frame the largest frame that is read
 * @param buffer how much may wait for a slow reader before it is closed with 1013
 * @param sendTimeout how long one frame may take to be sent
 * @param reconnectWithin when this node stops, its peers come back after a random time up to this
 * @param idle silence of both sides after which a socket is closed
 */
@ConfigurationProperties("lotse.socket")
public record SocketSettings(
        @DefaultValue({}) List<String> origins,
        @DefaultValue("64KB") DataSize frame,
        @DefaultValue("256KB") DataSize buffer,
        @DefaultValue("10s") Duration sendTimeout,
        @DefaultValue("10s") Duration reconnectWithin,
        @DefaultValue("5m") Duration idle) {}
