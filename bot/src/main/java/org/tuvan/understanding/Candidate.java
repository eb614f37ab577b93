package org.tuvan.understanding;

import org.tuvan.faq.FaqEntry;

/**
 * An entry that a message may ask for which goes on from another.
 *
 * @param given whether the worker was answered with it already
 * @param together confidence in it, when the message is read together with what was asked before
 * @param score the same, with what speaks for it otherwise
 */
record Candidate(FaqEntry entry, boolean given, double together, double score) {}
