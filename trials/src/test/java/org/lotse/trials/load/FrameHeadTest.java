package org.lotse.trials.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FrameHeadTest {
    private final FrameHead head = new FrameHead();

    private FrameHead read(String frame) {
        byte[] bytes = ("##" + frame + "##").getBytes(StandardCharsets.UTF_8);
        head.read(bytes, 2, bytes.length - 4);
        return head;
    }

    @Test
    void answer_namesWhatItAnswers() {
        read("""
                {"type":"event","seq":12,"at":"2026-11-22T09:30:00Z","cid":"bot:c-0198f2a4c1d07e3f9a51c0ffee123456:11:0",
                 "event":{"kind":"message","from":{"role":"bot","name":"Lotse"},"text":"Guten Tag"}}""");
        assertThat(head.type()).isEqualTo("event");
        assertThat(head.seq()).isEqualTo(12);
        assertThat(head.answers()).isEqualTo(11);
        assertThat(head.serial()).isEqualTo(-1);
    }

    @Test
    void membersInAnyOrder_areFound() {
        read("""
                {"event":{"kind":"message","cid":"no","seq":1},"cid":"00000000-0000-7000-8000-0000000000ff","seq":3,"type":"event"}""");
        assertThat(head.seq()).isEqualTo(3);
        assertThat(head.serial()).isEqualTo(255);
        assertThat(head.answers()).isEqualTo(-1);
    }

    @Test
    void ack_andError() {
        assertThat(read("{\"type\":\"ack\",\"cid\":\"00000000-0000-7000-8000-000000000001\",\"seq\":2}")
                        .serial())
                .isEqualTo(1);
        assertThat(read("{\"type\":\"error\",\"code\":\"rate_limited\",\"message\":\"slower\"}")
                        .code())
                .isEqualTo("rate_limited");
        assertThat(read("{\"type\":\"typing\",\"role\":\"bot\"}").type()).isEqualTo("typing");
    }
}
