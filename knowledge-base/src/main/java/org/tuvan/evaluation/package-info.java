/** Gold questions, the scores that the search reaches on them, and the fitting of its confidence. */
@NullMarked
package org.tuvan.evaluation;

import org.jspecify.annotations.NullMarked;
