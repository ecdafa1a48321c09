package org.lotse.redis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;

/** Where Redis is: one server, a cluster, or whatever the sentinels call the master. */
sealed interface RedisAddress {
    String FORMS = """
            LOTSE_REDIS_URL is none of these forms:
              redis://[user:password@]host:port[/database]     one server; rediss:// with TLS
              redis-cluster://[user:password@]host:port,…      a cluster, by some of its nodes
              redis-sentinel://[user:password@]host:port,…/name  the master of that name, by its sentinels
            A reserved character in the password is written in percent form, as in %40 for @.""";

    Pattern URL = Pattern.compile("redis(?<tls>s)?(?:-(?<kind>cluster|sentinel))?://"
            + "(?:(?<user>[^:@/]*):(?<password>[^@]*)@)?(?<nodes>[^/@]+)(?:/(?<path>[^/]*))?");
    int PORTS = 65_536;

    /** How to introduce oneself to the servers that keep data; sentinels are asked without a password. */
    record Login(@Nullable String user, @Nullable String password, boolean tls) {
        /** The password is nobody's business. */
        @Override
        public String toString() {
            return user == null ? "" : user;
        }
    }

    record Single(HostAndPort node, int database, Login login) implements RedisAddress {
        @Override
        public String shown() {
            return node.toString();
        }
    }

    record Cluster(Set<HostAndPort> nodes, Login login) implements RedisAddress {
        @Override
        public String shown() {
            return "the cluster of " + list(nodes);
        }
    }

    record Sentinel(Set<HostAndPort> sentinels, String master, Login login) implements RedisAddress {
        @Override
        public String shown() {
            return "the master " + master + " of the sentinels " + list(sentinels);
        }
    }

    Login login();

    /** For people, without the password. */
    String shown();

    /** @throws RedisUnavailable if the URL has none of the forms; the message lists them */
    static RedisAddress of(String url) {
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches()) {
            throw new RedisUnavailable(FORMS);
        }
        Login login =
                new Login(decoded(parts.group("user")), decoded(parts.group("password")), parts.group("tls") != null);
        Set<HostAndPort> nodes = nodes(parts.group("nodes"));
        String path = parts.group("path") == null ? "" : parts.group("path");
        String kind = parts.group("kind");
        if (kind == null) {
            return single(nodes, path, login);
        }
        if (kind.equals("sentinel") == path.isEmpty()) {
            throw new RedisUnavailable(FORMS);
        }
        return kind.equals("sentinel") ? new Sentinel(nodes, path, login) : new Cluster(nodes, login);
    }

    private static RedisAddress single(Set<HostAndPort> nodes, String path, Login login) {
        if (nodes.size() != 1 || !path.matches("\\d{0,4}")) {
            throw new RedisUnavailable(FORMS);
        }
        return new Single(nodes.iterator().next(), path.isEmpty() ? 0 : Integer.parseInt(path), login);
    }

    private static Set<HostAndPort> nodes(String list) {
        Set<HostAndPort> nodes = new LinkedHashSet<>();
        for (String node : list.split(",", -1)) {
            int colon = node.lastIndexOf(':');
            String port = node.substring(colon + 1);
            if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) >= PORTS) {
                throw new RedisUnavailable(FORMS);
            }
            nodes.add(new HostAndPort(node.substring(0, colon), Integer.parseInt(port)));
        }
        return nodes;
    }

    private static @Nullable String decoded(@Nullable String part) {
        return part == null || part.isEmpty()
                ? null
                : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String list(Set<HostAndPort> nodes) {
        return nodes.stream().map(HostAndPort::toString).collect(Collectors.joining(", "));
    }
}
