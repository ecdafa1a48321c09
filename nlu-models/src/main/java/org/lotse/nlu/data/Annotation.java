package org.lotse.nlu.data;

/**
 * A span of an utterance that an annotator marked.
 *
 * @param entity name, one of {@link AnnotatedText#ENTITIES}
 * @param start first char in the text without marks
 * @param end the char after the last
 */
public record Annotation(String entity, int start, int end) {}
