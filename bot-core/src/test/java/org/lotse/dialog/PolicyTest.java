package org.lotse.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotse.conversation.Event.HandoffRequested.Reason;
import org.lotse.nlu.Entity;
import org.lotse.nlu.Intent;
import org.lotse.nlu.Language;
import org.lotse.nlu.Request;
import org.lotse.nlu.Understanding;

class PolicyTest {
    private static final DialogSettings SETTINGS = new DialogSettings(0.6, 1, 2, 2, 2, 3);
    private static final Policy POLICY = new Policy(
            SETTINGS,
            Map.of("order.status", "order-status", "delivery.lost", "order-status", "return.start", "return"),
            Set.of("order.status", "return.policy", "payment.methods"));

    private final Memory memory = new Memory();

    private static Understanding sure(String label, Entity... entities) {
        return new Understanding(Language.DE, List.of(new Intent(label, 0.9)), true, List.of(), List.of(entities), "m");
    }

    private static Understanding asksFor(String first, String second) {
        List<Request> requests =
                List.of(new Request(new Intent(first, 0.95), 0, 10), new Request(new Intent(second, 0.95), 11, 20));
        return new Understanding(
                Language.DE, List.of(new Intent(first, 0.6), new Intent(second, 0.3)), true, requests, List.of(), "m");
    }

    private static Understanding unsure(List<String> labels, Entity... entities) {
        List<Intent> ranking =
                labels.stream().map(label -> new Intent(label, 0.2)).toList();
        return new Understanding(Language.DE, ranking, false, List.of(), List.of(entities), "m");
    }

    private static Entity entity(String name, String value) {
        return new Entity(name, value, 0, 1);
    }

    private Decision decide(Understanding understanding) {
        return POLICY.decide(understanding, null, memory, false);
    }

    private Decision press(String choice) {
        return POLICY.decide(unsure(List.of()), choice, memory, false);
    }

    @Test
    void wishForAPerson_handsOverAtOnce_whateverIsUnderWay() {
        memory.waiting = new Memory.Waiting("return", 3, 0);
        assertThat(POLICY.decide(sure("service.human"), null, memory, true))
                .isEqualTo(new Decision.HandOver(Reason.WISH));
        assertThat(press("handoff")).isEqualTo(new Decision.HandOver(Reason.WISH));
        assertThat(press("intent:service.human")).isEqualTo(new Decision.HandOver(Reason.WISH));
    }

    @ParameterizedTest
    @CsvSource({"order.status, order-status", "delivery.lost, order-status", "return.start, return"})
    void flowIntent_startsItsFlow(String intent, String flow) {
        assertThat(decide(sure(intent))).isEqualTo(new Decision.StartFlow(flow));
    }

    @Test
    void otherIntents_areAnsweredByTheirKind() {
        assertThat(decide(sure("payment.methods"))).isEqualTo(new Decision.Answer("payment.methods"));
        assertThat(decide(sure("product.size"))).isEqualTo(new Decision.AboutProduct("product.size"));
        assertThat(decide(sure("price.question"))).isEqualTo(new Decision.AboutProduct("price.question"));
        assertThat(decide(sure("product.warranty"))).isEqualTo(new Decision.Answer("product.warranty"));
        assertThat(decide(sure("chat.thanks"))).isEqualTo(new Decision.SmallTalk("chat.thanks"));
    }

    @Test
    void twoRequests_areBothDecided_theAnswerBeforeTheQuestion() {
        assertThat(decide(asksFor("payment.methods", "return.policy")))
                .isEqualTo(new Decision.Both(
                        new Decision.Answer("payment.methods"), new Decision.Answer("return.policy")));
        assertThat(decide(asksFor("order.status", "payment.methods")))
                .isEqualTo(new Decision.Both(
                        new Decision.Answer("payment.methods"), new Decision.StartFlow("order-status")));
        assertThat(decide(asksFor("order.status", "return.start")))
                .isEqualTo(new Decision.Both(new Decision.StartFlow("order-status"), new Decision.StartFlow("return")));
    }

    @Test
    void twoRequests_thatOneFlowAnswers_startItOnce() {
        assertThat(decide(asksFor("order.status", "delivery.lost"))).isEqualTo(new Decision.StartFlow("order-status"));
    }

    @Test
    void twoRequests_oneForAPerson_handOver() {
        assertThat(decide(asksFor("payment.methods", "service.human"))).isEqualTo(new Decision.HandOver(Reason.WISH));
    }

    @Test
    void unsure_asksOnceBetweenTheTwoLikeliest_thenHandsOver() {
        Understanding vague = unsure(List.of("chat.bot", "return.policy", "payment.methods", "order.status"));
        assertThat(decide(vague)).isEqualTo(new Decision.Clarify(List.of("return.policy", "payment.methods")));
        memory.unsure = 1;
        assertThat(decide(vague)).isEqualTo(new Decision.HandOver(Reason.UNSURE));
    }

    @Test
    void unsureWithNothingToOffer_handsOver() {
        assertThat(decide(unsure(List.of("chat.bot")))).isEqualTo(new Decision.HandOver(Reason.UNSURE));
    }

    @Test
    void pressedReading_isTakenAsSaid() {
        assertThat(press("intent:return.policy")).isEqualTo(new Decision.Answer("return.policy"));
        assertThat(press("intent:else")).isEqualTo(new Decision.Rephrase());
    }

    @Test
    void bareOrderNumber_asksForItsStatus() {
        assertThat(decide(unsure(List.of("return.policy"), entity("order_number", "HK-204511"))))
                .isEqualTo(new Decision.StartFlow("order-status"));
    }

    @Test
    void anger_handsOverAtTheSecondInsult() {
        assertThat(decide(sure("chat.abuse"))).isEqualTo(new Decision.SmallTalk("chat.abuse"));
        memory.angry = 1;
        assertThat(decide(sure("chat.abuse"))).isEqualTo(new Decision.HandOver(Reason.ANGER));
    }

    @Test
    void inAFlow_whatFitsFills() {
        memory.waiting = new Memory.Waiting("return", 0, 0);
        assertThat(POLICY.decide(sure("payment.methods"), null, memory, true)).isEqualTo(new Decision.FillSlot());
    }

    @Test
    void inAFlow_anotherSureRequestInterrupts_anUnsureOneDoesNot() {
        memory.waiting = new Memory.Waiting("return", 0, 0);
        assertThat(decide(sure("payment.methods"))).isEqualTo(new Decision.Answer("payment.methods"));
        assertThat(decide(sure("order.status"))).isEqualTo(new Decision.StartFlow("order-status"));
        assertThat(decide(sure("return.start"))).isEqualTo(new Decision.AskAgain());
        assertThat(decide(unsure(List.of("payment.methods")))).isEqualTo(new Decision.AskAgain());
    }

    @Test
    void inAFlow_noDropsIt() {
        memory.waiting = new Memory.Waiting("return", 0, 0);
        assertThat(decide(sure("chat.deny"))).isEqualTo(new Decision.DropFlow());
    }

    @Test
    void inAFlow_theThirdUnfitAnswerHandsOver() {
        memory.waiting = new Memory.Waiting("return", 0, 1);
        assertThat(decide(unsure(List.of("order.status")))).isEqualTo(new Decision.AskAgain());
        memory.waiting = new Memory.Waiting("return", 0, 2);
        assertThat(decide(unsure(List.of("order.status")))).isEqualTo(new Decision.HandOver(Reason.UNSURE));
    }

    @Test
    void noAfterAnAnswer_saysThatItDidNotHelp() {
        assertThat(decide(sure("chat.deny"))).isEqualTo(new Decision.SmallTalk("chat.deny"));
        memory.cited = true;
        assertThat(decide(sure("chat.deny"))).isEqualTo(new Decision.Unhelpful());
        assertThat(decide(unsure(List.of("chat.deny", "return.policy"))))
                .isEqualTo(new Decision.Clarify(List.of("return.policy")));
        assertThat(decide(asksFor("chat.deny", "payment.methods")))
                .as("no, and another request")
                .isNotEqualTo(new Decision.Unhelpful());
        assertThat(decide(sure("chat.thanks"))).isEqualTo(new Decision.SmallTalk("chat.thanks"));
        memory.waiting = new Memory.Waiting("return", 0, 0);
        assertThat(decide(sure("chat.deny"))).isEqualTo(new Decision.DropFlow());
    }

    @Test
    void andTheOtherOne_afterAnOrder() {
        memory.customer = "c01";
        assertThat(decide(unsure(List.of("product.info"), entity("reference", "other"))))
                .isEqualTo(new Decision.OtherOrder());
    }

    @Test
    void andInRed_afterAProduct() {
        memory.products.add("brise-3");
        assertThat(decide(unsure(List.of("return.policy", "product.availability"), entity("colour", "red"))))
                .isEqualTo(new Decision.AboutProduct("product.availability"));
    }

    @Test
    void words_nameTheDecision() {
        assertThat(new Decision.HandOver(Reason.WISH).word()).isEqualTo("hand_over");
        assertThat(new Decision.FillSlot().word()).isEqualTo("fill_slot");
    }
}
