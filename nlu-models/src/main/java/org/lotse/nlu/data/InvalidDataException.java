package org.lotse.nlu.data;

import java.util.List;
import java.util.stream.Collectors;

/** Files of the training data are wrong. The message has one line for each problem: {@code file:line: what; remedy}. */
public final class InvalidDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidDataException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
