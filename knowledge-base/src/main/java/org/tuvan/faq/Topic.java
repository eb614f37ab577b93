package org.tuvan.faq;

/**
 * A topic of the FAQ as workers see it in the menu.
 *
 * @param slug folder name, such as {@code thai-san}
 * @param name Vietnamese name, such as "Thai sản"
 */
public record Topic(String slug, String name) {}
