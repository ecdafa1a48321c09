package org.lotse.knowledge;

/** The passage that answers a question, and the article it is from. */
public record Answer(Article article, String heading, String text) {}
