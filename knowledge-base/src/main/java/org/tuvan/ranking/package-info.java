/** How well an entry fits a question: explainable features, a fitted model, a confidence; knows no search engine. */
@NullMarked
package org.tuvan.ranking;

import org.jspecify.annotations.NullMarked;
