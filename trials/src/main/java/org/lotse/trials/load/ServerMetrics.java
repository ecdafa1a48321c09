package org.lotse.trials.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's own counters at one moment, from its metrics port.
 *
 * @param values by name and labels as Prometheus's text format has them; none if they cannot be read
 */
record ServerMetrics(Map<String, Double> values) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern DECISION = Pattern.compile("lotse_outcome_total\\{.*?decision=\"([^\"]*)\".*");
    private static final Pattern STEP = Pattern.compile("lotse_turn_step_seconds_sum\\{.*?step=\"([^\"]*)\".*");
    private static final double MICROS = 1e6;

    /** Metrics are served one port above the web port. */
    static ServerMetrics of(InetSocketAddress web) {
        URI uri = URI.create("http://127.0.0.1:" + (web.getPort() + 1) + "/actuator/prometheus");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            return parse(response.statusCode() == 200 ? response.body() : "");
        } catch (IOException e) {
            return new ServerMetrics(Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ServerMetrics(Map.of());
        }
    }

    static ServerMetrics parse(String text) {
        Map<String, Double> values = new TreeMap<>();
        text.lines()
                .filter(line -> line.startsWith("lotse_"))
                .forEach(line -> values.put(
                        line.substring(0, line.lastIndexOf(' ')),
                        Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
        return new ServerMetrics(values);
    }

    /** How often the bot decided what since {@code before}. */
    Map<String, Long> decisions(ServerMetrics before) {
        Map<String, Long> decisions = new TreeMap<>();
        grown(before, DECISION).forEach((name, count) -> decisions.put(name, Math.round(count)));
        return decisions;
    }

    /** Messages that were understood from memory since {@code before}. */
    long remembered(ServerMetrics before) {
        String name = "lotse_nlu_remembered_total";
        return Math.round(values.getOrDefault(name, 0.0) - before.values.getOrDefault(name, 0.0));
    }

    /** Microseconds that a turn spent in each step since {@code before}, on average over all turns. */
    Map<String, Double> stepMicros(ServerMetrics before) {
        double turns = values.getOrDefault("lotse_turn_seconds_count", 0.0)
                - before.values.getOrDefault("lotse_turn_seconds_count", 0.0);
        if (turns <= 0) {
            return Map.of();
        }
        Function<Double, Double> perTurn = seconds -> Math.round(seconds / turns * MICROS * 10) / 10.0;
        Map<String, Double> steps = new TreeMap<>();
        grown(before, STEP).forEach((name, seconds) -> steps.put(name, perTurn.apply(seconds)));
        steps.put(
                "turn",
                perTurn.apply(values.getOrDefault("lotse_turn_seconds_sum", 0.0)
                        - before.values.getOrDefault("lotse_turn_seconds_sum", 0.0)));
        return steps;
    }

    private Map<String, Double> grown(ServerMetrics before, Pattern name) {
        Map<String, Double> grown = new TreeMap<>();
        values.forEach((key, value) -> {
            Matcher matcher = name.matcher(key);
            double more = value - before.values.getOrDefault(key, 0.0);
            if (matcher.matches() && more > 0) {
                grown.merge(matcher.group(1), more, Double::sum);
            }
        });
        return grown;
    }
}
