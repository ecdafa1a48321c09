package org.lotse.trials.load;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * The server that bears the load: one on this machine, since a load run against anybody else's is an attack.
 *
 * @param url as it was given, {@code http://localhost:8080}
 * @param address where its sockets are opened
 * @param path of the WebSocket
 */
record Target(URI url, InetSocketAddress address, String path) {

    /** @throws WrongArgument unless the URL is http and its host is a loopback address */
    static Target of(String url, String path) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new WrongArgument("--url: '" + url + "' is no URL");
        }
        if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new WrongArgument("--url: http://localhost:PORT is expected, not '" + url + "'");
        }
        int port = uri.getPort() < 0 ? 80 : uri.getPort();
        return new Target(uri, new InetSocketAddress(loopback(uri.getHost()), port), path);
    }

    private static InetAddress loopback(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!address.isLoopbackAddress()) {
                    throw new WrongArgument("--url: " + host + " is not this machine; load is put on loopback only");
                }
            }
            return host.equals("localhost") ? InetAddress.ofLiteral("127.0.0.1") : InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new WrongArgument("--url: there is no host " + host);
        }
    }

    /** As a browser on the server's own page would send it. */
    String origin() {
        return "http://" + url.getHost() + ":" + address.getPort();
    }

    /** An argument that the caller can mend. */
    static final class WrongArgument extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongArgument(String message) {
            super(message, null, false, false);
        }
    }
}
