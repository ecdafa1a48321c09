package org.lotse.socket;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Keeps the memory of a silent socket low. Tomcat gives each connection five buffers of 8 KiB, for two of HTTP and three of
 * WebSocket; 20,000 shoppers who read and think would hold 800 MB with nothing in them. With small ones a long frame is
 * read and written in several steps.
 */
final class SmallBuffers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private static final int BYTES = 2048;
    /** Read once, by Tomcat's {@code org.apache.tomcat.websocket.Constants}; a value that was given stays. */
    private static final String WEBSOCKET = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (System.getProperty(WEBSOCKET) == null) {
            System.setProperty(WEBSOCKET, Integer.toString(BYTES));
        }
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", Integer.toString(BYTES));
            connector.setProperty("socket.appWriteBufSize", Integer.toString(BYTES));
        });
    }
}
