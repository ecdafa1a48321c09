package org.lotse.redis;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLParameters;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.ClusterCommandObjects;
import redis.clients.jedis.ClusterPipeline;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.executors.ClusterCommandExecutor;
import redis.clients.jedis.executors.CommandExecutor;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.providers.ConnectionProvider;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.providers.SentineledConnectionProvider;

/**
 * Two clients on the same connections, whichever kind of Redis it is.
 *
 * @param plain answers when the primary has
 * @param confirmed answers a command when the replicas that the settings ask for have it too
 */
record Clients(UnifiedJedis plain, UnifiedJedis confirmed, ConnectionProvider connections) implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    /** @param silence after which a connection that waits for messages counts as dead */
    static Clients of(RedisAddress address, RedisSettings settings, Duration silence) {
        RedisAddress.Login login = address.login();
        JedisClientConfig sentinels = config(settings, login, silence).build();
        DefaultJedisClientConfig.Builder config =
                config(settings, login, silence).user(login.user()).password(login.password());
        Confirmation nothing = new Confirmation(settings.withoutReplicas());
        Confirmation confirmation = new Confirmation(settings);
        return switch (address) {
            case RedisAddress.Single one ->
                pooled(
                        new PooledConnectionProvider(
                                one.node(), config.database(one.database()).build(), pool(settings)),
                        nothing,
                        confirmation);
            case RedisAddress.Sentinel named ->
                pooled(
                        new SentineledConnectionProvider(
                                named.master(), config.build(), pool(settings), named.sentinels(), sentinels),
                        nothing,
                        confirmation);
            case RedisAddress.Cluster cluster -> {
                var nodes = new ClusterConnectionProvider(cluster.nodes(), config.build(), pool(settings));
                yield new Clients(
                        new UnifiedJedis(new Routed(nodes, settings, nothing), nodes, new ClusterCommandObjects()),
                        new UnifiedJedis(new Routed(nodes, settings, confirmation), nodes, new ClusterCommandObjects()),
                        nodes);
            }
        };
    }

    private static Clients pooled(ConnectionProvider connections, Confirmation nothing, Confirmation confirmation) {
        return new Clients(
                new UnifiedJedis(new Pooled(connections, nothing), connections, new CommandObjects()),
                new UnifiedJedis(new Pooled(connections, confirmation), connections, new CommandObjects()),
                connections);
    }

    private static DefaultJedisClientConfig.Builder config(
            RedisSettings settings, RedisAddress.Login login, Duration silence) {
        return DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis((int) settings.timeout().toMillis())
                .socketTimeoutMillis((int) settings.timeout().toMillis())
                .blockingSocketTimeoutMillis((int) silence.toMillis())
                .ssl(login.tls())
                .sslParameters(ofThatHost())
                .clientName("lotse");
    }

    /** A trusted certificate counts for the host that it names: by itself Java checks only who signed it. */
    private static SSLParameters ofThatHost() {
        SSLParameters parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }

    /**
     * One thread looks through the connections that lie idle every half minute, one after the other: it pings each, so
     * that a firewall that forgot one is noticed before a shopper waits for it, and closes those unused for a minute.
     */
    static ConnectionPoolConfig pool(RedisSettings settings) {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(settings.connections());
        pool.setMaxIdle(settings.connections());
        pool.setMaxWait(settings.timeout());
        pool.setJmxEnabled(false);
        return pool;
    }

    /** Whether there is one server that can be away; of a cluster, a part can. */
    boolean onePrimary() {
        return !(connections instanceof ClusterConnectionProvider);
    }

    /** Commands that are sent together; in a cluster, those for each primary. Whoever takes it closes it. */
    AbstractPipeline pipeline() {
        return connections instanceof ClusterConnectionProvider cluster
                ? new ClusterPipeline(cluster, new ClusterCommandObjects())
                : new Pipeline(connections.getConnection(), true);
    }

    /** A way to a connection to each primary. */
    List<Supplier<Connection>> primaries() {
        return connections instanceof ClusterConnectionProvider cluster
                ? cluster.getPrimaryNodes().values().stream()
                        .<Supplier<Connection>>map(pool -> pool::getResource)
                        .toList()
                : List.of(connections::getConnection);
    }

    @Override
    public void close() {
        plain.close(); // closes the connections, which are the other's as well
    }

    /** Every command to the one primary. */
    private record Pooled(ConnectionProvider connections, Confirmation confirmation) implements CommandExecutor {
        @Override
        public <T> T executeCommand(CommandObject<T> command) {
            try (Connection connection = connections.getConnection(command.getArguments())) {
                T reply = connection.executeCommand(command);
                confirmation.await(connection);
                return reply;
            }
        }

        @Override
        public void close() throws Exception {
            connections.close();
        }
    }

    /** Every command to the primary that has its key, found again after the cluster has moved it. */
    private static final class Routed extends ClusterCommandExecutor {
        private final Confirmation confirmation;

        private Routed(ClusterConnectionProvider nodes, RedisSettings settings, Confirmation confirmation) {
            super(nodes, ATTEMPTS, settings.timeout());
            this.confirmation = confirmation;
        }

        @Override
        protected <T> T execute(Connection connection, CommandObject<T> command) {
            T reply = super.execute(connection, command);
            confirmation.await(connection);
            return reply;
        }
    }
}
