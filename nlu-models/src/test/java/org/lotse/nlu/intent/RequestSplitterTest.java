package org.lotse.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotse.nlu.Language;
import org.lotse.nlu.Request;

class RequestSplitterTest {
    private static IntentClassifier classifier;
    private static RequestSplitter splitter;

    @BeforeAll
    static void train() {
        List<Sample> samples = Toy.samples(Toy.ENGLISH);
        splitter = RequestSplitter.train(samples, Language.EN);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            classifier = new IntentTrainer(Language.EN).train(samples, pool).classifier();
        }
    }

    private static List<Request> split(String text) {
        return splitter.split(text, classifier.read(text), classifier);
    }

    @Test
    void twoRequests_areFound_inTheirOrder() {
        String text = "please cancel my order. where is my parcel?";
        assertThat(split(text))
                .extracting(request -> request.intent().label(), Request::start, Request::end)
                .containsExactly(tuple("order.cancel", 0, 22), tuple("order.status", 24, text.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please cancel my order",
                "please cancel my order, i want to cancel it",
                "where is my parcel and where is my order",
                "hello there, where is my parcel"
            })
    void oneRequest_isNotParted(String text) {
        assertThat(split(text)).singleElement().satisfies(request -> assertThat(
                        text.substring(request.start(), request.end()))
                .isEqualTo(text));
    }

    @Test
    void textWithoutWords_asksForNothing() {
        assertThat(split("")).isEmpty();
    }

    /** The parts are read on from where the words were looked at. */
    @ParameterizedTest
    @ValueSource(
            strings = {"please cancel my order", "is it going to rain on sunday", "parcel", "my shoes are too smal"})
    void glance_readOn_isTheReading(String text) {
        assertThat(classifier.glance(text).map(classifier::read)).contains(classifier.read(text));
    }
}
