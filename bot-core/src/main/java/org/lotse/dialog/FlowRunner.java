package org.lotse.dialog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lotse.content.Bilingual;
import org.lotse.conversation.Event;
import org.lotse.nlu.Context;
import org.lotse.nlu.Intent;

/** Leads a shopper through a flow: skips what is known, asks for the next slot, acts, and goes back to what was interrupted. */
final class FlowRunner {
    private static final String YES = "chat.affirm";
    private static final String NO = "chat.deny";
    private static final Set<String> YES_OR_NO = Set.of(YES, NO);
    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_PART = 4;
    private static final int MOST_STEPS = 50;

    private final Map<String, Flow> flows;
    private final Map<String, Action> actions;
    private final Map<String, Function<Turn, List<Event.Choice>>> choiceMakers;
    private final Set<String> sharedSlots;

    /** @param sharedSlots slots that outlive a flow, such as the order number */
    FlowRunner(
            List<Flow> flows,
            Map<String, Action> actions,
            Map<String, Function<Turn, List<Event.Choice>>> choiceMakers,
            Set<String> sharedSlots) {
        this.flows = flows.stream().collect(Collectors.toMap(Flow::id, flow -> flow));
        this.actions = actions;
        this.choiceMakers = choiceMakers;
        this.sharedSlots = sharedSlots;
    }

    /** Starts a flow; one that waits for an answer is interrupted and comes back at the end. */
    void start(Turn turn, String id) {
        Memory memory = turn.memory();
        Memory.Waiting former = memory.waiting;
        if (former != null && !former.flow().equals(id)) {
            memory.interrupted.remove(former.flow());
            memory.interrupted.add(former.flow());
        }
        memory.interrupted.remove(id);
        for (Flow.Step step : flow(id).steps()) {
            if (step instanceof Flow.Ask ask && !sharedSlots.contains(ask.slot())) {
                memory.slots.remove(ask.slot());
            }
        }
        memory.waiting = null;
        run(turn, flow(id), 0);
    }

    /** The entities that would answer the question that waits. */
    Set<String> expected(Memory memory) {
        return asked(memory).map(Flow.Ask::entities).orElse(Set.of());
    }

    /** What most messages are now: a yes or no if the question that waits is one, else an answer that is no intent. */
    Set<String> likely(Memory memory) {
        return asked(memory)
                .map(ask ->
                        asksYesOrNo(ask.choices().stream().map(Flow.Option::id).toList())
                                ? YES_OR_NO
                                : Set.of(Context.NO_INTENT))
                .orElse(Set.of());
    }

    /** Whether the message answers the question that waits. */
    boolean fits(Turn turn) {
        return answer(turn).isPresent();
    }

    /** Takes the answer and goes on. */
    void fill(Turn turn) {
        Memory.Waiting waiting = turn.memory().waiting;
        Optional<String> answer = answer(turn);
        if (waiting != null && answer.isPresent()) {
            asked(turn.memory()).ifPresent(ask -> turn.memory().slots.put(ask.slot(), answer.get()));
            turn.memory().waiting = null;
            run(turn, flow(waiting.flow()), waiting.step() + 1);
        }
    }

    void askAgain(Turn turn) {
        Memory.Waiting waiting = turn.memory().waiting;
        if (waiting != null) {
            turn.memory().waiting = new Memory.Waiting(waiting.flow(), waiting.step(), waiting.tries() + 1);
            asked(turn.memory()).ifPresent(ask -> ask(turn, ask, ask.again()));
        }
    }

    /** After something in between was answered: the question that waits, once more. */
    void remind(Turn turn) {
        asked(turn.memory()).ifPresent(ask -> {
            String question = filled(turn, ask.say());
            turn.say(Phrase.FLOW_RESUMED, Map.of("question", question));
            choices(turn, ask).forEach(choice -> turn.offer(choice.id(), choice.label()));
        });
    }

    void drop(Turn turn) {
        turn.memory().waiting = null;
        turn.memory().interrupted.clear();
    }

    private void run(Turn turn, Flow flow, int from) {
        int step = from;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (step >= flow.steps().size()) {
                end(turn);
                return;
            }
            switch (flow.steps().get(step)) {
                case Flow.Ask ask -> {
                    if (!turn.memory().slots.containsKey(ask.slot())) {
                        turn.memory().waiting = new Memory.Waiting(flow.id(), step, 0);
                        ask(turn, ask, ask.say());
                        return;
                    }
                    step++;
                }
                case Flow.Do act -> {
                    Flow.Then then = run(turn, act);
                    then.forget().forEach(turn.memory().slots::remove);
                    switch (then.kind()) {
                        case NEXT -> step++;
                        case GOTO -> {
                            Bilingual words = then.say();
                            if (words != null) {
                                turn.say(words.in(turn.language()));
                            }
                            step = then.step();
                        }
                        case END -> {
                            end(turn);
                            return;
                        }
                        case HANDOVER -> {
                            turn.handOver(Event.HandoffRequested.Reason.FLOW);
                            return;
                        }
                    }
                }
            }
        }
        throw new IllegalStateException("the flow " + flow.id() + " does not come to an end");
    }

    private Flow.Then run(Turn turn, Flow.Do act) {
        Action action = Optional.ofNullable(actions.get(act.action())).orElseThrow();
        String outcome = action.run().apply(turn);
        return Optional.ofNullable(act.on().get(outcome))
                .orElseThrow(() -> new IllegalStateException(act.action() + " came to '" + outcome + "'"));
    }

    /** Goes back to the flow that was interrupted last, where its question waits again. */
    private void end(Turn turn) {
        Memory memory = turn.memory();
        if (memory.interrupted.isEmpty() || turn.handover() != null) {
            return;
        }
        Flow flow = flow(memory.interrupted.removeLast());
        for (int step = 0; step < flow.steps().size(); step++) {
            if (flow.steps().get(step) instanceof Flow.Ask ask && !memory.slots.containsKey(ask.slot())) {
                memory.waiting = new Memory.Waiting(flow.id(), step, 0);
                remind(turn);
                return;
            }
        }
    }

    /** The words with {@code {slot}} filled in. */
    private static String filled(Turn turn, Bilingual words) {
        String text = words.in(turn.language());
        for (Map.Entry<String, String> slot : turn.memory().slots.entrySet()) {
            text = text.replace("{" + slot.getKey() + "}", slot.getValue());
        }
        return text;
    }

    private void ask(Turn turn, Flow.Ask ask, Bilingual words) {
        turn.say(filled(turn, words));
        choices(turn, ask).forEach(choice -> turn.offer(choice.id(), choice.label()));
    }

    private List<Event.Choice> choices(Turn turn, Flow.Ask ask) {
        String maker = ask.choicesFrom();
        if (maker != null) {
            return Optional.ofNullable(choiceMakers.get(maker)).orElseThrow().apply(turn);
        }
        return ask.choices().stream()
                .map(option -> new Event.Choice(option.id(), option.label().in(turn.language())))
                .toList();
    }

    private Optional<Flow.Ask> asked(Memory memory) {
        Memory.Waiting waiting = memory.waiting;
        if (waiting == null || !flows.containsKey(waiting.flow())) {
            return Optional.empty();
        }
        List<Flow.Step> steps = flow(waiting.flow()).steps();
        return waiting.step() < steps.size() && steps.get(waiting.step()) instanceof Flow.Ask ask
                ? Optional.of(ask)
                : Optional.empty();
    }

    private Optional<String> answer(Turn turn) {
        return asked(turn.memory()).flatMap(ask -> answer(turn, ask));
    }

    private Optional<String> answer(Turn turn, Flow.Ask ask) {
        List<Event.Choice> choices = choices(turn, ask);
        boolean yesOrNo = asksYesOrNo(choices.stream().map(Event.Choice::id).toList());
        Optional<String> chosen = choices.stream()
                .map(Event.Choice::id)
                .filter(id -> id.equals(turn.choice()))
                .findFirst();
        return chosen.or(() -> entity(turn, ask))
                .or(() -> yesOrNo ? yesOrNo(turn) : named(turn.text(), choices))
                .or(() -> yesOrNo ? Optional.empty() : ordinal(turn, choices))
                .or(() -> ask.freeText() && !interrupts(turn) ? Optional.of(turn.text()) : Optional.empty());
    }

    private static Optional<String> entity(Turn turn, Flow.Ask ask) {
        return turn.understanding().entities().stream()
                .filter(entity -> ask.entities().contains(entity.name()))
                .map(org.lotse.nlu.Entity::value)
                .findFirst();
    }

    private static boolean asksYesOrNo(List<String> choices) {
        return choices.equals(List.of("yes", "no"));
    }

    /** Only what the model is sure of: "please do not cancel" shares its words with "yes, cancel". */
    private static Optional<String> yesOrNo(Turn turn) {
        Intent sure = turn.intent();
        return switch (sure == null ? "" : sure.label()) {
            case YES -> Optional.of("yes");
            case NO -> Optional.of("no");
            default -> Optional.empty();
        };
    }

    /** The one choice that shares the most words with the text; none if two share as many. */
    private static Optional<String> named(String text, List<Event.Choice> choices) {
        Set<String> said = words(text);
        long best = 0;
        Optional<String> named = Optional.empty();
        for (Event.Choice choice : choices) {
            Set<String> label = words(choice.label());
            long shared = said.stream().filter(word -> names(word, label)).count();
            if (shared > best) {
                best = shared;
                named = Optional.of(choice.id());
            } else if (shared == best) {
                named = Optional.empty();
            }
        }
        return best == 0 ? Optional.empty() : named;
    }

    /** "jacke" names the "Regenjacke". */
    private static boolean names(String word, Set<String> label) {
        return label.contains(word)
                || (word.length() >= SHORTEST_PART && label.stream().anyMatch(other -> other.endsWith(word)));
    }

    private static Optional<String> ordinal(Turn turn, List<Event.Choice> choices) {
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        return turn.understanding().entity("reference").flatMap(which -> switch (which) {
            case "first" -> Optional.of(choices.getFirst().id());
            case "second" -> choices.size() > 1 ? Optional.of(choices.get(1).id()) : Optional.<String>empty();
            case "last" -> Optional.of(choices.getLast().id());
            default -> Optional.<String>empty();
        });
    }

    /** A free text is no answer if the model is sure that it is a question or a wish of its own. */
    private static boolean interrupts(Turn turn) {
        Intent sure = turn.intent();
        return sure != null
                && !sure.label().startsWith("return.")
                && !sure.label().startsWith("product.")
                && !sure.label().startsWith("delivery.");
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }

    private Flow flow(String id) {
        return Optional.ofNullable(flows.get(id))
                .orElseThrow(() -> new IllegalStateException("there is no flow " + id));
    }
}
