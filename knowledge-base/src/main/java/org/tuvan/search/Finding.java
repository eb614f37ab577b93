package org.tuvan.search;

import java.util.List;

/**
 * What the search found for one question.
 *
 * @param matches best first, at most ten, all published and in force on the date asked about
 */
public record Finding(List<Match> matches) {}
