package org.tuvan.search;

import java.util.Map;
import org.tuvan.faq.FaqEntry;

/**
 * One entry found for a question.
 *
 * @param confidence 0…1, calibrated: the chance that this entry is what was asked
 * @param features the ranking features that made the confidence, by name, for editors
 */
public record Match(FaqEntry entry, double confidence, Map<String, Double> features) {}
