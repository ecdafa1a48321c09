package org.lotse.nlu.text;

/** Names the features of a text. The same extractor runs in training and prediction. */
public interface FeatureExtractor {
    /** How many families {@link #extract} uses. */
    int families();

    void extract(String text, FeatureSink sink);
}
