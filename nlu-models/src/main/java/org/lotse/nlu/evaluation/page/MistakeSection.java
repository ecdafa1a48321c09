package org.lotse.nlu.evaluation.page;

import java.util.List;
import org.lotse.nlu.evaluation.Mistakes.Mistake;
import org.lotse.nlu.evaluation.NearestExamples.Neighbour;
import org.lotse.nlu.evaluation.Outcome;
import org.lotse.nlu.evaluation.Report;
import org.lotse.nlu.intent.IntentTrainer.Judged;

/** The costliest mistakes, each beside the training examples that look most like it. */
final class MistakeSection {
    private MistakeSection() {}

    static Section of(Report report, String prefix) {
        List<Mistake> mistakes = report.mistakes();
        String lead = mistakes.isEmpty()
                ? "There are none: the bot acts on no wrong reading."
                : "The bot would act on these, and be wrong: in-scope messages first, highest score first, then those that "
                        + "no intent fits. ";
        String beside = mistakes.isEmpty()
                ? ""
                : report.measurement().training().examples().isEmpty()
                        ? "Which training examples led there is not known of a loaded model; "
                                + "lotse evaluate --model with --examples shows them."
                        : "Beside each the three training examples that look most like it: often they show a missing "
                                + "example, or one that is filed wrongly.";
        Element list = Element.of("ol").style("mistakes");
        mistakes.forEach(mistake -> list.add(item(mistake)));
        return Section.of(prefix + "mistakes", "Costliest mistakes", lead + beside, list);
    }

    private static Element item(Mistake mistake) {
        Judged message = mistake.message();
        String gold = message.sample().label();
        String read = Outcome.read(message);
        Element facts = Element.of(
                        "p",
                        Element.of("span", "means "),
                        Element.of("span", Outcome.inScope(message) ? gold : "nothing in scope")
                                .style("intent gold"),
                        Element.of("span", " read as "),
                        Element.of("span", read).style("intent read"),
                        Element.of(
                                        "span",
                                        "score "
                                                + Numbers.decimal(
                                                        message.reading().score(), 2) + ", confidence "
                                                + Numbers.decimal(Outcome.confidence(message), 2))
                                .style("scores"))
                .style("facts");
        Element nearest = Element.of("ul").style("nearest");
        for (Neighbour neighbour : mistake.nearest()) {
            String label = neighbour.sample().label();
            String kind = label.equals(gold) ? "intent gold" : label.equals(read) ? "intent read" : "intent";
            nearest.add(Element.of(
                    "li",
                    Element.of("span", Numbers.decimal(neighbour.similarity(), 2))
                            .style("similarity"),
                    Element.of("span", neighbour.sample().text()),
                    Element.of("span", label).style(kind)));
        }
        Element item = Element.of(
                "li", Element.of("div", Element.of("p", message.sample().text()).style("text"), facts));
        return mistake.nearest().isEmpty() ? item : item.add(nearest);
    }
}
