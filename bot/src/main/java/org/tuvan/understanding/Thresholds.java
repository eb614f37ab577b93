package org.tuvan.understanding;

/**
 * How sure is sure enough.
 *
 * @param answeredAbove confidence from which on a question is answered
 * @param suggestedAbove confidence from which on entries are suggested
 */
record Thresholds(double answeredAbove, double suggestedAbove) {}
