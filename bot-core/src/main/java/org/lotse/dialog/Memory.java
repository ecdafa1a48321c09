package org.lotse.dialog;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotse.conversation.LogJson;
import tools.jackson.databind.JsonNode;

/**
 * What the bot knows of a conversation. Written beside each of its answers and read back from the last one; changed only
 * within a turn.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
final class Memory {
    /** Of the conversation: {@code de} or {@code en}. */
    String language = "de";

    /** Number of the last event that was answered. */
    long answered;

    /** Where a flow waits for the shopper. */
    @Nullable
    Waiting waiting;

    /** Flows that another request interrupted, the last one at the end. */
    List<String> interrupted = new ArrayList<>();

    /** What the shopper has said, by slot: nothing is asked twice. */
    Map<String, String> slots = new LinkedHashMap<>();

    /** The customer who proved to be one. */
    @Nullable
    String customer;

    @Nullable
    String customerName;

    /** The order that was spoken of last. */
    @Nullable
    String order;

    /** Ids of the products that were shown last. */
    List<String> products = new ArrayList<>();

    /** The last intent that was about the shop and not about the conversation itself. */
    @Nullable
    String concern;

    /** Whether a message for the team waits to be answered, by e-mail or by a call. */
    boolean ticket;

    /** Where a message was to be answered the last time. */
    @Nullable
    String email;

    /** Where a call was wanted the last time. */
    @Nullable
    String phone;

    /** Turns in a row that were not understood. */
    int unsure;

    /** Whether what the bot said last was an answer from the articles. */
    boolean cited;

    int unhelpful;
    int angry;
    int wrongProofs;

    /**
     * @param step index of the flow's step
     * @param tries answers that did not fit
     */
    record Waiting(String flow, int step, int tries) {}

    JsonNode toJson() {
        return LogJson.MAPPER.valueToTree(this);
    }

    static Memory of(@Nullable JsonNode json) {
        return json == null ? new Memory() : LogJson.MAPPER.treeToValue(json, Memory.class);
    }
}
